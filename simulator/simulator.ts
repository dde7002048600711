import { type SimClock, SimulatorCore, type VendorFactory } from "./core";
import { simulatedVendors, type VendorName } from "./vendors";

export interface SimulatorOptions {
  /** Which vendors to have, by name, or makers of one's own; default: all five. */
  vendors?: readonly VendorName[] | Partial<Record<VendorName, VendorFactory>>;
  /** Default: real time. `advance` moves it forward in both cases. */
  clock?: SimClock;
}

/** The five vendors' APIs, stateful, with their quirks; starts empty, except for an account with credentials. */
export class Simulator extends SimulatorCore {
  constructor(options: SimulatorOptions = {}) {
    super({ vendors: choose(options.vendors), clock: options.clock });
  }
}

function choose(vendors: SimulatorOptions["vendors"]): Record<string, VendorFactory> {
  if (vendors !== undefined && !isNames(vendors)) return vendors;
  const names = vendors ?? (Object.keys(simulatedVendors) as VendorName[]);
  return Object.fromEntries(names.map((name) => [name, simulatedVendors[name].create]));
}

function isNames(vendors: NonNullable<SimulatorOptions["vendors"]>): vendors is readonly VendorName[] {
  return Array.isArray(vendors);
}
