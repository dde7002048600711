import type { Call } from "../../resources/contract/run";

/** An object that exists in an account, as the resource that would stand for it. */
export interface InventoryItem {
  vendor: string;
  kind: string;
  /** The resource's id in rackform's form. */
  id: string;
  /** What the object is known by, the same as `keysOf` gives for a resource that manages it. */
  key: string;
  /** For people: `www.example.no A 192.0.2.10`. */
  object: string;
  /** The arguments that declare it as it is. Never holds a secret. */
  inputs: Record<string, unknown>;
}

/** Whether a kind is asked for: what is not is not read either, so that credentials may be narrow. */
export type Wants = (kind: string) => boolean;

/**
 * Everything that exists in an account at one vendor. Reads only. What belongs to the vendor or to nobody is left
 * out: SOA and apex NS, rows of a zone that come from its master, servers that are given back or cancelled, addresses
 * without PTR, rulesets that are off and empty.
 */
export type Inventory = (call: Call, wants?: Wants) => AsyncIterable<InventoryItem>;

export const everything: Wants = () => true;

/** Only the items of kinds that are asked for. */
export async function* wanted(
  items: AsyncIterable<InventoryItem>,
  wants: Wants,
): AsyncGenerator<InventoryItem> {
  for await (const item of items) if (wants(item.kind)) yield item;
}
