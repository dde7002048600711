import type { VendorSimulator } from "./types";

/**
 * Sets some of a vendor's options and answers all of them. An unknown name, or a value of another type than the
 * current one, is an error: a test that sets nothing must not pass by accident.
 */
export function setOptions(
  vendor: VendorSimulator,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(vendor.options, name)) {
      const known = Object.keys(vendor.options).join(", ") || "none";
      throw new TypeError(`${vendor.vendor} has no option ${JSON.stringify(name)}; known: ${known}`);
    }
    const current = vendor.options[name];
    if (current !== undefined && current !== null && value !== null && typeof value !== typeof current) {
      throw new TypeError(
        `${vendor.vendor} option ${name} takes a ${typeof current}, not ${JSON.stringify(value)}`,
      );
    }
  }
  Object.assign(vendor.options, changes);
  return { ...vendor.options };
}
