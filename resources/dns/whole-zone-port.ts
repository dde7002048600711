import type { RackformError } from "../../sdk/core";
import type { LiveRow, Row } from "./row";
import type { ZoneAsRead, ZonePort } from "./zone-port";

/** A zone whose rows are written all at once. */
export interface WholeZoneAsRead<W extends object> extends ZoneAsRead<W> {
  /** What a save is guarded by: a serial, a version, an entity tag. Without one, edits of others at the same time may be lost. */
  version?: string;
}

/** An edit of a whole zone: the zone that it began with, and the rows as they are to be. */
export interface ZoneEdit<W extends object, Z extends WholeZoneAsRead<W> = WholeZoneAsRead<W>> {
  before: Z;
  rows: readonly LiveRow<W>[];
}

/**
 * How one vendor reads and saves a zone as a whole. Everything else is the engine's (whole-zone.ts): grouping, merging on
 * fresh rows, trying again, looking for the row that is refused, reading back, and the guards.
 */
export interface WholeZonePort<
  W extends object,
  Z extends WholeZoneAsRead<W> = WholeZoneAsRead<W>,
> extends ZonePort<W, Z> {
  /**
   * Replaces all rows of the zone as it was read. Fails with `conflict` when the version is no longer the zone's,
   * `validation` when the vendor refuses what a row says, `ambiguous` when it may have happened or not.
   */
  save(edit: ZoneEdit<W, Z>): Promise<void>;
  /** A new row in the vendor's form; `beside` are the rows that stand there. */
  toWire(row: Row, beside: readonly LiveRow<W>[]): W;
  /** Whether the vendor may keep less than these rows and say that all is well: then what it kept is counted. */
  mayKeepLess?(rows: readonly LiveRow<W>[]): boolean;
  /**
   * What else than its words may be wrong with a refused edit. A `conflict` comes here only where nobody else has changed the
   * zone over all tries; `undefined` when there is nothing more to say.
   */
  explain?(refusal: RackformError, edit: ZoneEdit<W, Z>): RackformError | undefined;
}
