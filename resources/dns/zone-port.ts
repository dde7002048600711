import { RackformError } from "../../sdk/core";
import { type DnsVendor, dnsLimits, isVendorOwned } from "./limits";
import type { LiveRow } from "./row";
import { ZoneNotFound } from "./zone-not-found";

/** How a zone is looked up. */
export interface Look {
  /** The id that the zone had the last time; it may be another zone's by now, or nobody's. */
  id?: string;
  /** The first look did not find the zone: a list that the account shares is read anew before that is believed. */
  again: boolean;
}

/** A zone as a vendor has it now, with all its rows. */
export interface ZoneAsRead<W> {
  /** The vendor's id of the zone; its name, where the vendor has no other. */
  id: string;
  rows: readonly LiveRow<W>[];
}

/** What every vendor's zones have in common. */
export interface ZonePort<W, Z extends ZoneAsRead<W>> {
  readonly vendor: DnsVendor;
  /** In one notation, see `canonicalDomain`. */
  readonly domain: string;
  /**
   * Reads the zone. `undefined` says that the account does not have it, which only a list of its zones can tell: the zone's
   * rows are gone with it. A failure is thrown as it comes, "not found" among them, and is never taken for absence.
   */
  find(look: Look): Promise<Z | undefined>;
  /**
   * Whether every reading shows rows that the zone has of its own (SOA, NS at "@"): one without them is read once more, and is not
   * believed. Left out where the vendor does not list them, or not of every zone.
   */
  readonly listsApex?: true;
  /** The domains of the account as last listed, for the message of one that it has not. */
  others?(): readonly string[];
}

/**
 * @throws ZoneNotFound when two looks say that the account does not have the zone; protocol when two readings lack what every
 * reading shows
 */
export async function findZone<W, Z extends ZoneAsRead<W>>(port: ZonePort<W, Z>, id?: string): Promise<Z> {
  const { vendor, domain } = port;
  const zone = (await port.find({ id, again: false })) ?? (await port.find({ id, again: true }));
  if (!zone) throw new ZoneNotFound(vendor, domain, port.others?.());
  if (!port.listsApex || hasApex(zone, vendor)) return zone;
  const second = await port.find({ id: zone.id, again: true });
  if (second && hasApex(second, vendor)) return second;
  throw new RackformError({
    kind: "protocol",
    vendor,
    message: `the rows of ${domain} came without ${dnsLimits[vendor].vendorOwned.join(" and ")}, which every zone has; they are not believed and nothing was changed. Run again`,
  });
}

function hasApex({ rows }: ZoneAsRead<unknown>, vendor: DnsVendor): boolean {
  return rows.some((row) => isVendorOwned(row, vendor));
}
