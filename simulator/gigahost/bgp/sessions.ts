import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { done } from "../../panel/envelope";
import { integer, text } from "../../panel/input";
import { begin } from "../../panel/progress";
import { invalidData, notFound, Refusal } from "../../panel/refusal";
import type { Ip, Server } from "../../panel/servers/model";
import type { GigahostState } from "../state";
import type { Session } from "./model";

type BgpCall = Call<GigahostState>;
type Family = Session["family"];

interface Endpoint {
  server: Server;
  ip: Ip;
  family: Family;
  address: string;
}

function endpoint(state: GigahostState, ipId: string, family: Family): Endpoint {
  for (const server of state.servers.values()) {
    for (const ip of server.ips) {
      const address = family === "ipv4" ? ip.v4 : ip.v6;
      if (ip.id === ipId && address && !server.hidden)
        return { server, ip, family, address: address.address };
    }
  }
  throw invalidData();
}

const names: Record<Family, string> = { ipv4: "IPv4", ipv6: "IPv6" };

function refuseSecond({ bgpSessions, options }: GigahostState, { ip, family }: Endpoint): void {
  const blocking = bgpSessions.some(
    (session) =>
      session.ipId === ip.id &&
      session.family === family &&
      (options.bgpDeletingBlocks || session.deletion === null),
  );
  if (blocking) throw new Refusal(400, `${names[family]} session exists already.`);
}

/** `POST /bgp/{asn_id}/session`: one row per router and family, no ids in the answer. */
export function createSessions(call: BgpCall): SimReply {
  const { state, body, params, now } = call;
  const asn = state.asns.find(({ id }) => id === params["asn_id"]);
  if (!asn) throw notFound();
  if (asn.status !== "active") throw new Refusal(400, "ASN is not active.");
  const redundant = integer(body, "redundant");
  const defaultRoute = integer(body, "defaultroute");
  if (![0, 1].includes(redundant ?? -1) || ![0, 1].includes(defaultRoute ?? -1)) throw invalidData();
  const v4 = text(body, "ip_id_v4");
  const v6 = text(body, "ip_id_v6");
  const ends = [...(v4 ? [endpoint(state, v4, "ipv4")] : []), ...(v6 ? [endpoint(state, v6, "ipv6")] : [])];
  if (ends.length === 0) throw invalidData();
  for (const end of ends) refuseSecond(state, end);
  const needed = redundant === 1 ? 2 : 1;
  if (state.options.bgpRouters < needed) throw new Refusal(400, "Unable to find available BGP routers.");
  for (let router = 1; router <= needed; router += 1) {
    for (const { server, ip, family, address } of ends) {
      const { bgpNewStatus, bgpActivation } = state.options;
      state.bgpSessions.push({
        id: state.nextId("bgp session", 1),
        asnId: asn.id,
        routerId: String(router),
        serverId: server.id,
        ipId: ip.id,
        family,
        address,
        defaultRoute: defaultRoute === 1,
        status: bgpNewStatus,
        activation: bgpNewStatus === "active" ? null : begin(now, bgpActivation),
        deletion: null,
      });
    }
  }
  return done(call, "BGP sessions has been created.");
}

/** `DELETE /bgp/{session_id}/session`: only while active; the row goes later. */
export function deleteSession(call: BgpCall): SimReply {
  const { state, params, now } = call;
  const session = state.bgpSessions.find(({ id }) => id === params["session_id"]);
  if (!session) throw notFound();
  const { bgpDeleteInactive, bgpDeleteRefusalStatus, bgpDeletingStatus, bgpDeletion } = state.options;
  if (session.status !== "active" && bgpDeleteInactive === "refuse") {
    throw new Refusal(bgpDeleteRefusalStatus, "BGP session must be active to be deleted.");
  }
  session.deletion ??= begin(now, bgpDeletion);
  session.status = bgpDeletingStatus;
  return done(call, "BGP sessions have been marked for deletion.");
}
