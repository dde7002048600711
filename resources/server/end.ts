import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { confirmed } from "../panel/confirmed";
import { panelServers } from "../panel/servers";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { isCancelled, liveServer } from "./live";
import { described, keysOf } from "./identity";
import { isOver, type Orders, serverOf } from "./orders";
import type { ServerInputs, ServerState } from "./schema";
import { freeOrders, knownOf } from "./take-over";

const intervalMs = 5_000;
const looks = 12;

type State = Partial<ServerInputs & ServerState>;

/** How an order fares for which nobody waits. */
export interface Found {
  serverId?: string;
  isWaiting?: boolean;
  isListed: boolean;
}

/** What became of an order; `undefined` when several reads over a minute agree that there is none, or it is cancelled. */
export function findOrder(call: OwnedCall, orders: Orders, orderId: string): Promise<Found | undefined> {
  return confirmed(call, `order ${orderId}`, async () => {
    const row = await orders.look(orderId);
    const order = await orders.find(orderId, call.limits);
    if (order && isOver(order)) return undefined;
    const serverId = row?.srv_id ?? orders.seen(orderId).srv_id ?? (order && serverOf(order));
    if (serverId) return { serverId, isListed: true };
    return row || order ? { isWaiting: row?.status === "waitlist", isListed: row !== undefined } : undefined;
  });
}

/** Orders that have come since one without a clear answer, none of them proven to be it. */
export async function cameSince(
  call: OwnedCall,
  orders: Orders,
  { __before = [] }: State,
): Promise<string[]> {
  const fresh = await confirmed(call, "what was ordered", async () => {
    const free = freeOrders(call, await orders.account(call.limits));
    const since = free.filter(({ order_id }) => !__before.includes(order_id));
    return since.length > 0 ? since : undefined;
  });
  return (fresh ?? []).map((order) => described(knownOf(order)));
}

/** Ends what an entry of the state has ordered, where it is told to, unless it is another one's by now. */
export async function endServer(call: OwnedCall, orders: Orders, id: string, state: State): Promise<void> {
  const { ledger } = call.run;
  if (keysOf(state).some((key) => ledger.standsForAnother(key, call.holder)))
    return call.run.log(`Server ${id} stays: another resource of this stack goes on with it`);
  if (state.onDestroy !== "cancel")
    return call.run.log(
      `Warning: gigahost: ${state.orderId || state.serverId ? described(state) : "what was ordered"} stays and goes on being billed${state.monthly ? `, up to ${state.monthly} ${state.currency ?? ""} a month` : ""} (onDestroy: keep); cancel it in the panel when nobody needs it`,
    );
  if (state.orderId === undefined && state.serverId === undefined) return endUnclear(call, orders, state);
  const found =
    state.serverId === undefined
      ? await findOrder(call, orders, state.orderId!)
      : { serverId: state.serverId, isListed: true };
  if (found?.serverId !== undefined) await cancel(call, orders, { ...state, serverId: found.serverId });
  else if (found?.isWaiting)
    await orders.client.deploy.leaveWaitlist({ orderId: state.orderId! }, call.limits);
  else if (found) throw unended(state.orderId!);
  for (const key of keysOf(state)) ledger.drop(key, call.holder);
}

/** Somebody else may have ordered what has come since: what is cancelled is lost. */
async function endUnclear(call: OwnedCall, orders: Orders, state: State): Promise<void> {
  const since = await cameSince(call, orders, state);
  if (since.length === 0) return;
  throw unproved({
    vendor: "gigahost",
    asked: "a server was ordered",
    came: since.join(", "),
    spared: "cancelled",
    otherwise: 'set onDestroy: "keep", or ',
  });
}

function unended(orderId: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    applied: "no",
    message: `order ${orderId} has no server yet, and no call cancels an order without one; destroy again when it is delivered, or cancel it in the panel and then run pulumi refresh`,
  });
}

/** Cancels the server and makes sure that it is: a vendor's yes that changes nothing would go on being billed. */
async function cancel(call: OwnedCall, orders: Orders, state: State & { serverId: string }): Promise<void> {
  const { serverId, orderId } = state;
  const server = await liveServer(call, state);
  if (!server) {
    const other = await panelServers(call.run, "gigahost").get(serverId, call.limits);
    if (other && !isCancelled(other))
      call.run.log(
        `gigahost: server ${serverId} is not that of order ${orderId} any more, and is left alone`,
      );
    return;
  }
  await askOnce<true>({
    tries: 2,
    async ask() {
      await orders.client.servers.cancelServer(serverId, "No longer needed", call.limits);
    },
    // One that is gone or cancelled already is refused as well: looking tells.
    doubtOf: (error) => (isKind(error, "ambiguous", "validation", "not-found") ? error : undefined),
    async look(doubt) {
      const isEnded = await poll(call, {
        what: `server ${serverId} to be cancelled`,
        looks,
        intervalMs,
        overTemporaryErrors: true,
        async look() {
          const servers = panelServers(call.run, "gigahost");
          servers.forget(serverId);
          const now = await servers.get(serverId, call.limits);
          return !now || isCancelled(now) ? true : undefined;
        },
      });
      // A live server may be missing for a moment: after a doubtful answer that has to be certain.
      if (doubt) return isEnded && !(await liveServer(call, state)) ? true : undefined;
      if (isEnded) return true;
      throw new RackformError({
        kind: "protocol",
        vendor: "gigahost",
        message: `server ${serverId} was to be cancelled and still stands, where it is billed; run again, or cancel it in the panel`,
      });
    },
  });
}
