// Made from resources/functions/get-upgrade-estimate by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getUpgradeEstimate}. */
export interface GetUpgradeEstimateArgs {
  /** The vendor; only GigaCloud estimates upgrades. `"gigacloud"` when left out. */
  vendor?: "gigacloud";
  /** The service: its host name, an address of it, or its id. Example: `"33301"`. */
  service: number | string;
  /** Resources by the vendor's id of each: a quantity, or the id of a choice. Example: `{"12":8}`. */
  resources?: Record<string, number | string>;
  /** The vendor's id of another package. */
  packageId?: string;
  /** Another billing cycle, by the vendor's word for it. */
  cycle?: string;
}

/** Arguments of {@link getUpgradeEstimateOutput}. */
export interface GetUpgradeEstimateOutputArgs {
  /** The vendor; only GigaCloud estimates upgrades. `"gigacloud"` when left out. */
  vendor?: pulumi.Input<"gigacloud">;
  /** The service: its host name, an address of it, or its id. Example: `"33301"`. */
  service: pulumi.Input<number | string>;
  /** Resources by the vendor's id of each: a quantity, or the id of a choice. Example: `{"12":8}`. */
  resources?: pulumi.Input<Record<string, pulumi.Input<number | string>>>;
  /** The vendor's id of another package. */
  packageId?: pulumi.Input<string>;
  /** Another billing cycle, by the vendor's word for it. */
  cycle?: pulumi.Input<string>;
}

/** Result of {@link getUpgradeEstimate}. */
export interface GetUpgradeEstimateResult {
  /** The vendor's id of the service. */
  serviceId: string;
  /** What the vendor says of it. */
  messages: string[];
  /** The vendor's answer as JSON: its form is documented nowhere. */
  answer: string;
}
