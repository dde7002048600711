import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { panelServers } from "../panel/servers";
import type { Server } from "./computed";
import { isOver, ordersOf, serverOf } from "./orders";
import type { Known, ServerInputs, ServerState } from "./schema";

type State = Partial<ServerInputs & ServerState>;

/** Months that are paid in advance, as the panel counts them. */
const periods: Record<string, ServerInputs["billingPeriod"]> = {
  "1": "monthly",
  "3": "quarterly",
  "12": "annual",
};

/**
 * What the vendor tells of the arguments. What was bought is no drift, whatever the panel shows of it later: that would order
 * another server. So is the system as it was shown when it was installed.
 */
export function liveInputs(server: Server, state: State): Partial<ServerInputs> {
  const { srv_name, os_id, os } = server;
  const isOther = state.__os !== undefined && os_id !== null && os_id !== state.__os && !state.__installing;
  return {
    ...(srv_name === "" ? {} : { name: srv_name }),
    ...(state.__imported && state.product === "" ? bought(server) : {}),
    ...(isOther && state.os !== undefined ? { os: os?.os_name || os_id } : {}),
  };
}

/** Of a server that nothing is known of: all that declares it. */
function bought(server: Server): Partial<ServerInputs> {
  const { order, datacenter, os, os_id, iso_id, srv_status_rescue } = server;
  const product = order?.product_name || order?.product_id || server.product_id || "unknown";
  const isSet = (id: string | null) => id !== null && id !== "0";
  const start = srv_status_rescue
    ? { rescue: true }
    : isSet(os_id) || !isSet(iso_id)
      ? { os: os?.os_name || os_id || "unknown" }
      : { iso: iso_id! };
  return {
    product,
    region: datacenter?.region_name || datacenter?.region_id || "unknown",
    ...start,
    billingPeriod:
      order?.order_billing_type === "recurring"
        ? (periods[order.order_billing_cycle] ?? "monthly")
        : "hourly",
  };
}

/**
 * The server, read now; `undefined` when it is certainly not in the account, was cancelled, or is another order's by now.
 *
 * @throws protocol when nothing shows it although its order is in force: it may be billed
 */
export async function liveServer(call: OwnedCall, known: Known): Promise<Server | undefined> {
  const { serverId = "", orderId } = known;
  const servers = panelServers(call.run, "gigahost");
  servers.forget(serverId);
  const server = await servers.find(call, serverId);
  if (!server) return assertEnded(call, known);
  const of = server.order?.order_id;
  return !isCancelled(server) && (!of || orderId === undefined || of === orderId) ? server : undefined;
}

async function assertEnded(call: OwnedCall, { serverId, orderId }: Known): Promise<undefined> {
  if (orderId === undefined) return undefined;
  let order;
  try {
    order = await ordersOf(call.run).find(orderId, call.limits);
  } catch (error) {
    if (isKind(error, "permission")) return undefined;
    throw error;
  }
  if (!order || isOver(order) || serverOf(order) !== serverId) return undefined;
  throw new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    message: `server ${serverId} cannot be read although order ${orderId} is ${order.order_status}: it may be billed, and is not believed to be gone. Run again; when it is cancelled in the panel and stays so, take the entry out with pulumi state delete`,
  });
}

/** One that was cancelled may stay in the list for a while. */
export const isCancelled = ({ cancelled, order }: Pick<Server, "cancelled" | "order">): boolean =>
  cancelled || (order !== null && isOver(order));

export function gone(serverId: string | undefined): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "gigahost",
    message: `server ${serverId} is not in this account any more, or was cancelled; run pulumi refresh, then up orders another one`,
  });
}

/** Why an order that has no server yet cannot be replaced. */
export const unfinishedOrder = (orderId = "without a clear answer"): RackformError =>
  new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    applied: "no",
    message: `order ${orderId} has no server yet, and a replacement would order a second one; nothing was changed. Undo the change until it is delivered; or cancel it in the panel and run pulumi refresh, which takes it out of the state`,
  });
