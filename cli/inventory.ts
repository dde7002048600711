import type { Listed } from "../resources/contract/profile";
import type { Call } from "../resources/contract/run";
import type { VendorName } from "../resources/contract/vendors";
import { kinds } from "../resources/kinds";
import { profiles } from "../resources/profiles";
import { objectName } from "./object-name";

/** An object that exists in an account, as the resource that would stand for it. */
export interface InventoryItem extends Listed {
  vendor: VendorName;
  kind: string;
  /** For people: `www.example.no A 192.0.2.10`. */
  object: string;
}

/** Whether a kind is asked for: what is not is not read either, so that credentials may be narrow. */
export type Wants = (kind: string) => boolean;

/** Everything that exists in an account at one vendor, kind by kind. Reads only. */
export async function* inventoryAt(
  call: Call,
  vendor: VendorName,
  wants: Wants = () => true,
): AsyncGenerator<InventoryItem> {
  for (const { facts } of kinds) {
    const inventory = profiles.get(facts.name)?.inventory;
    if (typeof inventory !== "function" || !facts.vendors.includes(vendor) || !wants(facts.name)) continue;
    for await (const listed of inventory(call, vendor)) yield itemOf(facts.name, vendor, listed);
  }
}

export function itemOf(kind: string, vendor: VendorName, listed: Listed): InventoryItem {
  const { id, key, inputs, outputs } = listed;
  const object = objectName(kind, id, { ...outputs, ...inputs });
  return { ...listed, vendor, kind, key: `${kind} ${key}`, object };
}
