import { RackformError } from "../../sdk/core";
import { describe, settings } from "../dns/describe";
import { clashReason } from "../dns/neighbours";
import { type LiveRow, type Row, sameRow, sameSettings } from "../dns/row";
import { findRow, rowsAt } from "../dns/row-index";
import type { RowChange } from "../dns/zone-rows";
import type { ZoneRef } from "../dns/zone-ref";

/** What creating a record has to change: nothing where an equal row stands, as a run that was cut short leaves it. */
export function decideCreate(
  rows: readonly LiveRow[],
  wanted: Row,
  zone: ZoneRef,
  mayChange: boolean,
): RowChange[] {
  const existing = findRow(rows, wanted);
  if (!existing) {
    refuseNeighbours(rows, wanted, zone);
    return [{ add: wanted }];
  }
  if (sameSettings(existing, wanted)) return [];
  if (mayChange) return [{ remove: existing, add: wanted }];
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    message: `${describe(wanted, zone)} exists already with ${settings(existing)} instead of ${settings(wanted)}; declare it as it is to take it over. If the record was only renamed in the program, give it an alias, or change its settings in a second up`,
  });
}

export interface UpdateFacts {
  /** The row that this record was is wanted by another record of the program now, so it has to stay. */
  oldIsAnothers: boolean;
  /** The program spells the value differently than before, though the vendor may not tell the two apart. */
  rewritten: boolean;
}

/** What changing a record has to change; `old` is the row it was, if that can still be told. */
export function decideUpdate(
  rows: readonly LiveRow[],
  wanted: Row,
  old: LiveRow | undefined,
  { oldIsAnothers, rewritten }: UpdateFacts,
  zone: ZoneRef,
): RowChange[] {
  const found = findRow(rows, wanted);
  // An MX row of another priority with our target is not ours to change: what we have becomes what is wanted.
  const existing = found && !sameSettings(found, wanted) && old && sameRow(old, wanted) ? old : found;
  const leftover = old && old !== existing && !oldIsAnothers ? old : undefined;
  if (existing) {
    const respell = rewritten && existing === old && existing.content !== wanted.content;
    const sync = sameSettings(existing, wanted) && !respell ? [] : [{ remove: existing, add: wanted }];
    return leftover ? [...sync, { remove: leftover }] : sync;
  }
  if (leftover) return [{ remove: leftover, add: wanted }];
  refuseNeighbours(rows, wanted, zone);
  return [{ add: wanted }];
}

/** Vendors would refuse such a row, or silently replace its neighbour. */
function refuseNeighbours(rows: readonly LiveRow[], wanted: Row, zone: ZoneRef): void {
  const clash = rowsAt(rows, wanted.name).find((row) => clashReason(row, wanted, zone.vendor));
  if (!clash) return;
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    argument: "type",
    message: `${describe(wanted, zone)} cannot stand beside ${describe(clash, zone)}: ${clashReason(clash, wanted, zone.vendor)}`,
  });
}
