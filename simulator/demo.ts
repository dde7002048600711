import type { SimulatorCore } from "./core";
import { simulatedVendors } from "./vendors";

/**
 * Fills every vendor that the simulator has with a small company's account, what the examples expect to find, and answers
 * what each `seed` answered. Addresses and names are of the ranges kept for documentation; the zones are none that an
 * example creates.
 */
export function demo(simulator: SimulatorCore): Record<string, unknown> {
  const seeded: Record<string, unknown> = {};
  for (const [vendor, { demo: objects }] of Object.entries(simulatedVendors)) {
    if (Object.hasOwn(simulator.vendors, vendor)) seeded[vendor] = simulator.seed(vendor, objects);
  }
  return seeded;
}
