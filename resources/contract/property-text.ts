import type { Bag } from "./handler";

/** A property as people see it, whatever a state or a plan has in its place. */
export function propertyText(state: Bag, name: string): string {
  const value = state[name];
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}

/** An id without its vendor. */
export function idAtVendor(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** The vendor's id of what a setting belongs to: the state's own, since an id has no secret in it. */
export const placeAt = (id: string, { __place }: { __place?: string }): string => __place ?? idAtVendor(id);
