import type { InventoryItem } from "../inventory";

/**
 * An object's name in the stack: its id, which other objects' coming and going does not change. Colons of addresses
 * give way to hyphens because two of them have a meaning in URNs; ids that nobody can read are told by their name.
 */
export function nameOf({ vendor, kind, id, inputs }: InventoryItem): string {
  const key = id.slice(vendor.length + 1);
  const named =
    kind === "FlexMetalServer" && typeof inputs.name === "string"
      ? `${inputs.name}-${key.replace(/-/g, "").slice(-8)}`
      : key;
  return `${vendor}:${named.replace(/:/g, "-")}`;
}
