// Made from resources/functions/get-colocation by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getColocation}. */
export interface GetColocationArgs {
  /** The vendor; only i3D.net has this list. `"i3d"` when left out. */
  vendor?: "i3d";
  /** By its name. Example: `"rack1"`. */
  name?: string;
  /** By the vendor's id. Example: `"1201"`. */
  id?: number | string;
}

/** Arguments of {@link getColocationOutput}. */
export interface GetColocationOutputArgs {
  /** The vendor; only i3D.net has this list. `"i3d"` when left out. */
  vendor?: pulumi.Input<"i3d">;
  /** By its name. Example: `"rack1"`. */
  name?: pulumi.Input<string>;
  /** By the vendor's id. Example: `"1201"`. */
  id?: pulumi.Input<number | string>;
}

/** The name of an address of a colocation. */
export interface ColocationName {
  /** The address. */
  ip: string;
  /** Its PTR. */
  hostname: string;
}

/** Result of {@link getColocation}. */
export interface GetColocationResult {
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
