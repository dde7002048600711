// Made from resources/functions/get-server-catalogue by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getServerCatalogue}. */
export interface GetServerCatalogueArgs {
  /** The vendor; only Gigahost sells servers through its API. `"gigahost"` when left out. */
  vendor?: "gigahost";
  /** Only products of this type. */
  type?: "vm" | "dedicated" | "auction";
  /** Only what this region has, by its name, short name or id. Example: `"Sandefjord"`. */
  region?: string;
  /** Only with at least so many cores. */
  minCores?: number;
  /** Only with at least so much memory, in GB. */
  minRamGb?: number;
  /** Only what costs no more than this a month, in the currency of the result. */
  maxMonthly?: number;
  /** Only what is in stock. */
  inStock?: boolean;
}

/** Arguments of {@link getServerCatalogueOutput}. */
export interface GetServerCatalogueOutputArgs {
  /** The vendor; only Gigahost sells servers through its API. `"gigahost"` when left out. */
  vendor?: pulumi.Input<"gigahost">;
  /** Only products of this type. */
  type?: pulumi.Input<"vm" | "dedicated" | "auction">;
  /** Only what this region has, by its name, short name or id. Example: `"Sandefjord"`. */
  region?: pulumi.Input<string>;
  /** Only with at least so many cores. */
  minCores?: pulumi.Input<number>;
  /** Only with at least so much memory, in GB. */
  minRamGb?: pulumi.Input<number>;
  /** Only what costs no more than this a month, in the currency of the result. */
  maxMonthly?: pulumi.Input<number>;
  /** Only what is in stock. */
  inStock?: pulumi.Input<boolean>;
}

/** A region. */
export interface ServerRegion {
  /** The vendor's id. */
  id: string;
  /** Its name. */
  name: string;
  /** Short name. */
  shortName?: string;
  /** Country. */
  country?: string;
}

/** A server that can be ordered. */
export interface ServerProduct {
  /** The vendor's id. */
  productId: string;
  /** The id of its price as it is now; it changes over time. */
  priceId: string;
  /** Its name. */
  name: string;
  /** `vm`, `dedicated` or `auction`. */
  type: string;
  /** The group that the vendor lists it in. */
  group?: string;
  /** Regions that have it. */
  regionIds: string[];
  /** Cores. */
  cores?: number;
  /** Memory in GB. */
  ramGb?: number;
  /** Storage in GB. */
  storageGb?: number;
  /** Whether there is one to be had now. */
  inStock: boolean;
  /** How many there are, where the vendor says. */
  quantity?: number;
  /** Price of an hour. */
  hourly?: number;
  /** Price of a month, and the most that a month by the hour costs. */
  monthly?: number;
  /** Price of setting it up. */
  setup?: number;
  /** Whether it can be paid by the hour. */
  allowsHourly: boolean;
  /** Whether it can be waited for. */
  waitlistEligible: boolean;
}

/** Result of {@link getServerCatalogue}. */
export interface GetServerCatalogueResult {
  /** The currency of all prices. */
  currency: string;
  /** Whether the account is verified to order; missing where the vendor does not say. */
  mayOrder?: boolean;
  /** The regions. */
  regions: ServerRegion[];
  /** The products, cheapest first. */
  products: ServerProduct[];
}
