import type { CallOptions, RackformError } from "../../sdk/core";
import { type LiveRow, matchKey, type Row } from "./row";

/** One change of a zone: a row to add, a row to remove, or both for a change in place. */
export interface RowChange {
  add?: Row;
  remove?: LiveRow;
}

/**
 * Looks at the rows as they are now and says what has to change; nothing when all is as it should be. Must be
 * repeatable: it is asked again on fresh rows after a conflict or an unclear answer. What it throws fails its own
 * resource only.
 */
export type Decide = (rows: readonly LiveRow[]) => RowChange[];

/** What an edit is told besides its decision. */
export interface EditWatch {
  /** Whether rows that the state remembers are missing: then the zone is read again before anything is decided on it. */
  lacks?(rows: readonly LiveRow[]): boolean;
  /** Nobody looks at the rows afterwards: a removal whose answer was clear needs no list to confirm it. */
  looksAway?: true;
  /** Called after each row that was written: how many are, and how many there are to be. */
  written?(done: number, total: number): void;
  /** A write got no clear answer: what it was to make may stand by now. */
  unclear?(): void;
  /** The vendor refuses this change; the edit goes on without it. Left out: the refusal fails the edit. */
  refused?(change: RowChange, error: RackformError): void;
}

/** The most refusals that an edit goes on after: beyond it, something else than a row is wrong. */
export const mostRefusals = 20;

/** What tells one change from another, whatever the rows around it. */
export function changeKey({ add, remove }: RowChange): string {
  return JSON.stringify([remove && matchKey(remove), add && [matchKey(add), add.ttl]]);
}

/**
 * The rows of one zone in this run, shared by every resource in it. There are two engines behind it, which write one row at a
 * time (row-by-row.ts) or the whole zone for all who ask at the same time (whole-zone.ts); a vendor is a port of one of them.
 */
export interface ZoneRows {
  /**
   * All rows, read once while fresh.
   *
   * @throws ZoneNotFound when the account does not have the zone, as its port has said twice; nothing else says that rows are gone
   */
  read(limits: CallOptions): Promise<readonly LiveRow[]>;
  /** All rows, read a second time, once for everybody: before the absence of one is believed. */
  confirm(limits: CallOptions): Promise<readonly LiveRow[]>;
  /** Carries out what `decide` says, on rows that are known to be current; returns the rows afterwards. */
  edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<readonly LiveRow[]>;
  /**
   * From now on rows say which service of the vendor's makes them (`LiveRow.service`). Asked where a row that nobody declares is about
   * to be taken for somebody's; lists what there is once a run, and only where a row may be of that kind.
   */
  tellServices?(limits: CallOptions): Promise<void>;
  /** The vendor's id of the zone once it is known, for finding the zone without a list in a later run. */
  zoneId?(): string | undefined;
  /** An id that the zone had in an earlier run; believed only when the vendor confirms the zone's domain. */
  hint?(zoneId: string): void;
  /**
   * The state has a row as its own, with the ids that the vendor listed such rows under, where they are known: for
   * telling what the vendor's list alone does not tell.
   */
  has?(row: Row, recordIds?: readonly string[]): void;
  /** The vendor's id of a row, where it has one. */
  recordId?(row: Row): string | undefined;
  /** The same for a row that the vendor's list does not tell for certain, and only for such a one. */
  uncertainId?(row: Row): string | undefined;
}
