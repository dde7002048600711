import { isKind } from "../../sdk/core";
import type { gigahost } from "../../sdk";
import { canonicalAddress } from "../net/address";
import { panelServers } from "../panel/servers";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import type { BgpDriver, LiveSession } from "./driver";

/** The account's BGP: one object for everybody who asks, since there is no way to read less (gigahost.md section 5). */
export const gigahostBgpState = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.bgp.get()),
);

/** What a session is called between its deletion and its end is not known. */
const goingStates = /delet|remov|terminat|cancel/i;

function fromGigahost(row: gigahost.BgpSession): LiveSession {
  return {
    id: row.id,
    asnId: row.asn_id,
    ipId: row.ip_id,
    family: row.ip_type,
    address: canonicalAddress(row.ip_address),
    ...(row.srv_id && row.srv_id !== "0" ? { serverId: row.srv_id } : {}),
    router: row.router_id,
    neighbor: row.ip_type === "ipv4" ? row.neighbor_ipv4 : row.neighbor_ipv6,
    ...(row.router_asn ? { routerAsn: row.router_asn } : {}),
    ...(row.multihop === null ? {} : { multihop: row.multihop }),
    defaultRoute: row.defaultroute,
    state: row.status,
    going: goingStates.test(row.status),
  };
}

/** BGP sessions at Gigahost (gigahost.md section 5). */
export const gigahostBgp: BgpDriver = {
  async view(call, after) {
    const { value, at } = await gigahostBgpState(call.run).newerThan(after ?? 0, call.limits);
    const asns = value.asn.map(({ id, asn, status, rejected_reason }) => ({
      id,
      asn,
      status,
      reason: rejected_reason,
    }));
    return { asns, sessions: value.sessions.map(fromGigahost), at };
  },

  async locate(call, address, nearServer) {
    const located = await panelServers(call.run, "gigahost").findAddress(call, address, nearServer);
    return located && { ipId: located.ip.ip_id, serverId: located.server.srv_id };
  },

  async addressesOf(call, serverId) {
    const server = await panelServers(call.run, "gigahost").get(serverId, call.limits);
    return (server?.ips ?? []).map(({ ip_address }) => canonicalAddress(ip_address));
  },

  async create(call, { asnId, endpoints, redundant, defaultRoute }) {
    const ipId = (family: "ipv4" | "ipv6") => endpoints.find((endpoint) => endpoint.family === family)?.ipId;
    try {
      const wanted = { asnId, ipIdV4: ipId("ipv4"), ipIdV6: ipId("ipv6"), redundant, defaultRoute };
      await call.run.account("gigahost").client.bgp.createSession(wanted, call.limits);
    } finally {
      gigahostBgpState(call.run).drop();
    }
  },

  async remove(call, sessionId) {
    try {
      await call.run.account("gigahost").client.bgp.deleteSession(sessionId, call.limits);
    } finally {
      gigahostBgpState(call.run).drop();
    }
  },

  saysExists: (error) =>
    isKind(error, "validation", "conflict") && /exists already/i.test(error.vendorMessage ?? error.message),
};
