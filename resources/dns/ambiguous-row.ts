import { isKind } from "../../sdk/core";
import { type LiveRow, mayBeRow, type Row } from "./row";
import { rowsAt } from "./row-index";

/**
 * The row that a refusal is about, where the vendor says that a row exists and its list does not tell which: the only
 * one that may be it. Only this refusal shows that two texts are the same.
 */
export function provedBy<R extends LiveRow>(error: unknown, rows: readonly R[], add: Row): R | undefined {
  const says = isKind(error, "validation", "conflict")
    ? (error.facts.vendorMessage ?? error.facts.message)
    : "";
  return /exist|duplicate/i.test(says) ? onlyCandidate(rows, add) : undefined;
}

/** The only row that may be this one, as far as the vendor's list tells. */
export function onlyCandidate<R extends LiveRow>(rows: readonly R[], row: Row): R | undefined {
  const found = rowsAt(rows, row.name).filter((other) => mayBeRow(other, row));
  return found.length === 1 ? found[0] : undefined;
}
