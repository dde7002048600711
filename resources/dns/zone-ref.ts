import { canonicalDomain } from "./name";
import { type DnsVendor, isDnsVendor } from "./limits";
import { zoneOfNetwork } from "./reverse-zone";

/** A zone as programs refer to it: the id of a DnsZone, `gigahost:example.no`. */
export interface ZoneRef {
  vendor: DnsVendor;
  domain: string;
}

export function zoneId({ vendor, domain }: ZoneRef): string {
  return `${vendor}:${canonicalDomain(domain)}`;
}

/** The zone that checked arguments name. */
export function zoneOf({ zone }: { zone: string }): ZoneRef {
  const ref = parseZoneId(zone);
  if (!ref) throw new Error(`${zone} passed the check and is no zone`);
  return ref;
}

/** Where the writes of what lives in a zone go together, as `Kind.place` tells it. */
export function zonePlace({ zone }: { zone?: string }): string | undefined {
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  return ref && zoneId(ref);
}

/** Reads a zone's id, also one with a network in place of its reverse zone; `undefined` for anything else. */
export function parseZoneId(id: string): ZoneRef | undefined {
  const [, vendor = "", domain = ""] = /^([a-z0-9]+):(.+)$/.exec(id) ?? [];
  return isDnsVendor(vendor) && domain
    ? { vendor, domain: canonicalDomain(zoneOfNetwork(domain)) }
    : undefined;
}
