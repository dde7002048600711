import type { DnsType } from "./types";

/**
 * One row of a zone in one notation, whatever the vendor: what two rows have in common when they are the same row is
 * their name, type and content.
 */
export interface Row {
  /** Relative to the zone, lower case, "@" for the zone itself. */
  name: string;
  /** A type that rackform manages, or another one that is only carried along. */
  type: DnsType | (string & {});
  /** The value in one notation (see types/): for MX with its priority, for SRV with priority, weight and port. */
  content: string;
  /** Seconds. */
  ttl: number;
}

/** How a vendor lists a text that its list does not tell for certain. */
export interface Listing {
  /** Exactly as listed: two rows of one listing are the same row. */
  form: string;
  /** Whether that text would be listed like this. */
  mayBe(content: string): boolean;
}

/** A row as the vendor has it now, with the vendor's own form of it for writing it back unchanged. */
export interface LiveRow<W = unknown> extends Row {
  wire: W;
  /** Which service of the vendor's makes the row, where that is known: it is no row of anybody's to change. */
  readonly service?: "redirect";
  /** Only where neither the list, nor the state, nor this run tells the text for certain; `content` is the likeliest then. */
  readonly listing?: Listing;
}

/** What tells a row from all others. */
export type RowIdentity = Pick<Row, "name" | "type" | "content"> & Pick<Partial<LiveRow>, "listing">;

/** What makes two rows the same row. */
export function rowKey(row: Pick<Row, "name" | "type" | "content">): string {
  return `${row.name}/${row.type}/${row.content}`;
}

/** Whether two rows also agree in what may change in place. */
export function sameSettings(a: Row, b: Row): boolean {
  return a.ttl === b.ttl;
}

/**
 * Whether two rows are the same row for certain. Nothing of a text is left out of the comparison: a row that is not
 * certain is none but itself.
 */
export function sameRow(a: RowIdentity, b: RowIdentity): boolean {
  if (a.name !== b.name || a.type !== b.type) return false;
  return a.listing || b.listing ? a.listing?.form === b.listing?.form : a.content === b.content;
}

/** Whether a row that is not certain may be this one. */
export function mayBeRow({ name, type, listing }: RowIdentity, row: Row): boolean {
  return listing !== undefined && name === row.name && type === row.type && listing.mayBe(row.content);
}

/** A key that two rows share exactly when they are the same row, for looking rows up without comparing each. */
export function matchKey(row: RowIdentity): string {
  return row.listing ? `${row.name}/${row.type}/listed ${row.listing.form}` : rowKey(row);
}
