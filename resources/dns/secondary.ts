import { RackformError } from "../../sdk/core";
import type { DnsVendor } from "./limits";

/** A zone whose rows come from elsewhere: what is written there is lost with the next transfer, if it is taken at all. */
export function secondaryZone(vendor: DnsVendor, domain: string, master?: string): RackformError {
  return new RackformError({
    kind: "validation",
    vendor,
    argument: "zone",
    applied: "no",
    message: `the zone ${domain} is a secondary one: its records come from its master${master ? ` ${master}` : ""} and are changed there`,
  });
}
