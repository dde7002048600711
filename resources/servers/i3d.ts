import type { i3d } from "../../sdk";
import type { Call } from "../contract/run";
import { markPattern } from "../flex-metal-server/mark";
import { isGone } from "../flex-metal-server/status";
import { familyOf } from "./family";
import { canonicalAddress } from "../net/address";
import { told } from "../contract/told";
import { i3dFlexMetalServers, i3dHosts, i3dLabelled } from "../lists/i3d";
import type { ServerAddress, ServerRow } from "./row";
import type { ServerSource } from "./source";

/** Hosts at i3D.net, dedicated and FlexMetal, and FlexMetal servers that have no host yet (i3d.md sections 2 and 7). */
export const i3dSource: ServerSource = {
  list: async (call) =>
    joined(await i3dHosts(call.run).get(call.limits), await i3dFlexMetalServers(call.run).get(call.limits)),
  reload: async (call) =>
    joined(
      await i3dHosts(call.run).confirm(call.limits),
      await i3dFlexMetalServers(call.run).confirm(call.limits),
    ),
  async labelled(call: Call, labels) {
    const hosts = await i3dLabelled(call.run, labels).get(call.limits);
    const servers = await i3dFlexMetalServers(call.run).get(call.limits);
    return joined(hosts, servers).filter(({ id }) => hosts.some((host) => host.id === id));
  },
};

function joined(hosts: i3d.I3dHostRow[], servers: i3d.FlexMetalServer[]): ServerRow[] {
  const living = servers.filter((server) => !isGone(server));
  const pairs = hosts.map((host) => ({ host, server: living.find((server) => isHostOf(host, server)) }));
  const hosted = new Set(pairs.map(({ server }) => server?.uuid));
  return [
    ...pairs.map(({ host, server }) => ofHost(host, server)),
    ...living.filter(({ uuid }) => !hosted.has(uuid)).map(ofServer),
  ];
}

/** What a host's `fmOrderId` names is not certain (i3d.md section 5): its addresses tell whose it is. */
function isHostOf(
  { fmOrderId, ipAddress }: i3d.I3dHostRow,
  { uuid, ipAddresses }: i3d.FlexMetalServer,
): boolean {
  if (fmOrderId === uuid) return true;
  const own = new Set(ipAddresses.map(canonicalAddress));
  return ipAddress.some((one) => own.has(canonicalAddress(one.ipAddress)));
}

const types: Record<number, string> = { 1: "dedicated", 2: "flexmetal", 3: "virtual" };
const uses: Record<number, string> = {
  1: "normal",
  2: "management",
  253: "vrrp",
  254: "vrrp",
  255: "gateway",
};

function ofHost(host: i3d.I3dHostRow, server: i3d.FlexMetalServer | undefined): ServerRow {
  const addresses = host.ipAddress.map(({ ipAddress, type, rDns }): ServerAddress => ({
    ...told({ use: type === undefined ? undefined : uses[type], reverse: rDns }),
    address: canonicalAddress(ipAddress),
    family: familyOf(ipAddress),
  }));
  return {
    ...told({
      ...(server ? flexMetal(server) : {}),
      label: host.liveHostName,
      type: server ? "flexmetal" : types[host.serverType ?? 0],
      status: server?.status ?? host.installStatus,
      primaryAddress: (addresses.find(({ family }) => family === "ipv4") ?? addresses[0])?.address,
      instanceType: server?.instanceType?.name ?? host.instanceType,
    }),
    id: host.id,
    name: server?.name ?? host.serverName ?? host.liveHostName ?? host.id,
    addresses,
    labels: host.labels,
  };
}

function ofServer(server: i3d.FlexMetalServer): ServerRow {
  const addresses = server.ipAddresses.map((address): ServerAddress => ({
    address,
    family: familyOf(address),
  }));
  return {
    ...told({
      ...flexMetal(server),
      type: "flexmetal",
      status: server.status,
      instanceType: server.instanceType?.name,
      primaryAddress: addresses[0]?.address,
    }),
    id: server.uuid,
    name: server.name,
    addresses,
  };
}

function flexMetal({ uuid, location, os, tags }: i3d.FlexMetalServer) {
  return {
    uuid,
    location: location?.name,
    os: os?.slug,
    tags: tags.filter((tag) => !markPattern.test(tag)),
  };
}
