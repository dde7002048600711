import { lazyTable } from "../contract/lazy-table";
import type { Call } from "../contract/run";
import type { DnsVendor } from "./limits";
import type { Row } from "./row";
import { SameZone } from "./same-zone";
import type { ZoneRows } from "./zone-rows";
import type { ZoneRef } from "./zone-ref";

/** What a vendor of zones brings, besides its limits. */
export interface DnsAtVendor {
  /** The rows of a zone, shared by every resource of a run in it. */
  open(call: Call, domain: string): ZoneRows;
  /** Reads the list of zones where its rows tell the account. Left out: the credentials or a call of their own tell it. */
  listAccount?(call: Call): Promise<unknown>;
  /** The forms in which the vendor may list a text that its list does not tell for certain, once for each way it may have. */
  textForms?(text: string): string[];
}

/** Loaded when it is asked for: most programs have zones at one vendor. */
const vendors = lazyTable<DnsAtVendor>({
  gigahost: () => (require("./gigahost/zone") as typeof import("./gigahost/zone")).gigahostDns,
  artnet: () => (require("./artnet/zone") as typeof import("./artnet/zone")).artnetDns,
} satisfies Record<DnsVendor, () => DnsAtVendor>) as Record<DnsVendor, DnsAtVendor>;

/** What a state remembers of its zone. */
interface Memory {
  __zoneId?: string;
  /** Ids of its own rows at the vendor. */
  recordIds?: readonly string[];
}

/**
 * The rows of a zone, as every resource of this run shares them. What the state remembers of it spares a list of zones,
 * tells which rows are whose where the vendor's list does not, and a zone that was made anew from the one of the state.
 */
export function openZone(call: Call, zone: ZoneRef, state: Memory = {}, own: Iterable<Row> = []): ZoneRows {
  const rows = vendors[zone.vendor].open(call, zone.domain);
  if (state.__zoneId) rows.hint?.(state.__zoneId);
  if (rows.has) for (const row of own) rows.has(row, state.recordIds);
  return state.__zoneId ? new SameZone(rows, zone, state.__zoneId) : rows;
}

/** For kinds that live in a zone: see `Kind.listAccount`. */
export async function listZonesOf(call: Call, { vendor }: { vendor?: DnsVendor }): Promise<void> {
  if (vendor !== undefined) await vendors[vendor].listAccount?.(call);
}

/** What two texts of one name must not have in common: the vendor's list would show one row for both. */
export function textForms({ name, type, content }: Row, vendor: DnsVendor): string[] {
  const forms = type === "TXT" ? (vendors[vendor].textForms?.(content) ?? []) : [];
  return forms.map((form, way) => `${name} ${way} ${form}`);
}

/** Whether a vendor's list would show two texts of one name alike, so that nobody could tell them apart. */
export function listedAlike(a: Row, b: Row, vendor: DnsVendor): boolean {
  if (a.type !== "TXT" || b.type !== "TXT" || a.content === b.content) return false;
  const forms = new Set(textForms(a, vendor));
  return textForms(b, vendor).some((form) => forms.has(form));
}
