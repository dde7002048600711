import type { ServerIp, ServerSubnet } from "../../sdk/panel";
import { readInBatches } from "../sharing/batches";
import type { Call } from "../contract/run";
import { type PanelVendor, panelServers } from "../panel/servers";
import { artnetNames } from "./artnet-inventory";
import { isOver } from "./gigacloud-status";
import type { ReverseDnsInputs } from "./schema";

type Vendor = ReverseDnsInputs["vendor"];

/** An address with its name, or a network with the name server that it is delegated to; none where there is no name. */
export type Named = { ip: string; hostname?: string } | { subnet: string; nameserver?: string };

const lists: Record<Vendor, (call: Call, owner?: string) => AsyncIterable<Named>> = {
  gigahost: (call, owner) => panelNames(call, "gigahost", owner),
  terrahost: (call, owner) => panelNames(call, "terrahost", owner),
  i3d: i3dNames,
  artnet: artnetNames,
  gigacloud: gigacloudNames,
};

/**
 * Names of the addresses and delegations of the networks of an account, or of one server, host or service of it; at Artnet,
 * whose names belong to networks, of the account in any case.
 */
export function namesOf(call: Call, vendor: Vendor, owner?: string): AsyncIterable<Named> {
  return lists[vendor](call, owner);
}

/** Vendors that set names of single IPv6 addresses; the other delegates whole networks only (gigahost.md section 12). */
const withIpv6Names: readonly PanelVendor[] = ["gigahost"];

/** Server by server (gigahost.md sections 6, 7, 12). */
async function* panelNames(call: Call, vendor: PanelVendor, owner?: string): AsyncGenerator<Named> {
  const servers = panelServers(call.run, vendor);
  const listed = (await servers.list(call.limits)).filter(
    ({ cancelled, srv_id }) => !cancelled && (owner === undefined || srv_id === owner),
  );
  for await (const [, server] of readInBatches(listed, ({ srv_id }) => servers.find(call, srv_id))) {
    for (const ip of server?.ips ?? []) yield* nameOf(vendor, ip);
    for (const subnet of server?.subnets ?? []) yield { subnet: cidrOf(subnet), nameserver: subnet.sub_ns };
  }
}

function nameOf(
  vendor: PanelVendor,
  { ip_address: ip, ip_v4v6, ip_reverse, ip_reverse_v6 }: ServerIp,
): Named[] {
  if (ip_v4v6 === "ipv4") return [{ ip, hostname: ip_reverse }];
  return withIpv6Names.includes(vendor) ? [{ ip, hostname: ip_reverse_v6 }] : [];
}

function cidrOf({ sub_cidr, sub_network, sub_netmask }: ServerSubnet): string {
  return sub_cidr.includes("/") ? sub_cidr : `${sub_network}/${sub_netmask.replace(/^\//, "")}`;
}

/** Names are shown with the hosts and colocations that have the addresses (i3d.md section 5). */
async function* i3dNames({ run, limits }: Call, owner?: string): AsyncGenerator<Named> {
  const { dedicatedServer, colocation } = run.account("i3d").client;
  for await (const host of dedicatedServer.each({}, limits))
    if (owner === undefined || host.id === owner)
      for (const { ipAddress: ip, rDns: hostname } of host.ipAddress) yield { ip, hostname };
  if (owner !== undefined) return;
  for await (const { network } of colocation.each(limits))
    for (const { ipRange, ipRangeCustom } of network)
      for (const { rDns } of [...ipRange, ...ipRangeCustom]) yield* rDns;
}

async function* gigacloudNames({ run, limits }: Call, owner?: string): AsyncGenerator<Named> {
  const { services, reverseDns } = run.account("gigacloud").client;
  const listed = (await services.list(limits)).filter(
    ({ status, id }) => !isOver(status) && (owner === undefined || id === owner),
  );
  for await (const [, names] of readInBatches(listed, ({ id }) => reverseDns.list(id, limits))) yield* names;
}
