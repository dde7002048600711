// Made from resources/functions/get-domain-availability by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getDomainAvailability}. */
export interface GetDomainAvailabilityArgs {
  /** Who would register it; Gigahost registers .no domains. */
  vendor: "gigahost" | "gigacloud";
  /** The domain; internationalised names may be written in Unicode. Example: `"example.no"`. */
  domain: string;
}

/** Arguments of {@link getDomainAvailabilityOutput}. */
export interface GetDomainAvailabilityOutputArgs {
  /** Who would register it; Gigahost registers .no domains. */
  vendor: pulumi.Input<"gigahost" | "gigacloud">;
  /** The domain; internationalised names may be written in Unicode. Example: `"example.no"`. */
  domain: pulumi.Input<string>;
}

/** Result of {@link getDomainAvailability}. */
export interface GetDomainAvailabilityResult {
  /** The domain, as it was asked for: in ASCII. */
  domain: string;
  /** Whether it is free. */
  available: boolean;
  /** Why it is not, where the vendor says. */
  reason?: string;
}
