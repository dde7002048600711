import { createArtnet } from "./artnet";
import type { VendorFactory, VendorName } from "./core";
import { createGigacloud } from "./gigacloud";
import { createGigahost } from "./gigahost";
import { createI3d } from "./i3d";
import { createTerrahost } from "./terrahost";

/** The vendors that the simulator has. */
export const vendorFactories: Record<VendorName, VendorFactory> = {
  gigahost: createGigahost,
  terrahost: createTerrahost,
  i3d: createI3d,
  artnet: createArtnet,
  gigacloud: createGigacloud,
};
