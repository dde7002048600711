import { dnsLimits, isVendorOwned } from "../dns/limits";
import { type LiveRow, matchKey, type Row, sameSettings } from "../dns/row";
import type { ZoneRef } from "../dns/zone-ref";
import type { Ignored } from "./ignore";
import type { Naming } from "./naming";
import type { Memory } from "./memory";

/** What a zone's rows are to a resource. */
export interface Sorted {
  /** Rows that the resource may look at: not the vendor's, not ignored, of types that can be managed. */
  visible: LiveRow[];
  /** Declared rows that stand, by their key. */
  standing: Map<string, LiveRow>;
  /** Rows of the resource that are not declared (any more). */
  leftover: LiveRow[];
  /** Rows that stand where rows of the resource are missing: somebody has edited those, or so it seems. */
  edited: LiveRow[];
  /** Visible rows of others. */
  foreign: LiveRow[];
}

export interface SortFacts {
  zone: ZoneRef;
  naming: Naming;
  memory: Memory;
  ignored: Ignored;
  /** Whether the row belongs to another resource of the program. */
  isHeldByOther: (row: Row) => boolean;
}

/** Sorts a zone's rows by whose they are. */
export function sortRows(
  live: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
  facts: SortFacts,
): Sorted {
  const { memory, isHeldByOther } = facts;
  const visible = live.filter((row) => isVisible(row, facts));
  const standing = new Map<string, LiveRow>();
  const rest: LiveRow[] = [];
  for (const row of visible) {
    const key = matchKey(row);
    const want = wanted.get(key);
    const twin = standing.get(key);
    if (!want) rest.push(row);
    else if (!twin) standing.set(key, row);
    else if (closer(row, twin, want)) {
      standing.set(key, row);
      rest.push(twin);
    } else rest.push(row);
  }
  const owned: LiveRow[] = [];
  const others: LiveRow[] = [];
  for (const row of rest) (memory.owns(row) && !isHeldByOther(row) ? owned : others).push(row);
  const edited = editedRows(visible, others, facts);
  return {
    visible,
    standing,
    leftover: owned,
    edited: [...edited],
    foreign: others.filter((row) => !edited.has(row)),
  };
}

function isVisible(row: LiveRow, { zone, ignored }: SortFacts): boolean {
  const { types } = dnsLimits[zone.vendor];
  if (row.service !== undefined || isVendorOwned(row, zone.vendor)) return false;
  return (types as readonly string[]).includes(row.type) && !ignored(row);
}

/** Of two rows that are the same row, the one that needs less change. */
function closer(row: Row, than: Row, want: Row): boolean {
  return sameSettings(row, want) && !sameSettings(than, want);
}

/**
 * Vendors have no stable id for a row, so a row edited by somebody looks like one gone and one new. New rows in an
 * RRset of ours, no more than rows of ours are missing there, may be those, edited. That proves nothing: a refresh shows
 * them as such to the user, and until then they are not touched.
 */
function editedRows(
  visible: readonly LiveRow[],
  others: readonly LiveRow[],
  { memory, isHeldByOther }: SortFacts,
): Set<LiveRow> {
  const strangers = new Map<string, LiveRow[]>();
  for (const row of others) {
    if (memory.saved.has(matchKey(row)) || memory.wasBeside(row) || isHeldByOther(row)) continue;
    const set = `${row.name} ${row.type}`;
    const seen = strangers.get(set);
    if (seen) seen.push(row);
    else strangers.set(set, [row]);
  }
  if (strangers.size === 0) return new Set();
  const there = new Set(visible.map(matchKey));
  const missing = new Map<string, number>();
  for (const [key, row] of memory.saved) {
    const set = `${row.name} ${row.type}`;
    if (strangers.has(set) && !there.has(key) && memory.owns(row))
      missing.set(set, (missing.get(set) ?? 0) + 1);
  }
  return new Set(
    [...strangers].flatMap(([set, rows]) => (rows.length <= (missing.get(set) ?? 0) ? rows : [])),
  );
}
