import type { ArtnetClient } from "../../sdk/artnet";
import type { GigacloudClient } from "../../sdk/gigacloud";
import type { GigahostClient } from "../../sdk/gigahost";
import type { I3dClient } from "../../sdk/i3d";
import type { TerrahostClient } from "../../sdk/terrahost";

/** The client of each vendor, by the name users write. */
export interface Clients {
  gigahost: GigahostClient;
  terrahost: TerrahostClient;
  i3d: I3dClient;
  artnet: ArtnetClient;
  gigacloud: GigacloudClient;
}

export type VendorName = keyof Clients;

export const vendorNames = [
  "gigahost",
  "terrahost",
  "i3d",
  "artnet",
  "gigacloud",
] as const satisfies VendorName[];
