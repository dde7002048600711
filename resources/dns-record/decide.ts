import { RackformError } from "../../sdk/core";
import { dnsLimits } from "../dns/limits";
import { absoluteName } from "../dns/name";
import { type LiveRow, type Row, sameSettings } from "../dns/row";
import { findRow, rowsAt } from "../dns/row-index";
import { codecOf } from "../dns/types";
import type { RowChange } from "../dns/zone-rows";
import type { ZoneRef } from "../dns/zone-ref";

/** What creating a record has to change: nothing where an equal row stands, as a run that was cut short leaves it. */
export function decideCreate(rows: readonly LiveRow[], wanted: Row, zone: ZoneRef, mayChange: boolean): RowChange[] {
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
  const existing = findRow(rows, wanted);
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

/** A CNAME stands alone at its name, and some types have one row a name: vendors would refuse, or silently replace. */
function refuseNeighbours(rows: readonly LiveRow[], wanted: Row, zone: ZoneRef): void {
  const limits = dnsLimits[zone.vendor];
  const beside = rowsAt(rows, wanted.name);
  const clash =
    beside.find((row) => row.type === wanted.type && (limits.single as readonly string[]).includes(wanted.type)) ??
    beside.find((row) => row.type !== wanted.type && (row.type === "CNAME" || wanted.type === "CNAME"));
  if (!clash) return;
  const rule =
    clash.type === wanted.type ? `only one ${wanted.type} is possible at a name` : "a CNAME must be the only record at its name";
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    argument: "type",
    message: `${describe(wanted, zone)} cannot stand beside ${describe(clash, zone)}: ${rule}`,
  });
}

export function describe(row: Row, zone: ZoneRef): string {
  const value = codecOf(row.type)?.value(row.content).value ?? row.content;
  return `${absoluteName(row.name, zone.domain)} ${row.type} ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`;
}

function settings(row: Row): string {
  return row.type === "MX" ? `TTL ${row.ttl} and priority ${row.priority}` : `TTL ${row.ttl}`;
}
