import { createArtnet } from "./artnet";
import { demoAccount as artnetDemo } from "./artnet/demo";
import type { VendorFactory } from "./core";
import { createGigacloud } from "./gigacloud";
import { demoAccount as gigacloudDemo } from "./gigacloud/demo";
import { createGigahost } from "./gigahost";
import { demoAccount as gigahostDemo } from "./gigahost/demo";
import { createI3d } from "./i3d";
import { demoAccount as i3dDemo } from "./i3d/demo";
import { createTerrahost } from "./terrahost";
import { demoAccount as terrahostDemo } from "./terrahost/demo";

export type VendorName = "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";

interface SimulatedVendor {
  create: VendorFactory;
  /** What `demo` seeds. */
  demo: Record<string, unknown>;
}

/** The vendors that the simulator has. */
export const simulatedVendors: Record<VendorName, SimulatedVendor> = {
  gigahost: { create: createGigahost, demo: gigahostDemo },
  terrahost: { create: createTerrahost, demo: terrahostDemo },
  i3d: { create: createI3d, demo: i3dDemo },
  artnet: { create: createArtnet, demo: artnetDemo },
  gigacloud: { create: createGigacloud, demo: gigacloudDemo },
};
