import type { DnsType } from "./types";
import { withoutQuoting } from "./types/txt";

/**
 * One row of a zone in one notation, whatever the vendor: what two rows have in common when they are the same row is
 * their name, type and content.
 */
export interface Row {
  /** Relative to the zone, lower case, "@" for the zone itself. */
  name: string;
  /** A type that rackform manages, or another one that is only carried along. */
  type: DnsType | (string & {});
  /** The value in one notation (see types/): for MX without the priority, for SRV with priority, weight and port. */
  content: string;
  /** Seconds. */
  ttl: number;
  /** MX only. */
  priority?: number;
}

/** A row as the vendor has it now, with the vendor's own form of it for writing it back unchanged. */
export interface LiveRow<W = unknown> extends Row {
  wire: W;
}

/** What makes two rows the same row. */
export function rowKey(row: Pick<Row, "name" | "type" | "content">): string {
  return `${row.name}/${row.type}/${row.content}`;
}

/** Whether two rows also agree in what may change in place. */
export function sameSettings(a: Row, b: Row): boolean {
  return a.ttl === b.ttl && (a.type !== "MX" || a.priority === b.priority);
}

/**
 * Whether two rows are the same row. TXT values with quotes or backslashes are compared without them, because
 * Gigahost gives them back mangled (gigahost.md section 3).
 */
export function sameRow(
  a: Pick<Row, "name" | "type" | "content">,
  b: Pick<Row, "name" | "type" | "content">,
): boolean {
  if (a.name !== b.name || a.type !== b.type) return false;
  if (a.content === b.content) return true;
  return (
    a.type === "TXT" &&
    quoting.test(a.content + b.content) &&
    withoutQuoting(a.content) === withoutQuoting(b.content)
  );
}

const quoting = /["\\]/;

/** A key that two rows share exactly when they are the same row, for looking rows up without comparing each. */
export function matchKey(row: Pick<Row, "name" | "type" | "content">): string {
  return row.type === "TXT" && quoting.test(row.content)
    ? rowKey({ ...row, content: withoutQuoting(row.content) })
    : rowKey(row);
}
