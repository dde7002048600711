import { RackformError } from "../../sdk/core";
import { describe, settings } from "./describe";
import type { LiveRow, Row } from "./row";
import { findRow, rowsAt } from "./row-index";

/**
 * The vendor took a row and made another one of it. It stands, and it is this program's: what failed is that it is not
 * what was declared.
 */
export class Altered extends RackformError {
  constructor(
    readonly wanted: Row,
    readonly actual: LiveRow,
    domain: string,
  ) {
    const zone = { vendor: "gigahost", domain } as const;
    const is = (row: Row) => `${describe(row, zone)} with ${settings(row)}`;
    super({
      kind: "protocol",
      vendor: "gigahost",
      message: `the vendor changed a row on the way: ${is(wanted)} was sent and ${is(actual)} stands. Declare what the vendor makes of it, or a value and a TTL that it keeps; removing the record removes the row`,
    });
  }
}

/** @throws Altered when a row does not stand as it was sent */
export function refuseAltered(wanted: Row, actual: LiveRow, domain: string): void {
  if (actual.ttl !== wanted.ttl || !findRow([actual], wanted)) throw new Altered(wanted, actual, domain);
}

/**
 * The row that became of one that was accepted and is not listed: the only one of its name and type that was not there
 * before and that nobody here has sent.
 */
export function becameOf<R extends LiveRow>(
  add: Row,
  now: readonly R[],
  before: readonly R[],
  wasSent: (row: Row) => boolean,
): R | undefined {
  const fresh = rowsAt(now, add.name).filter(
    (row) => row.type === add.type && !findRow(before, row) && !wasSent(row),
  );
  return fresh.length === 1 ? fresh[0] : undefined;
}

const withoutQuotes = (text: string): string => text.replace(/["\\\s]/g, "");

/** Whether a text was listed with nothing but its quotes and backslashes changed, which is known of one vendor. */
export function differsInQuotes(made: Row, { type, content }: Row): boolean {
  return type === "TXT" && /["\\]/.test(content) && withoutQuotes(made.content) === withoutQuotes(content);
}

export function lost({ name, type }: Row, domain: string): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    message: `the vendor accepted ${name} ${type} in ${domain}, but its list lacks the row; run again`,
  });
}

/** Looking showed every time that the vendor had not done it, so that it is safe to run again. */
export function unsettled(error: RackformError, domain: string, tries: number): RackformError {
  return error.with({
    message: `${error.facts.message} (looked and tried ${tries} times; the vendor fails like this when others write ${domain} at the same time: run again)`,
  });
}
