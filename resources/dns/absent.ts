import { RackformError } from "../../sdk/core";
import type { DnsVendor } from "./limits";

/**
 * The zone is gone, as two readings of the account's list say: the engines throw this where a port has answered `undefined`
 * twice. Only this lets anybody believe that a zone's rows are gone with it: a 404 may be a proxy's, or that of an outage.
 */
export class ZoneAbsent extends RackformError {
  constructor(
    vendor: DnsVendor,
    domain: string,
    message = `the zone ${domain} does not exist in this account`,
  ) {
    super({ kind: "not-found", vendor, argument: "zone", message });
  }
}
