// Made from resources/functions/get-colocations by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import type { ColocationName } from "./get-colocation";

/** Arguments of {@link getColocations}. */
export interface GetColocationsArgs {
  /**
   * The vendor; only i3D.net has this list (colocated servers at Artnet are servers). `"i3d"` when
   * left out.
   */
  vendor?: "i3d";
  /** Only those whose name begins so. Example: `"rack"`. */
  namePrefix?: string;
}

/** Arguments of {@link getColocationsOutput}. */
export interface GetColocationsOutputArgs {
  /**
   * The vendor; only i3D.net has this list (colocated servers at Artnet are servers). `"i3d"` when
   * left out.
   */
  vendor?: pulumi.Input<"i3d">;
  /** Only those whose name begins so. Example: `"rack"`. */
  namePrefix?: pulumi.Input<string>;
}

/** A colocated server or rack. */
export interface ColocationRow {
  /** The vendor's id, as `colocationId` of a ReverseDns takes it. */
  id: string;
  /** Its name. */
  name: string;
  /** The customer's own reference. */
  purchaseOrder?: string;
  /** Its networks: `203.0.113.64/29`, or a first and a last address with a hyphen between. */
  networks: string[];
  /** PTRs of its addresses. */
  names: ColocationName[];
}

/** Result of {@link getColocations}. */
export interface GetColocationsResult {
  /** The colocations, by name. */
  colocations: ColocationRow[];
}
