import { idAtVendor } from "../../resources/contract/property-text";
import type { InventoryItem } from "../inventory";
import { sectionOf } from "./sections";

/**
 * An object's name in the stack: its id, which other objects' coming and going does not change. Colons of addresses
 * give way to hyphens because two of them have a meaning in URNs.
 */
export function nameOf({ vendor, kind, id, inputs }: InventoryItem): string {
  const called = sectionOf(kind)?.called?.(inputs, id) ?? idAtVendor(id);
  return `${vendor}:${called.replace(/:/g, "-")}`;
}
