import type { VendorName } from "../contract/vendors";
import type { DnsType } from "./types";

/** What a vendor's DNS takes: data that is checked before any call. */
export interface DnsLimits {
  types: readonly DnsType[];
  /** Seconds. */
  minTtl: number;
  maxTtl: number;
  /** Types whose target may not be ".", which says that there is none. */
  noNullTarget: readonly DnsType[];
  /** Whether a text may be empty. */
  emptyText: boolean;
  /** Whether a text may begin or end with blanks. */
  blanksAtEnds: boolean;
  /** Whether the last part of a CAA value may hold blanks. */
  blanksInCaa: boolean;
  /** Types of which the vendor keeps only one row per name. */
  single: readonly DnsType[];
  /** Whether all rows of one name and type have one TTL (PowerDNS). */
  oneTtl: boolean;
  /** Types of the zone's own rows, at "@", which belong to the vendor and stay out of reach. */
  vendorOwned: readonly string[];
}

/** The rows that every zone has of its own: they say who serves it. */
export const apexTypes: readonly string[] = ["SOA", "NS"];

/**
 * gigahost.md section 3; artnet.md section 4. TTL bounds are unknown at both: those of RFC 2181 hold. What a vendor's
 * facts say nothing about is possible there.
 */
export const dnsLimits: Record<DnsVendor, DnsLimits> = {
  gigahost: {
    types: ["A", "AAAA", "CNAME", "MX", "TXT", "NS", "ALIAS", "CAA", "DNAME", "NAPTR", "PTR", "SRV"],
    minTtl: 0,
    maxTtl: 2 ** 31 - 1,
    noNullTarget: ["MX", "SRV"],
    emptyText: false,
    blanksAtEnds: false,
    blanksInCaa: false,
    // A second NAPTR silently replaces the first one.
    single: ["CNAME", "DNAME", "ALIAS", "NAPTR"],
    oneTtl: true,
    vendorOwned: apexTypes,
  },
  artnet: {
    types: ["A", "AAAA", "CNAME", "MX", "TXT", "SRV"],
    minTtl: 0,
    maxTtl: 2 ** 31 - 1,
    noNullTarget: [],
    emptyText: true,
    blanksAtEnds: true,
    blanksInCaa: true,
    single: ["CNAME"],
    oneTtl: false,
    vendorOwned: apexTypes,
  },
};

/** Whether a row belongs to the vendor: the zone's SOA and its own NS. */
export function isVendorOwned({ name, type }: { name: string; type: string }, vendor: DnsVendor): boolean {
  return name === "@" && dnsLimits[vendor].vendorOwned.includes(type);
}

/** The rows that belong neither to the vendor nor to a service of it, as far as the zone has told (`ZoneRows.tellServices`). */
export function manageable<R extends { name: string; type: string; service?: string }>(
  rows: readonly R[],
  { vendor }: { vendor: DnsVendor },
): readonly R[] {
  return rows.filter((row) => row.service === undefined && !isVendorOwned(row, vendor));
}

/** Seconds, for rows whose program gives no TTL. */
export const defaultTtl = 3600;

export const dnsVendors = ["gigahost", "artnet"] as const satisfies VendorName[];
export type DnsVendor = (typeof dnsVendors)[number];

export function isDnsVendor(name: string): name is DnsVendor {
  return (dnsVendors as readonly string[]).includes(name);
}
