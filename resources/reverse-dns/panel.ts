import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { type LocatedAddress, panelServers, panelVendors, type PanelVendor } from "../panel/servers";
import { canonicalIp } from "../net/address";
import type { Outcome, ReverseDriver } from "./driver";
import { freshList, freshServer } from "./panel-fresh";
import { outcomeOf, waitForName } from "./name-wait";
import { reverseDnsId, sameName, type Target } from "./target";

/** A server may be missing for some 40 s (gigahost.md section 6): looks after a write outlast that. */
const patience = { looks: 13, intervalMs: 5_000 };

type Server = LocatedAddress["server"];
type Ip = LocatedAddress["ip"];

export function panelVendorOf({ vendor }: Target): PanelVendor {
  const known = panelVendors.find((one) => one === vendor);
  if (!known) throw new Error(`${vendor} has no such panel`);
  return known;
}

/** PTRs at Gigahost and TerraHost: one row of a server each (gigahost.md sections 6, 7 and 12). */
export const panelAddresses: ReverseDriver = {
  async find(call, target) {
    const { what, serverId, hint } = target;
    const located = await panelServers(call.run, panelVendorOf(target)).findAddress(
      call,
      what,
      serverId ?? hint,
    );
    if (!located) return { missing: `no server of this account has the address ${what}` };
    const owner = located.server.srv_id;
    if (serverId !== undefined && owner !== serverId) {
      return { missing: `server ${serverId} does not have the address ${what}, server ${owner} has it` };
    }
    return {
      owner,
      name: nameIn(located.ip),
      confirm: (later) => nameNow(later, panelVendorOf(target), located),
      write: (later, name) => write(later, target, located, name),
    };
  },
};

/** IPv6 rows have their PTR in a field of its own. */
function nameIn(ip: Ip): string | undefined {
  return (ip.ip_v4v6 === "ipv6" ? ip.ip_reverse_v6 : ip.ip_reverse) || undefined;
}

async function nameNow(
  call: Call,
  vendor: PanelVendor,
  { server, ip }: LocatedAddress,
): Promise<string | undefined> {
  const row = (await view(call, vendor, { srv_id: server.srv_id, ip }))?.ips.find(sameRow(ip));
  return row && nameIn(row);
}

function sameRow(ip: Ip): (other: Ip) => boolean {
  return ({ ip_id, ip_v4v6 }) => ip_id === ip.ip_id && ip_v4v6 === ip.ip_v4v6;
}

async function write(
  call: Call,
  target: Target,
  { server, ip }: LocatedAddress,
  name: string | undefined,
): Promise<Outcome> {
  const { srv_id } = server;
  const vendor = panelVendorOf(target);
  const account = call.run.account<PanelVendor>(vendor);
  const servers = panelServers(call.run, vendor);
  const change = { ipId: ip.ip_id, family: ip.ip_v4v6, hostname: name ?? "" };
  const fresh = ip.ip_v4v6 === "ipv6" ? freshServer(call.run, vendor, srv_id) : freshList(call.run, vendor);
  try {
    await fresh.write(() => account.client.servers.setReverse(srv_id, change, call.limits));
  } finally {
    servers.forget(srv_id);
  }
  let last: Server | undefined;
  const otherwise = await waitForName(call, { target, name, ...patience }, async () => {
    last = await view(call, vendor, { srv_id, ip });
    const row = last?.ips.find(sameRow(ip));
    return row && nameIn(row);
  });
  if (otherwise && ip.ip_v4v6 === "ipv6" && name !== undefined)
    await saveIpv4(call, vendor, { before: server, last, ip, name });
  return outcomeOf(target, name, otherwise);
}

/** The server as it is after the write; IPv4 rows are in the list, which serves all servers at once. */
async function view(
  call: Call,
  vendor: PanelVendor,
  { srv_id, ip }: { srv_id: string; ip: Ip },
): Promise<Server | undefined> {
  const { limits } = call;
  if (ip.ip_v4v6 === "ipv6") return freshServer(call.run, vendor, srv_id).read(limits);
  return (await freshList(call.run, vendor).read(limits)).find((server) => server.srv_id === srv_id);
}

/**
 * A panel that takes no notice of the family sets the IPv4 address' name instead: both rows have one id. What was
 * there is put back, unless that address is a resource of this program too, which then sets it.
 */
async function saveIpv4(
  call: Call,
  vendor: PanelVendor,
  { before, last, ip, name }: { before: Server; last: Server | undefined; ip: Ip; name: string },
): Promise<void> {
  const four = (server: Server | undefined) =>
    server?.ips.find(({ ip_id, ip_v4v6 }) => ip_id === ip.ip_id && ip_v4v6 === "ipv4");
  const [was, is] = [four(before), four(last)];
  if (!was || !is || sameName(was.ip_reverse, is.ip_reverse) || !sameName(is.ip_reverse, name)) return;
  if (call.run.ledger.isWanted(`ReverseDns:${reverseDnsId({ vendor, ip: canonicalIp(is.ip_address) })}`))
    return;
  const { client } = call.run.account<PanelVendor>(vendor);
  const back = { ipId: ip.ip_id, family: "ipv4", hostname: was.ip_reverse } as const;
  await client.servers.setReverse(before.srv_id, back, call.limits);
  throw new RackformError({
    kind: "validation",
    vendor,
    argument: "ip",
    applied: "no",
    message: `the panel set the name of ${is.ip_address} instead of ${ip.ip_address}: it does not set names of IPv6 addresses. The name of ${is.ip_address} was put back. Delegate the network with subnet and nameserver instead`,
  });
}
