// Made from resources/functions/get-cross-connects by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getCrossConnects}. */
export interface GetCrossConnectsArgs {
  /** The vendor; only i3D.net has cross connects. `"i3d"` when left out. */
  vendor?: "i3d";
  /** Only those of this colocation. Example: `"1201"`. */
  colocationId?: string;
}

/** Arguments of {@link getCrossConnectsOutput}. */
export interface GetCrossConnectsOutputArgs {
  /** The vendor; only i3D.net has cross connects. `"i3d"` when left out. */
  vendor?: pulumi.Input<"i3d">;
  /** Only those of this colocation. Example: `"1201"`. */
  colocationId?: pulumi.Input<string>;
}

/** A cross connect. */
export interface CrossConnectRow {
  /** The vendor's id. */
  id: string;
  /** The customer's own name of it. */
  name?: string;
  /** The vendor's name of it. */
  internalId?: string;
  /** The customer's own reference. */
  purchaseOrder?: string;
  /** The colocation that it belongs to. */
  colocationId?: string;
  /** Where its first end is. */
  locationA?: string;
  /** Where its other end is. */
  locationZ?: string;
  /** The rack of its first end. */
  rackA?: string;
  /** The rack of its other end. */
  rackZ?: string;
  /** What it costs a month, as the vendor writes it. */
  monthlyFee?: string;
  /** When it began, as the vendor writes it. */
  startsAt?: string;
  /** When it ends, as the vendor writes it. */
  endsAt?: string;
  /** When it was cancelled, as the vendor writes it. */
  cancelledAt?: string;
}

/** Result of {@link getCrossConnects}. */
export interface GetCrossConnectsResult {
  /** The cross connects, by id. */
  crossConnects: CrossConnectRow[];
}
