import { type Row, type RowIdentity, sameRow } from "./row";

/**
 * Rows by name, made once for a list of rows: a zone of ten thousand records is looked at ten thousand times in a
 * run, and each look must not go through all of it.
 */
const indexes = new WeakMap<readonly Row[], Map<string, Row[]>>();

function indexOf<R extends Row>(rows: readonly R[]): Map<string, R[]> {
  const known = indexes.get(rows);
  if (known) return known as Map<string, R[]>;
  const index = new Map<string, R[]>();
  for (const row of rows) {
    const beside = index.get(row.name);
    if (beside) beside.push(row);
    else index.set(row.name, [row]);
  }
  indexes.set(rows, index);
  return index;
}

/** The rows of a name, in their order. */
export function rowsAt<R extends Row>(rows: readonly R[], name: string): readonly R[] {
  return indexOf(rows).get(name) ?? [];
}

/** The row that is this one, as {@link sameRow} has it. */
export function findRow<R extends Row>(rows: readonly R[], row: RowIdentity): R | undefined {
  return rowsAt(rows, row.name).find((other) => sameRow(other, row));
}

/**
 * The rows after one change: a row that changes keeps its place, a new one goes to the end. The index moves on to
 * the new list, so that a thousand changes do not make it a thousand times.
 */
export function withChange<R extends Row>(
  rows: readonly R[],
  remove: R | undefined,
  add: R | undefined,
): readonly R[] {
  const at = remove ? rows.indexOf(remove) : -1;
  if (at < 0 && !add) return rows;
  const after = rows.slice();
  if (at < 0) after.push(add!);
  else after.splice(at, 1, ...(add ? [add] : []));
  const index = indexOf(rows);
  indexes.delete(rows);
  const removed = at < 0 ? undefined : rows[at]!;
  const stays = removed && add && removed.name === add.name;
  if (removed)
    update(index, removed.name, (beside) =>
      beside.flatMap((row) => (row !== removed ? [row] : stays ? [add] : [])),
    );
  if (add && !stays) update(index, add.name, (beside) => [...beside, add]);
  indexes.set(after, index);
  return after;
}

function update<R extends Row>(index: Map<string, R[]>, name: string, change: (beside: R[]) => R[]): void {
  const beside = change(index.get(name) ?? []);
  if (beside.length > 0) index.set(name, beside);
  else index.delete(name);
}
