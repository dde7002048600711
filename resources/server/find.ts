import { isIpv4Address, isIpv6Address } from "../net/address";
import type { Candidate, Find } from "../contract/kind";
import type { Call } from "../contract/run";
import { isNamed } from "../contract/told";
import { panelServers } from "../panel/servers";
import type { Server } from "./computed";
import { isCancelled } from "./live";
import { isOver, ordersOf } from "./orders";
import type { Known, ServerInputs, ServerState } from "./schema";
import { knownOf } from "./take-over";

/** A server by its id, its name or an address, or an order by its id. */
export const findServers: Find<ServerInputs, ServerState> = async (call, vendor, id) => {
  const [, orderId] = /^order-(\d+)$/.exec(id) ?? [];
  if (orderId !== undefined) {
    const order = await ordersOf(call.run).find(orderId, call.limits);
    if (!order || isOver(order)) return [];
    return [candidate(vendor, knownOf(order), `order-${orderId}`)];
  }
  return (await meantBy(call, id)).map((server) =>
    candidate(vendor, { serverId: server.srv_id, ...orderOf(server) }, server.srv_id),
  );
};

const orderOf = ({ order }: Server): Known => (order?.order_id ? { orderId: order.order_id } : {});

const candidate = (vendor: "gigahost", known: Known, id: string): Candidate<ServerInputs, ServerState> => ({
  id: `${vendor}:${id}`,
  // What is empty here differs from whatever the vendor has, so that reading shows all of it.
  state: { vendor, product: "", region: "", name: "", billingPeriod: "hourly", ...known, __imported: true },
});

async function meantBy(call: Call, id: string): Promise<Server[]> {
  const servers = panelServers(call.run, "gigahost");
  if (isIpv4Address(id) || isIpv6Address(id)) {
    const located = await servers.findAddress(call, id);
    return located && !isCancelled(located.server) ? [located.server] : [];
  }
  const all = (await servers.list(call.limits)).filter((server) => !isCancelled(server));
  const byId = all.filter(({ srv_id }) => srv_id === id);
  if (byId.length > 0) return byId;
  return all.filter(({ srv_name, srv_label }) => isNamed(srv_name, id) || isNamed(srv_label, id));
}
