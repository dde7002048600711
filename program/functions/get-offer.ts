// Made from resources/functions/get-offer by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getOffer}. */
export interface GetOfferArgs {
  /** The vendor; only Artnet has servers ready to run in its API. `"artnet"` when left out. */
  vendor?: "artnet";
  /** Only with at least so many cores. */
  minCores?: number;
  /** Only with at least so much memory, in GB. */
  minRamGb?: number;
  /** Only what costs no more than this for its period, without VAT. */
  maxPrice?: number;
}

/** Arguments of {@link getOfferOutput}. */
export interface GetOfferOutputArgs {
  /** The vendor; only Artnet has servers ready to run in its API. `"artnet"` when left out. */
  vendor?: pulumi.Input<"artnet">;
  /** Only with at least so many cores. */
  minCores?: pulumi.Input<number>;
  /** Only with at least so much memory, in GB. */
  minRamGb?: pulumi.Input<number>;
  /** Only what costs no more than this for its period, without VAT. */
  maxPrice?: pulumi.Input<number>;
}

/** A server that is ready to run. */
export interface OfferRow {
  /** The vendor's id. */
  id: string;
  /** The machine. */
  model?: string;
  /** Its processors. */
  cpu?: string;
  /** Cores in all. */
  cores?: number;
  /** Memory in GB. */
  ramGb?: number;
  /** Disks in all, in GB. */
  storageGb?: number;
  /** Price for its period, without VAT: the reseller's where the account is one. */
  price?: number;
  /** The currency. */
  currency?: string;
  /** Months that the price is for. */
  periodMonths?: number;
}

/** Result of {@link getOffer}. */
export interface GetOfferResult {
  /** The offers, cheapest first. */
  offers: OfferRow[];
}
