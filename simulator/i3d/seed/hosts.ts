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

export function seedHost(world: World, row: Row): Host {
  const id = numberOf(row, "id", world.ids.number());
  const labels = rowsOf(row, "labels").map((label): Label => ({
    key: textOf(label, "key"),
    value: textOf(label, "value"),
  }));
  const host: Host = {
    id,
    serverId: numberOf(row, "serverId", id + 500_000),
    serverType: numberOf(row, "serverType", 1),
    serverName: textOf(row, "serverName", `host-${id}`),
    addresses: textsOf(row, "ipAddresses").map((text) => normalAddress(addressOf(text))),
    labels,
    uplinks: [id + 900_000],
    ports: {},
    overrides: overridesOf(row),
  };
  const index = world.hosts.findIndex((each) => each.id === id);
  if (index >= 0) world.hosts[index] = host;
  else world.hosts.push(host);
  seedRdnsOf(world, row);
  return host;
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

export function seedColocation(world: World, row: Row): Colocation {
  const id = numberOf(row, "id", world.ids.number());
  const networks = "networks" in row ? rowsOf(row, "networks") : [row];
  const colocation: Colocation = {
    id,
    name: textOf(row, "name", `colocation-${id}`),
    purchaseOrder: textOf(row, "purchaseOrder", ""),
    dateCancelled: "",
    networks: networks.map((network, index) => networkOf(network, 100 + index)),
    alerts: [],
    overrides: overridesOf(row),
  };
  const index = world.colocations.findIndex((each) => each.id === id);
  if (index >= 0) world.colocations[index] = colocation;
  else world.colocations.push(colocation);
  seedRdnsOf(world, row);
  return colocation;
}
