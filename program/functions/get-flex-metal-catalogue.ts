// Made from resources/functions/get-flex-metal-catalogue by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getFlexMetalCatalogue}. */
export interface GetFlexMetalCatalogueArgs {
  /** The vendor; only i3D.net has FlexMetal. `"i3d"` when left out. */
  vendor?: "i3d";
  /** Only this location, by its name or short name. Example: `"EU: Rotterdam"`. */
  location?: string;
  /** Only this instance type. Example: `"bm7.std.8"`. */
  instanceType?: string;
  /** Only what is not said to be unavailable and what the quota of the account leaves at least one of. */
  inStock?: boolean;
}

/** Arguments of {@link getFlexMetalCatalogueOutput}. */
export interface GetFlexMetalCatalogueOutputArgs {
  /** The vendor; only i3D.net has FlexMetal. `"i3d"` when left out. */
  vendor?: pulumi.Input<"i3d">;
  /** Only this location, by its name or short name. Example: `"EU: Rotterdam"`. */
  location?: pulumi.Input<string>;
  /** Only this instance type. Example: `"bm7.std.8"`. */
  instanceType?: pulumi.Input<string>;
  /** Only what is not said to be unavailable and what the quota of the account leaves at least one of. */
  inStock?: pulumi.Input<boolean>;
}

/** A location. */
export interface FlexMetalLocation {
  /** What `location` of a FlexMetalServer takes. */
  name: string;
  /** Short name. */
  shortName?: string;
  /** Country. */
  country?: string;
}

/** An instance type at a location. */
export interface FlexMetalType {
  /** Where. */
  location: string;
  /** What `instanceType` of a FlexMetalServer takes. */
  instanceType: string;
  /** Processors. */
  sockets?: number;
  /** Cores. */
  cores?: number;
  /** Memory in GB. */
  memoryGb?: number;
  /** Kind of memory. */
  memoryType?: string;
  /** Storage in GB. */
  storageGb?: number;
  /** Kind of storage. */
  storageType?: string;
  /** Generation of the hardware. */
  generation?: string;
  /** `high`, `medium`, `low` or `unavailable`, where the vendor says. */
  availability?: string;
  /** How many more this account may order on demand, where there is a quota. */
  quotaLeft?: number;
  /** How many a contract covers. */
  committed?: number;
  /** How many of those are in use. */
  committedInUse?: number;
}

/** Result of {@link getFlexMetalCatalogue}. */
export interface GetFlexMetalCatalogueResult {
  /** The locations. */
  locations: FlexMetalLocation[];
  /** What each has. */
  instanceTypes: FlexMetalType[];
}
