import { RackformError } from "../../sdk/core";
import type { DnsVendor } from "./limits";

/** The error for a write in a zone whose rows come from a master: the next transfer would overwrite it. */
export function secondaryZone(vendor: DnsVendor, domain: string, master?: string): RackformError {
  return new RackformError({
    kind: "validation",
    vendor,
    argument: "zone",
    applied: "no",
    message: `the zone ${domain} is a secondary one: its records come from its master${master ? ` ${master}` : ""}; change them there`,
  });
}
