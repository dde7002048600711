import { markOf } from "../dns/mark";
import { matchKey, type Row } from "../dns/row";
import type { ZoneRows } from "../dns/zone-rows";
import type { DnsZoneFileInputs, DnsZoneFileState } from "./schema";
import { rowsArgument } from "./source";
import { rowsOfTable } from "./table";

/** What the state remembers of the zone: whose rows are whose. */
export interface Memory {
  /** Rows of the state, by what makes them the same row; with `unmanaged: "remove"` also rows of others that a refresh saw. */
  saved: ReadonlyMap<string, Row>;
  /** Whether the row was written, or taken over, by this resource. */
  owns(row: Row): boolean;
  /** Whether the row stood beside rows of this resource and was not its own. */
  wasBeside(row: Row): boolean;
}

/** Marks of many rows as one text, in order, eight characters each: believed together with the row, or for sparing one. */
export function marksOf(rows: Iterable<Row>): string {
  return Array.from(rows, (row) => markOf(matchKey(row)))
    .sort()
    .join("");
}

function split(marks: string): Set<string> {
  return new Set(marks.match(/.{8}/g) ?? []);
}

/** Whether rows of the memory are missing among those that are there. */
export function lacking({ saved }: Memory): (live: readonly Row[]) => boolean {
  return (live) => {
    const there = new Set(live.map(matchKey));
    return [...saved.keys()].some((key) => !there.has(key));
  };
}

/** Ids of rows that the vendor's list does not tell for certain, as the state keeps them. */
export function idsOf(zone: ZoneRows, rows: Iterable<Row>): { __recordIds?: string } {
  const ids = [...rows].flatMap((row) => zone.uncertainId?.(row) ?? []);
  return ids.length === 0 ? {} : { __recordIds: ids.sort().join(" ") };
}

/** What tells the zone whose rows are whose. */
export function zoneMemory({ __zoneId, __recordIds }: Partial<DnsZoneFileState>): {
  __zoneId?: string;
  recordIds?: string[];
} {
  return {
    ...(__zoneId === undefined ? {} : { __zoneId }),
    ...(__recordIds === undefined ? {} : { recordIds: __recordIds.split(" ") }),
  };
}

export function memoryOf(state: Partial<DnsZoneFileInputs & DnsZoneFileState>): Memory {
  const table = state[rowsArgument(state)];
  const rows = typeof table === "object" && !Array.isArray(table) ? rowsOfTable(table) : [];
  const saved = new Map(rows.map((row) => [matchKey(row), row]));
  const managed = state.__managed === undefined ? undefined : split(state.__managed);
  const beside = split(state.__beside ?? "");
  return {
    saved,
    owns(row) {
      const key = matchKey(row);
      return saved.has(key) && (managed === undefined || managed.has(markOf(key)));
    },
    wasBeside: (row) => beside.size > 0 && beside.has(markOf(matchKey(row))),
  };
}
