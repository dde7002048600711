import { markOf } from "./mark";
import { type LiveRow, matchKey, type Row, rowKey, sameRow } from "./row";
import { findRow, rowsAt } from "./row-index";

/** Rows of one name and type that a resource remembers as not its own; more of them are not remembered. */
const mostSiblings = 20;

/** Short marks of the rows that stand beside a row in its RRset, kept in the state. */
export function siblingMarks(rows: readonly Row[], own: Row): string[] | undefined {
  const others = rowsAt(rows, own.name).filter((row) => row.type === own.type && !sameRow(row, own));
  return others.length > mostSiblings ? undefined : others.map((row) => markOf(matchKey(row))).sort();
}

/** Older states marked the text of a TXT row with its quotes and backslashes. */
function isMarked(siblings: readonly string[], row: Row): boolean {
  return siblings.includes(markOf(matchKey(row))) || siblings.includes(markOf(rowKey(row)));
}

/**
 * Finds the row that a resource wrote. Vendors have no stable id for a row, so an outside edit of its value looks
 * like another row: it is taken for ours when it is the only one in the RRset that neither stood there before nor
 * belongs to another resource of the program. In doubt there is no match, and nothing is overwritten.
 */
export function locate(
  rows: readonly LiveRow[],
  saved: Row,
  siblings: readonly string[] | undefined,
  isHeldByOther: (row: Row) => boolean,
): LiveRow | undefined {
  const exact = findRow(rows, saved);
  if (exact) return exact;
  if (siblings === undefined) return undefined;
  const candidates = rowsAt(rows, saved.name).filter(
    (row) =>
      row.type === saved.type && row.service === undefined && !isMarked(siblings, row) && !isHeldByOther(row),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}
