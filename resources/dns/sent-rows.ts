import { onlyCandidate } from "./ambiguous-row";
import { type LiveRow, type Row, rowKey } from "./row";
import type { RowByRowPort } from "./row-by-row-port";
import { findRow } from "./row-index";
import { becameOf, differsInQuotes, lost, refuseVendorChange } from "./vendor-change";
import type { RowChange } from "./zone-rows";

/** What a member did, the rows that it expects now, and those that it began with. */
export interface Edited<W> {
  changes: RowChange[];
  rows: readonly LiveRow<W>[];
  before: readonly LiveRow<W>[];
}

/** The rows of one zone as this run wrote them last, and what the vendor's list shows of them. */
export class SentRows<W> {
  readonly #sent = new Map<string, Row>();

  constructor(private readonly port: RowByRowPort<W>) {}

  /** A write that succeeded. */
  note(add: Row | undefined, remove: Row | undefined): void {
    if (remove) this.#sent.delete(rowKey(remove));
    if (add) this.#sent.set(rowKey(add), add);
  }

  /**
   * Whether everything that a member wrote is listed; false when it has to decide anew.
   *
   * @throws when a row is listed otherwise than it was sent, or not at all
   */
  areThere({ changes, before }: Edited<W>, rows: readonly LiveRow<W>[]): boolean {
    for (const { add } of changes) {
      // Another change of the same group may have taken the row away again; that is no fault of this one.
      if (!add || this.#sent.get(rowKey(add)) !== add) continue;
      const found = findRow(rows, add);
      if (found) refuseVendorChange(add, found, this.port);
      else if (!this.#isMangled(add, rows, before)) return false;
    }
    return true;
  }

  /** The row is this listed one. */
  known(row: Row, { wire }: LiveRow<W>): void {
    this.port.texts?.has(row, [this.port.idOf(wire) ?? ""]);
  }

  /**
   * A row that was accepted and is not listed as it was sent: whether it is listed with its quotes and backslashes
   * changed in a way of its own. It is not where it stood already, and nothing came.
   */
  #isMangled(add: Row, confirmed: readonly LiveRow<W>[], before: readonly LiveRow<W>[]): boolean {
    const { texts } = this.port;
    const doubtful = onlyCandidate(confirmed, add);
    const isOld = doubtful !== undefined && texts?.isNew(doubtful, add) === false;
    const made = isOld ? doubtful : becameOf(add, confirmed, before, (row) => this.#sent.has(rowKey(row)));
    if (!made) throw lost(add, this.port);
    if (!isOld && !differsInQuotes(made, add)) refuseVendorChange(add, made, this.port);
    this.known(add, made);
    return !isOld;
  }
}
