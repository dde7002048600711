import type { LiveRow, Row } from "./row";
import { withChange } from "./row-index";
import type { Decide, RowChange } from "./zone-rows";

/** A row in the form in which the vendor takes it; `beside` are the rows that stand there. */
export type ToWire<W> = (row: Row, beside: readonly LiveRow<W>[]) => W;

/** What several changes make of one zone. */
export interface Merged<W> {
  rows: readonly LiveRow<W>[];
  /** What each decision has thrown, if anything. */
  errors: (Error | undefined)[];
  /** Which decisions change something. */
  changers: number[];
  /** The rows that each decision sends. */
  adds: Row[][];
}

/** Asks every decision in turn, each on what the ones before it made of the zone. */
export function merge<W>(
  decisions: readonly Decide[],
  before: readonly LiveRow<W>[],
  toWire: ToWire<W>,
): Merged<W> {
  const merged: Merged<W> = { rows: before, errors: [], changers: [], adds: [] };
  for (const [at, decide] of decisions.entries()) {
    try {
      const changes = decide(merged.rows);
      if (changes.length > 0) merged.changers.push(at);
      merged.adds[at] = changes.flatMap(({ add }) => add ?? []);
      merged.rows = applied(merged.rows, changes, toWire);
    } catch (error) {
      merged.errors[at] = error as Error;
    }
  }
  return merged;
}

/** A row that changes keeps its place, a new one goes to the end. */
function applied<W>(
  rows: readonly LiveRow<W>[],
  changes: readonly RowChange[],
  toWire: ToWire<W>,
): readonly LiveRow<W>[] {
  const live = (row: Row): LiveRow<W> => ({ ...row, wire: toWire(row, rows) });
  if (changes.length <= 1) {
    const [{ add, remove } = {}] = changes;
    return withChange(rows, remove as LiveRow<W> | undefined, add && live(add));
  }
  // A row's own wire form tells it from all others, equal ones included.
  const places = new Map(rows.map((row, place) => [row.wire, place]));
  const made: (LiveRow<W> | undefined)[] = [...rows];
  for (const { add, remove } of changes) {
    const place = remove && places.get(remove.wire as W);
    const added = add && live(add);
    if (place !== undefined && made[place]?.wire === remove!.wire) made[place] = added;
    else if (added) made.push(added);
  }
  return made.filter((row) => row !== undefined);
}
