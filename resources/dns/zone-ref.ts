import { canonicalDomain } from "./name";
import { type DnsVendor, isDnsVendor } from "./limits";

/** A zone as programs refer to it: the id of a DnsZone, `gigahost:example.no`. */
export interface ZoneRef {
  vendor: DnsVendor;
  domain: string;
}

export function zoneId({ vendor, domain }: ZoneRef): string {
  return `${vendor}:${canonicalDomain(domain)}`;
}

/** Reads a zone's id; `undefined` for anything else. */
export function parseZoneId(id: string): ZoneRef | undefined {
  const [, vendor = "", domain = ""] = /^([a-z0-9]+):(.+)$/.exec(id) ?? [];
  return isDnsVendor(vendor) && domain ? { vendor, domain: canonicalDomain(domain) } : undefined;
}
