import type { SimReply } from "../core/types";
import { pageOf } from "./paging";
import type { Call } from "./routing";
import { scattered } from "./scatter";

/** 200 with an array, however many there are (i3d.md section 1.1). */
export const list = (items: readonly unknown[]): SimReply => ({ status: 200, body: items });
/** 200 with an array of one: how the API answers with a single object. */
export const one = (item: unknown): SimReply => ({ status: 200, body: [item] });
export const none = (): SimReply => ({ status: 204 });

/** Items in the order in which the API lists them. */
export function listed<T>(call: Call, items: readonly T[], keyOf: (item: T) => string): T[] {
  return call.world.options.scatterLists ? scattered(items, keyOf) : [...items];
}

/**
 * One page of a ranged list, in the order of the API. `required`: the list declares RANGED-DATA as
 * required.
 */
export function page<T>(
  call: Call,
  items: readonly T[],
  keyOf: (item: T) => string,
  view: (item: T) => unknown = (item) => item,
  required = false,
): SimReply {
  return list(pageOf(call, listed(call, items, keyOf), required).map(view));
}
