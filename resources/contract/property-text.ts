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
