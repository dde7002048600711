import { canonicalAddress, isIpv6 } from "../../core/addresses";
import type { Row } from "../body";
import { spelled } from "../rdns";
import type { World } from "../world";
import { hardware } from "./hardware";
import type { Host, HostAddress } from "./host";

function addressView(world: World, each: HostAddress): Row {
  const six = isIpv6(each.address);
  const gateway = six
    ? canonicalAddress(each.address.replace(/[^:]*$/, "1"))
    : each.address.replace(/\d+$/, "1");
  return {
    ipAddress: spelled(world, each.address),
    version: six ? 6 : 4,
    type: each.type,
    private: each.private ? 1 : 0,
    interface: each.interface,
    macAddress: each.macAddress,
    rDns: world.rdns.get(each.address) ?? "",
    vlanId: null,
    gateway: gateway === undefined ? null : spelled(world, gateway),
    netmask: six ? null : "255.255.255.0",
    prefix: six ? 64 : 24,
  };
}

/** A host as `GET /dedicatedServer/{id}` answers it (i3d.md section 7). */
export function hostView(world: World, host: Host): Row {
  return {
    ...hardware(host),
    id: host.id,
    serverId: host.serverId,
    serverName: host.serverName,
    serverType: host.serverType,
    isVirtual: host.serverType === 3 ? 1 : 0,
    ipAddress: host.addresses.map((each) => addressView(world, each)),
    labels: host.labels.map((label) => ({ ...label })),
    uplinks: host.uplinks.map((uplinkId) => ({ uplinkId, aggregate: false })),
    ...host.overrides,
  };
}

const ONLY_IN_FULL = [
  ...["userId", "ipAddress", "uplinks", "labels", "disk", "memory"],
  ...["numCpu", "cpuInfo", "cpuType", "cpuLoad", "cpu", "memUsed", "memMax", "memFree"],
];

/** The shorter object of `GET /dedicatedServer/summary`; `fields` keeps some of it. */
export function summaryView(world: World, host: Host, fields: readonly string[]): Row {
  const all = Object.entries(hostView(world, host)).filter(([name]) => !ONLY_IN_FULL.includes(name));
  return Object.fromEntries(fields.length === 0 ? all : all.filter(([name]) => fields.includes(name)));
}
