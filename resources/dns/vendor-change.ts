import { RackformError } from "../../sdk/core";
import { describe, settings } from "./describe";
import { type LiveRow, mayBeRow, type Row, rowKey } from "./row";
import { findRow, rowsAt } from "./row-index";
import type { ZoneRef } from "./zone-ref";

/**
 * The vendor accepted a row and stored another one. That row exists and is this program's; the error is that it is not
 * what was declared.
 */
export class ChangedByVendor extends RackformError {
  constructor(
    readonly wanted: Row,
    readonly actual: LiveRow,
    zone: ZoneRef,
  ) {
    const is = (row: Row) => `${describe(row, zone)} with ${settings(row)}`;
    super({
      kind: "protocol",
      vendor: zone.vendor,
      message: `the vendor changed a row on the way: ${is(wanted)} was sent and ${is(actual)} stands, which goes with the record. Declare what the vendor makes of it, or a value and a TTL that it keeps`,
    });
  }
}

/** @throws ChangedByVendor when a row does not stand as it was sent */
export function refuseVendorChange(wanted: Row, actual: LiveRow, zone: ZoneRef): void {
  if (actual.ttl !== wanted.ttl || !findRow([actual], wanted))
    throw new ChangedByVendor(wanted, actual, zone);
}

/**
 * The row that became of one that was accepted and is not listed: the only one of its name and type that was not there
 * before and that nobody here has sent, else the only one of its type and value.
 */
export function becameOf<R extends LiveRow>(
  add: Row,
  now: readonly R[],
  before: readonly R[],
  wasSent: (row: Row) => boolean,
): R | undefined {
  const isFresh = (row: R) => row.type === add.type && !findRow(before, row) && !wasSent(row);
  const here = rowsAt(now, add.name).filter(isFresh);
  if (here.length === 1) return here[0];
  const elsewhere = here.length > 0 ? [] : now.filter((row) => row.content === add.content && isFresh(row));
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

/** What is wrong with a row that was sent, by the rows that stand afterwards; `undefined` when it stands as it was sent. */
export function deviationOf(
  add: Row,
  now: readonly LiveRow[],
  /** The rows of the whole zone as they were sent: what is not among them has come of one of them. */
  written: readonly LiveRow[],
  sent: ReadonlySet<string>,
  zone: ZoneRef,
): RackformError | undefined {
  const found = findRow(now, add);
  if (found) return found.ttl === add.ttl ? undefined : new ChangedByVendor(add, found, zone);
  // Its list does not tell the text for certain.
  if (rowsAt(now, add.name).some((row) => mayBeRow(row, add))) return undefined;
  const made = becameOf(add, now, written, (row) => sent.has(rowKey(row)));
  return made ? new ChangedByVendor(add, made, zone) : lost(add, zone);
}

const withoutQuotes = (text: string): string => text.replace(/["\\\s]/g, "");

/** Whether a text was listed with nothing but its quotes and backslashes changed, which is known of one vendor. */
export function differsInQuotes(made: Row, { type, content }: Row): boolean {
  return type === "TXT" && /["\\]/.test(content) && withoutQuotes(made.content) === withoutQuotes(content);
}

export function lost({ name, type }: Row, { vendor, domain }: ZoneRef): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor,
    message: `the vendor accepted ${name} ${type} in ${domain}, but its list lacks the row; run again`,
  });
}

/** Looking showed every time that the vendor had not done it, so that it is safe to run again. */
export function unsettled(error: RackformError, domain: string, tries: number): RackformError {
  return error.with({
    message: `${error.facts.message} (looked and tried ${tries} times; the vendor fails like this when others write ${domain} at the same time: run again)`,
  });
}
