import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { dateTime } from "../../panel/dates";
import { answer } from "../../panel/envelope";
import { text } from "../../panel/input";
import { invalidData, notFound } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { WaitlistEntry } from "./model";

function wanted({ product }: WaitlistEntry): Record<string, unknown> {
  return {
    product_id: product.id,
    product_name: product.name,
    region_id: 1,
    region_name: "Sandefjord",
    status: "waiting",
  };
}

function reservation(state: GigahostState, entry: WaitlistEntry): Record<string, unknown> {
  const deploy = state.deploys.find(({ orderId }) => orderId === entry.id);
  return {
    order_id: Number(entry.id),
    order_number: deploy?.orderNumber ?? "",
    ...wanted(entry),
    billing_type: deploy?.billing ?? "hourly",
    total: entry.product.monthly.toFixed(2),
    currency: "NOK",
    reserved_at: dateTime(entry.created),
  };
}

function notification(entry: WaitlistEntry): Record<string, unknown> {
  return { notify_id: Number(entry.id), ...wanted(entry), signed_up_at: dateTime(entry.created) };
}

/** `GET /deploy/waitlist` */
export function getWaitlist(call: Call<GigahostState>): SimReply {
  const entries = call.state.waitlist;
  return answer(call, {
    reservations: entries
      .filter(({ kind }) => kind === "order")
      .map((entry) => reservation(call.state, entry)),
    notifications: entries.filter(({ kind }) => kind === "notify").map(notification),
  });
}

/** `DELETE /deploy/waitlist` with exactly one of order_id and notify_id, in the body. */
export function leaveWaitlist(call: Call<GigahostState>): SimReply {
  const { state, body } = call;
  const order = text(body, "order_id");
  const notify = text(body, "notify_id");
  if ((order === undefined) === (notify === undefined)) throw invalidData();
  const kind = order === undefined ? "notify" : "order";
  const id = order ?? notify;
  const index = state.waitlist.findIndex((entry) => entry.kind === kind && entry.id === id);
  if (index < 0) throw notFound();
  state.waitlist.splice(index, 1);
  if (kind === "order") state.deploys = state.deploys.filter(({ orderId }) => orderId !== id);
  return answer(call);
}
