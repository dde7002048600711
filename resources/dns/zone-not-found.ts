import { RackformError } from "../../sdk/core";
import { nearest } from "../contract/nearest";
import type { DnsVendor } from "./limits";

/** The most zones that a message names where no name is similar. */
const most = 5;

/**
 * The zone is gone, as two readings of the account's list say: the engines throw this where a port has answered `undefined`
 * twice. Nothing else proves that the zone's rows are gone: a 404 may be a proxy's, or that of an outage.
 */
export class ZoneNotFound extends RackformError {
  /** @param there the zones of the list that was read, where it is at hand */
  constructor(
    vendor: DnsVendor,
    domain: string,
    there?: readonly string[],
    message = zoneNotFoundText(domain, there),
  ) {
    super({ kind: "not-found", vendor, argument: "zone", message });
  }
}

/** `the zone exmaple.org does not exist in this account; did you mean example.org?` */
export function zoneNotFoundText(domain: string, there?: readonly string[]): string {
  const what = `the zone ${domain} does not exist in this account`;
  if (there === undefined) return what;
  if (there.length === 0) return `${what}; it has none`;
  const meant = nearest(domain, there);
  if (meant !== undefined) return `${what}; did you mean ${meant}?`;
  const more = there.length - most;
  return `${what}; it has ${there.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
