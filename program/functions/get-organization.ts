// Made from resources/functions/get-organization by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getOrganization}. */
export interface GetOrganizationArgs {
  /** The vendor; only Gigahost looks organizations up. `"gigahost"` when left out. */
  vendor?: "gigahost";
  /** The organization's number in Norway: nine digits; blanks do not matter. Example: `"912345678"`. */
  number: number | string;
}

/** Arguments of {@link getOrganizationOutput}. */
export interface GetOrganizationOutputArgs {
  /** The vendor; only Gigahost looks organizations up. `"gigahost"` when left out. */
  vendor?: pulumi.Input<"gigahost">;
  /** The organization's number in Norway: nine digits; blanks do not matter. Example: `"912345678"`. */
  number: pulumi.Input<number | string>;
}

/** Result of {@link getOrganization}. */
export interface GetOrganizationResult {
  /** The number, in digits alone. */
  number: string;
  /** Its name. */
  name: string;
  /** Street. */
  address?: string;
  /** Postal code. */
  zipCode?: string;
  /** City. */
  city?: string;
}
