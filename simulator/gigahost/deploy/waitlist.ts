import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { dateTime } from "../../panel/dates";
import { answer } from "../../panel/envelope";
import { text } from "../../panel/input";
import { invalidData, notFound } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { WaitlistEntry } from "./model";

function row({ kind, id, productName, created }: WaitlistEntry): Record<string, string> {
  return {
    [kind === "order" ? "order_id" : "notify_id"]: id,
    product_name: productName,
    created_at: dateTime(created),
  };
}

/** `GET /deploy/waitlist` */
export function getWaitlist(call: Call<GigahostState>): SimReply {
  const entries = call.state.waitlist;
  return answer(call, {
    reservations: entries.filter(({ kind }) => kind === "order").map(row),
    notifications: entries.filter(({ kind }) => kind === "notify").map(row),
  });
}

/** `DELETE /deploy/waitlist` with exactly one of order_id and notify_id, as query or body. */
export function leaveWaitlist(call: Call<GigahostState>): SimReply {
  const { state, body, query } = call;
  const order = text(body, "order_id") ?? query.get("order_id") ?? undefined;
  const notify = text(body, "notify_id") ?? query.get("notify_id") ?? undefined;
  if ((order === undefined) === (notify === undefined)) throw invalidData();
  const kind = order === undefined ? "notify" : "order";
  const id = order ?? notify;
  const index = state.waitlist.findIndex((entry) => entry.kind === kind && entry.id === id);
  if (index < 0) throw notFound();
  state.waitlist.splice(index, 1);
  if (kind === "order") state.deploys = state.deploys.filter(({ orderId }) => orderId !== id);
  return answer(call);
}
