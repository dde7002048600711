import { absoluteName, canonicalDomain, relativeName } from "../dns/name";
import { parseZoneId, zoneId, type ZoneRef } from "../dns/zone-ref";
import type { DnsRedirectInputs } from "./schema";

type Place = Partial<Pick<DnsRedirectInputs, "zone" | "source">>;

/** The zone that checked arguments name, and the source relative to it. */
export function placeOf({ zone = "", source = "@" }: Place): { zone: ZoneRef; source: string } | undefined {
  const ref = parseZoneId(zone);
  return ref && { zone: ref, source: relativeName(source, ref.domain) };
}

/** `gigahost:example.no/www`: what a redirect is known by, and its id. */
export function redirectId(inputs: Place): string | undefined {
  const place = inputs.zone === undefined ? undefined : placeOf(inputs);
  return place && `${zoneId(place.zone)}/${place.source}`;
}

export function hostOf({ zone, source }: { zone: ZoneRef; source: string }): string {
  return absoluteName(source, zone.domain);
}

/** An address in one notation: host in small letters, a slash where there is no path; other texts as they are. */
export function canonicalUrl(url: string): string {
  const plain = url.trim();
  return URL.canParse(plain) ? new URL(plain).href : plain;
}

/** The host of an address, as DNS has it; "" for other texts. */
export function hostOfUrl(url: string): string {
  return URL.canParse(url) ? canonicalDomain(new URL(url).hostname) : "";
}
