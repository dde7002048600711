import { clashReason } from "../dns/neighbours";
import { type LiveRow, type Row, sameRow, sameSettings } from "../dns/row";
import { findRow, rowsAt } from "../dns/row-index";
import type { RowChange } from "../dns/zone-rows";
import type { ZoneRef } from "../dns/zone-ref";

/** The wanted row stands there already, and nothing so far shows that it is this resource's. */
export class AlreadyExists extends Error {
  constructor(readonly row: LiveRow) {
    super("the row stands there already");
  }
}

/** A row that nobody is known to have stands where the record's stood. */
export class Edited extends Error {
  constructor(readonly row: LiveRow) {
    super("another row stands where the record's stood");
  }
}

/** A row stands in the way: vendors would refuse the wanted one, or silently replace its neighbour. */
export class Obstacle extends Error {
  constructor(
    readonly row: LiveRow,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** What creating a record has to change. @throws AlreadyExists, Obstacle */
export function decideCreate(
  rows: readonly LiveRow[],
  wanted: Row,
  zone: ZoneRef,
  mayTake: (row: LiveRow) => boolean,
): RowChange[] {
  const existing = findRow(rows, wanted);
  if (existing) return taken(existing, wanted, mayTake);
  refuseNeighbours(rows, wanted, zone);
  return [{ add: wanted }];
}

/**
 * What changing a record has to change; `old` is the row that it has, `isHeldByOther` tells whether another resource of the
 * program wants that one now, so that it stays. @throws AlreadyExists, Obstacle
 */
export function decideUpdate(
  rows: readonly LiveRow[],
  wanted: Row,
  old: LiveRow | undefined,
  zone: ZoneRef,
  {
    mayTake,
    isHeldByOther,
  }: { mayTake: (row: LiveRow) => boolean; isHeldByOther: (row: LiveRow) => boolean },
): RowChange[] {
  if (old && sameRow(old, wanted)) return changed(old, wanted);
  const existing = findRow(rows, wanted);
  const leftover = old && !isHeldByOther(old) ? old : undefined;
  if (existing) {
    const sync = taken(existing, wanted, mayTake);
    return leftover ? [...sync, { remove: leftover }] : sync;
  }
  if (leftover) return [{ remove: leftover, add: wanted }];
  refuseNeighbours(rows, wanted, zone);
  return [{ add: wanted }];
}

function taken(existing: LiveRow, wanted: Row, mayTake: (row: LiveRow) => boolean): RowChange[] {
  if (!mayTake(existing)) throw new AlreadyExists(existing);
  return changed(existing, wanted);
}

function changed(row: LiveRow, wanted: Row): RowChange[] {
  return sameSettings(row, wanted) && row.content === wanted.content ? [] : [{ remove: row, add: wanted }];
}

function refuseNeighbours(rows: readonly LiveRow[], wanted: Row, zone: ZoneRef): void {
  for (const row of rowsAt(rows, wanted.name)) {
    const reason = clashReason(row, wanted, zone.vendor);
    if (reason !== undefined) throw new Obstacle(row, reason);
  }
}
