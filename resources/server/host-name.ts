import type { AccountOrder } from "../../sdk/gigahost";
import type { OwnedCall } from "../contract/run";
import { isNamed } from "../contract/told";
import { hostOf } from "./identity";
import { type Orders, serverOf } from "./orders";
import type { ServerInputs } from "./schema";

/** Orders by what they show: the resource's host name or name, none yet, or another one, which is certainly not its. */
export interface ByName {
  same: AccountOrder[];
  unnamed: AccountOrder[];
  other: AccountOrder[];
}

/** An order without a server may lack its host name in the account, and its progress tells it. */
export async function byName(
  call: OwnedCall,
  orders: Orders,
  all: readonly AccountOrder[],
  inputs: Partial<ServerInputs>,
): Promise<ByName> {
  const found: ByName = { same: [], unnamed: [], other: [] };
  for (const order of all) {
    const names = order.products.map(({ srv_name }) => srv_name).filter(Boolean);
    const isDelivered = serverOf(order) !== undefined;
    if (names.length === 0 && !isDelivered) {
      const row = await orders.look(order.order_id);
      if (row?.hostname) names.push(row.hostname);
    }
    const isIts = (name: string) =>
      isNamed(name, hostOf(call, inputs)) || (inputs.name !== undefined && isNamed(name, inputs.name));
    if (names.some(isIts)) found.same.push(order);
    else found[names.length > 0 || isDelivered ? "other" : "unnamed"].push(order);
  }
  return found;
}
