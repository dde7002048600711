import { addressesAt, seedServers } from "../../contract/cells/additional-ip";
import type { Scenario, Version } from "./scenario";

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "extra", kind: "AdditionalIp", args: { ...args } }],
  objects,
});

const base = (vendor: string) => ({ vendor, serverId: "2201" });
const released = { ...base("gigahost"), onDestroy: "release" };

/** An address that is given back, and one that nobody can give back. */
export const additionalIps: Scenario[] = [
  {
    kind: "AdditionalIp",
    vendor: "gigahost",
    seed: (simulator) => void seedServers(simulator, "gigahost"),
    objects: (simulator) => addressesAt(simulator, "gigahost"),
    versions: {
      none: version(undefined),
      first: version(released, "gigahost 2201 l3"),
      updated: version({ ...released, serverId: "2202" }, "gigahost 2202 l3"),
      replaced: version({ ...released, type: "l2" }, "gigahost 2201 l2"),
    },
  },
  {
    kind: "AdditionalIp",
    vendor: "terrahost",
    seed: (simulator) => void seedServers(simulator, "terrahost"),
    objects: (simulator) => addressesAt(simulator, "terrahost"),
    versions: {
      none: version(undefined),
      first: version(base("terrahost"), "terrahost 2201 l3"),
      gone: version(undefined, "terrahost 2201 l3"),
    },
  },
];
