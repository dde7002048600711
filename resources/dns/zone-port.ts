import { ZoneNotFound } from "./zone-not-found";
import type { DnsVendor } from "./limits";
import type { LiveRow } from "./row";

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
  /** The domains of the account as last listed, for the message of one that it has not. */
  others?(): readonly string[];
}

/** @throws ZoneNotFound when two looks say that the account does not have the zone */
export async function findZone<W, Z extends ZoneAsRead<W>>(port: ZonePort<W, Z>, id?: string): Promise<Z> {
  const zone = (await port.find({ id, again: false })) ?? (await port.find({ id, again: true }));
  if (!zone) throw new ZoneNotFound(port.vendor, port.domain, port.others?.());
  return zone;
}
