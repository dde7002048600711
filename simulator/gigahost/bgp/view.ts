import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { unixText } from "../../panel/dates";
import { answer } from "../../panel/envelope";
import { advance, isOver } from "../../panel/progress";
import type { GigahostState } from "../state";
import type { Asn, Session } from "./model";

/** Sessions whose time has come become active or disappear; approvals arrive. */
export function tickBgp(state: GigahostState, now: number): void {
  move(state, (progress) => isOver(progress, now));
}

function move(state: GigahostState, over: (progress: NonNullable<Asn["approval"]>) => boolean): void {
  for (const asn of state.asns) {
    if (asn.approval && asn.status === "pending" && over(asn.approval)) asn.status = "active";
  }
  state.bgpSessions = state.bgpSessions.filter(({ deletion }) => !deletion || !over(deletion));
  for (const session of state.bgpSessions) {
    if (session.activation && !session.deletion && over(session.activation)) {
      session.activation = null;
      session.status = "active";
    }
  }
}

const neighbours: Record<string, { v4: string; v6: string }> = {
  "1": { v4: "185.125.168.1", v6: "2a03:94e0::1" },
  "2": { v4: "185.125.168.2", v6: "2a03:94e0::2" },
};

function sessionRow(state: GigahostState, session: Session): Record<string, string> {
  const asn = state.asns.find(({ id }) => id === session.asnId);
  const neighbour = neighbours[session.routerId] ?? {
    v4: `185.125.168.${session.routerId}`,
    v6: `2a03:94e0::${session.routerId}`,
  };
  return {
    id: session.id,
    asn_id: session.asnId,
    cust_id: state.account.customerId,
    router_id: session.routerId,
    srv_id: session.serverId,
    ip_id: session.ipId,
    ip_type: session.family,
    defaultroute: session.defaultRoute ? "1" : "0",
    status: session.status,
    neighbor_ipv4: neighbour.v4,
    neighbor_ipv6: neighbour.v6,
    multihop: "0",
    router_asn: "39029",
    your_asn: asn?.asn ?? "",
    asn_country: asn?.country ?? "",
    ip_address: session.address,
  };
}

/** `GET /bgp`: one object, everything a string (gigahost.md section 5). */
export function getBgp(call: Call<GigahostState>): SimReply {
  const { state, now } = call;
  move(state, (progress) => advance(progress, now));
  return answer(call, {
    asn: state.asns.map((asn) => ({
      id: asn.id,
      asn: asn.asn,
      asn_name: asn.name,
      asn_country: asn.country,
      irr_v4: `AS${asn.asn}`,
      irr_v6: `AS${asn.asn}`,
      irr_updated: unixText(now),
      status: asn.status,
      rejected_reason: asn.rejectedReason,
    })),
    prefix_lists: state.prefixLists.map(({ id, asnId, prefix, family, status }) => {
      const asn = state.asns.find((other) => other.id === asnId);
      return {
        id,
        asn_id: asnId,
        prefix,
        prefix_type: family,
        status,
        your_asn: asn?.asn ?? "",
        asn_country: asn?.country ?? "",
      };
    }),
    sessions: state.bgpSessions.map((session) => sessionRow(state, session)),
  });
}
