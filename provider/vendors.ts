import type { VendorName } from "../resources/contract/vendors";
import { artnet } from "./vendors/artnet";
import type { VendorFacts } from "./vendors/facts";
import { gigacloud } from "./vendors/gigacloud";
import { gigahost } from "./vendors/gigahost";
import { i3d } from "./vendors/i3d";
import { terrahost } from "./vendors/terrahost";

/** What is told of each vendor: its names, its configuration, its client, how credentials are tried. */
export const vendors: { [V in VendorName]: VendorFacts<V> } = {
  gigahost,
  terrahost,
  i3d,
  artnet,
  gigacloud,
};
