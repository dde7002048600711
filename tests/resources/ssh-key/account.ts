import type { Simulator } from "../../../simulator";

export type KeyVendor = "gigahost" | "i3d";
export const keyVendors: KeyVendor[] = ["gigahost", "i3d"];

export const mine =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops@example.net";
export const other =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva@example.net";
const stranger = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIStrangerStrangerStrangerStrangerStrangerX theirs";

interface Row {
  id?: string;
  uuid?: string;
  name: string;
  data?: string;
  publicKey?: string;
}

const rowsAt = (simulator: Simulator, vendor: KeyVendor) =>
  (simulator.inspect(vendor).sshKeys as Row[]).map(({ id, uuid, name, data, publicKey }) => ({
    id: id ?? uuid ?? "",
    name,
    publicKey: data ?? publicKey ?? "",
  }));

/** Stores a key as somebody else would. */
export function store(simulator: Simulator, vendor: KeyVendor, name: string, key: string): void {
  simulator.seed(vendor, { sshKeys: [{ name, [vendor === "i3d" ? "publicKey" : "data"]: key }] });
}

/** Somebody else's key, which has to stay. */
export const seedStranger = (simulator: Simulator, vendor: KeyVendor): void =>
  store(simulator, vendor, "theirs", stranger);

/** `deploy HU5vJr`: the name and the beginning of what differs. */
export const keysAt = (simulator: Simulator, vendor: KeyVendor): string[] =>
  rowsAt(simulator, vendor)
    .map(({ name, publicKey }) => `${name} ${publicKey.slice(36, 42)}`)
    .sort();

export function removeKeys(simulator: Simulator, vendor: KeyVendor, name: string): void {
  const ids = rowsAt(simulator, vendor).flatMap((row) => (row.name === name ? [row.id] : []));
  simulator.seed(vendor, { removeSshKeys: ids });
}

export const idOf = (simulator: Simulator, vendor: KeyVendor, name: string): string =>
  rowsAt(simulator, vendor).find((row) => row.name === name)!.id;
