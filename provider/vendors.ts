import { lazyTable } from "../resources/contract/lazy-table";
import type { VendorName } from "../resources/contract/vendors";
import type { VendorFacts } from "./vendors/facts";

type Facts = { [V in VendorName]: VendorFacts<V> };

/**
 * What is told of each vendor: its names, its configuration, its client, how credentials are tried. Loaded when it is asked for: a
 * program has few vendors.
 */
export const vendors = lazyTable({
  gigahost: () => (require("./vendors/gigahost") as typeof import("./vendors/gigahost")).gigahost,
  terrahost: () => (require("./vendors/terrahost") as typeof import("./vendors/terrahost")).terrahost,
  i3d: () => (require("./vendors/i3d") as typeof import("./vendors/i3d")).i3d,
  artnet: () => (require("./vendors/artnet") as typeof import("./vendors/artnet")).artnet,
  gigacloud: () => (require("./vendors/gigacloud") as typeof import("./vendors/gigacloud")).gigacloud,
} satisfies { [V in VendorName]: () => Facts[V] } as Record<VendorName, () => Facts[VendorName]>) as Facts;
