import type { ServerIp, ServerSubnet } from "../../sdk/panel";
import { readInBatches } from "../sharing/batches";
import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { canonicalDomain } from "../dns/name";
import { readable } from "../dns/readable";
import { type PanelVendor, panelServers } from "../panel/servers";
import { canonicalIp } from "../net/address";
import { artnetNames } from "./artnet-inventory";
import { isOver } from "./gigacloud-status";
import type { ReverseDnsInputs } from "./schema";
import { reverseDnsId } from "./target";

type Vendor = ReverseDnsInputs["vendor"];

/** An address with its name, or a network with the name server that it is delegated to; none where there is no name. */
export type Named = { ip: string; hostname?: string } | { subnet: string; nameserver?: string };

const lists: Record<Vendor, (call: Call) => AsyncIterable<Named>> = {
  gigahost: (call) => panelNames(call, "gigahost"),
  terrahost: (call) => panelNames(call, "terrahost"),
  i3d: i3dNames,
  artnet: artnetNames,
  gigacloud: gigacloudNames,
};

/** Names of addresses and delegations of networks, each once. */
export async function* nameInventory(call: Call, vendor: Vendor): AsyncGenerator<Listed> {
  const seen = new Set<string>();
  for await (const named of lists[vendor](call)) {
    const inputs = argumentsOf(vendor, named);
    const id = inputs && reverseDnsId(inputs);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    yield { id, key: id, inputs: { ...inputs } };
  }
}

function argumentsOf(
  vendor: Vendor,
  named: Named,
): (Partial<ReverseDnsInputs> & { vendor: Vendor }) | undefined {
  const asWritten = (name: string) => readable(canonicalDomain(name));
  if ("ip" in named)
    return named.hostname
      ? { vendor, ip: canonicalIp(named.ip), hostname: asWritten(named.hostname) }
      : undefined;
  return named.nameserver
    ? { vendor, subnet: named.subnet, nameserver: asWritten(named.nameserver) }
    : undefined;
}

/** Vendors that set names of single IPv6 addresses; the other delegates whole networks only (gigahost.md section 12). */
const withIpv6Names: readonly PanelVendor[] = ["gigahost"];

/** Server by server (gigahost.md sections 6, 7, 12). */
async function* panelNames(call: Call, vendor: PanelVendor): AsyncGenerator<Named> {
  const servers = panelServers(call.run, vendor);
  const listed = (await servers.list(call.limits)).filter(({ cancelled }) => !cancelled);
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
async function* i3dNames({ run, limits }: Call): AsyncGenerator<Named> {
  const { dedicatedServer, colocation } = run.account("i3d").client;
  for await (const host of dedicatedServer.each({}, limits))
    for (const { ipAddress: ip, rDns: hostname } of host.ipAddress) yield { ip, hostname };
  for await (const { network } of colocation.each(limits))
    for (const { ipRange, ipRangeCustom } of network)
      for (const { rDns } of [...ipRange, ...ipRangeCustom]) yield* rDns;
}

async function* gigacloudNames({ run, limits }: Call): AsyncGenerator<Named> {
  const { services, reverseDns } = run.account("gigacloud").client;
  const listed = (await services.list(limits)).filter(({ status }) => !isOver(status));
  for await (const [, names] of readInBatches(listed, ({ id }) => reverseDns.list(id, limits))) yield* names;
}
