// Made from resources/functions/get-price by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getPrice}. */
export interface GetPriceArgs {
  /** The vendor; only Artnet tells the price of resources. `"artnet"` when left out. */
  vendor?: "artnet";
  /**
   * What they would cost as those of this cloud instance; of a new one when left out. Example:
   * `"4201"`.
   */
  instanceId?: string;
  /** Cores. */
  cpu?: number;
  /** Memory in MB. */
  ram?: number;
  /** Disk in GB. */
  hdd?: number;
  /** Bandwidth in Mbps. */
  bandwidth?: number;
}

/** Arguments of {@link getPriceOutput}. */
export interface GetPriceOutputArgs {
  /** The vendor; only Artnet tells the price of resources. `"artnet"` when left out. */
  vendor?: pulumi.Input<"artnet">;
  /**
   * What they would cost as those of this cloud instance; of a new one when left out. Example:
   * `"4201"`.
   */
  instanceId?: pulumi.Input<string>;
  /** Cores. */
  cpu?: pulumi.Input<number>;
  /** Memory in MB. */
  ram?: pulumi.Input<number>;
  /** Disk in GB. */
  hdd?: pulumi.Input<number>;
  /** Bandwidth in Mbps. */
  bandwidth?: pulumi.Input<number>;
}

/** Result of {@link getPrice}. */
export interface GetPriceResult {
  /** The price for its period. */
  price: number;
  /** The currency. */
  currency: string;
  /** What it is for, as the vendor writes it: `24h`. */
  period: string;
}
