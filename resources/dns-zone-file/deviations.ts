import { RackformError } from "../../sdk/core";
import { settings } from "../dns/describe";
import { type LiveRow, matchKey, type Row, sameSettings } from "../dns/row";
import { listed } from "./report";
import { type SortFacts, sortRows } from "./sort";

/** A declared row, and what the vendor has made of it. */
export interface Deviation {
  wanted: Row;
  /** Nothing that could be it stands there when left out. */
  stands?: LiveRow;
}

/**
 * Declared rows that do not stand as they were sent. A row of the same name and type that came into being with this very
 * edit is what the vendor has made of one that is missing.
 */
export function deviations(
  before: readonly LiveRow[],
  after: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
  facts: SortFacts,
): Deviation[] {
  const { standing } = sortRows(after, wanted, facts);
  const come = arrived(before, after, wanted);
  // Taken from the end, where it costs nothing.
  for (const rows of come.values()) rows.reverse();
  return [...wanted].flatMap(([key, row]) => {
    const stands = standing.get(key);
    if (stands) return sameSettings(stands, row) ? [] : [{ wanted: row, stands }];
    const made = come.get(setOf(row))?.pop();
    return [made ? { wanted: row, stands: made } : { wanted: row }];
  });
}

/** Rows that are there since, and are none of the wanted ones, by name and type. */
export function arrived(
  before: readonly LiveRow[],
  after: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
): Map<string, LiveRow[]> {
  const old = new Set(before.map(matchKey));
  const missing = new Map<string, number>();
  const there = new Set(after.map(matchKey));
  for (const [key, row] of wanted)
    if (!there.has(key)) missing.set(setOf(row), (missing.get(setOf(row)) ?? 0) + 1);
  const come = new Map<string, LiveRow[]>();
  for (const row of after) {
    const key = matchKey(row);
    if (old.has(key) || wanted.has(key) || !missing.has(setOf(row))) continue;
    const seen = come.get(setOf(row));
    if (seen) seen.push(row);
    else come.set(setOf(row), [row]);
  }
  // More of them than rows that are missing: somebody else has written here as well, and nobody can say which is whose.
  for (const [set, rows] of come) if (rows.length > missing.get(set)!) come.delete(set);
  return come;
}

function setOf({ name, type }: Row): string {
  return `${name} ${type}`;
}

export function deviationReport(wrong: readonly Deviation[], { zone, naming }: SortFacts): RackformError {
  const lines = wrong.map(({ wanted, stands }) => {
    const expected = `${naming.row(wanted)} (${settings(wanted)})`;
    if (!stands) return `${expected}: nothing of it stands`;
    const isValue = matchKey(stands) !== matchKey(wanted);
    return naming.isSecret && isValue
      ? `${expected}: stands with another value (${settings(stands)})`
      : `${expected}: stands as ${naming.row(stands)} (${settings(stands)})`;
  });
  return new RackformError({
    kind: "protocol",
    vendor: zone.vendor,
    message: [
      `the vendor took ${wrong.length} rows and stores them in another form than they were sent in; declare them as they stand, or take them out of the program:`,
      ...listed(lines),
    ].join("\n"),
  });
}
