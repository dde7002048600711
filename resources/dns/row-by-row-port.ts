import type { CallOptions } from "../../sdk/core";
import type { LiveRow, Row } from "./row";
import type { ZoneAsRead, ZonePort } from "./zone-port";

/** A zone whose rows are written one at a time. */
export interface RowByRowZone<W> extends ZoneAsRead<W> {
  /** Its rows come from a master elsewhere: they are read and never written. */
  isSecondary?: boolean;
}

/**
 * For a vendor whose list does not tell the text of every row for certain (see `Listing`): it remembers what the state and this
 * run know of such rows.
 */
export interface UncertainTexts<W> {
  /** Whether the row is one of those. */
  isUncertain(row: Row): boolean;
  /** The row is known as the program's, under these ids of the vendor's where they are known. */
  has(row: Row, recordIds?: readonly string[]): void;
  /** The row is about to be written, in place of a listed one or as a new one. */
  writing(row: Row, replaced: LiveRow<W> | undefined): void;
  /** The row is gone. */
  left(row: Row): void;
  /** Whether the row that was written may have become this listed one: whether it was not there before. */
  isNew(listed: LiveRow<W>, row: Row): boolean;
}

/**
 * How one vendor reads a zone and writes one row of it. Everything else is the engine's (row-by-row.ts): one write at a time,
 * trying again on fresh rows, confirming, and rows that come out differently.
 */
export interface RowByRowPort<W> extends ZonePort<W, RowByRowZone<W>> {
  create(zoneId: string, row: Row, limits: CallOptions): Promise<void>;
  /** Changes a listed row in place. */
  update(zoneId: string, listed: LiveRow<W>, row: Row, limits: CallOptions): Promise<void>;
  delete(zoneId: string, listed: LiveRow<W>, limits: CallOptions): Promise<void>;
  /** The vendor's id of a row, by which it is changed; `undefined` for one that was written and is not listed yet. */
  idOf(wire: W): string | undefined;
  /** A row as it will stand after it was written, until it is listed. */
  unlisted(row: Row): LiveRow<W>;
  /** Whether a row cannot be changed in place, so that it is deleted and made anew. */
  isFixed?(row: LiveRow<W>, rows: readonly LiveRow<W>[]): boolean;
  readonly texts?: UncertainTexts<W>;
  /** Has rows tell which service of the vendor's makes them, those of later readings too. */
  tellServices?(zone: RowByRowZone<W>): Promise<void>;
}
