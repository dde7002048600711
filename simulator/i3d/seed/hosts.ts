import ipaddr from "ipaddr.js";
import type { Row } from "../body";
import { isRow } from "../body";
import type { Colocation, ColocationNetwork } from "../colocation/colocation";
import { firstHost } from "../colocation/ranges";
import { normalAddress } from "../hosts/all-hosts";
import type { Host, Label } from "../hosts/host";
import type { World } from "../world";
import { addressOf, numberOf, rowsOf, textOf, textsOf } from "./input";

/** Reverse DNS by address; an empty host name takes it away. */
export function seedRdns(world: World, address: string, hostname: string): void {
  if (hostname === "") world.rdns.delete(addressOf(address));
  else world.rdns.set(addressOf(address), hostname);
}

function seedRdnsOf(world: World, row: Row): void {
  const names = row["rdns"] ?? {};
  if (!isRow(names)) throw new TypeError("seed: rdns is an object of address and host name");
  for (const ip of Object.keys(names)) seedRdns(world, ip, textOf(names, ip));
}

const overridesOf = (row: Row): Row => (isRow(row["overrides"]) ? row["overrides"] : {});

/** Puts an object in the place of the one with its id, or at the end. */
function put<T extends { id: number }>(list: T[], item: T): T {
  const index = list.findIndex(({ id }) => id === item.id);
  if (index >= 0) list[index] = item;
  else list.push(item);
  return item;
}

/** Makes a host, or changes what is given of the one with the id. */
export function seedHost(world: World, row: Row): Host {
  const id = numberOf(row, "id", world.ids.number());
  const old = world.hosts.find((each) => each.id === id);
  const labels = rowsOf(row, "labels").map((label): Label => ({
    key: textOf(label, "key"),
    value: textOf(label, "value"),
  }));
  const host: Host = {
    id,
    serverId: numberOf(row, "serverId", old?.serverId ?? id + 500_000),
    serverType: numberOf(row, "serverType", old?.serverType ?? 1),
    serverName: textOf(row, "serverName", old?.serverName ?? `host-${id}`),
    addresses:
      old && !("ipAddresses" in row)
        ? old.addresses
        : textsOf(row, "ipAddresses").map((text) => normalAddress(addressOf(text))),
    labels: old && !("labels" in row) ? old.labels : labels,
    uplinks: old?.uplinks ?? [id + 900_000],
    ports: { ...old?.ports, ...(isRow(row["ports"]) ? (row["ports"] as Host["ports"]) : {}) },
    overrides: { ...old?.overrides, ...overridesOf(row) },
  };
  seedRdnsOf(world, row);
  return put(world.hosts, host);
}

function networkOf(row: Row, vlanId: number): ColocationNetwork {
  const ranges = textsOf(row, "ranges").map((text) => {
    const [, prefix] = ipaddr.parseCIDR(text);
    const network = addressOf(text.split("/")[0] ?? "");
    return { network, prefix, gateway: firstHost(network) };
  });
  const customRanges = textsOf(row, "customRanges").map((text) => {
    const [networkStart = "", networkEnd = ""] = text.split("-").map(addressOf);
    return { networkStart, networkEnd, gateway: networkStart };
  });
  return { vlanId: numberOf(row, "vlanId", vlanId), ranges, customRanges };
}

const networkNames = ["networks", "vlanId", "ranges", "customRanges"];

/** Makes a colocation, or changes what is given of the one with the id. */
export function seedColocation(world: World, row: Row): Colocation {
  const id = numberOf(row, "id", world.ids.number());
  const old = world.colocations.find((each) => each.id === id);
  const networks = "networks" in row ? rowsOf(row, "networks") : [row];
  const colocation: Colocation = {
    id,
    name: textOf(row, "name", old?.name ?? `colocation-${id}`),
    purchaseOrder: textOf(row, "purchaseOrder", old?.purchaseOrder ?? ""),
    dateCancelled: old?.dateCancelled ?? "",
    networks:
      old && !networkNames.some((name) => name in row)
        ? old.networks
        : networks.map((network, index) => networkOf(network, 100 + index)),
    alerts: old?.alerts ?? [],
    overrides: { ...old?.overrides, ...overridesOf(row) },
  };
  seedRdnsOf(world, row);
  return put(world.colocations, colocation);
}
