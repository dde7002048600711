import type { Row } from "../dns/row";
import type { ZoneTable } from "./schema";

/**
 * The key of a row in the state. The type comes first: engines hide keys that begin with "__", and a name may.
 */
export function tableKey(row: Row): string {
  return `${row.type} ${row.name} ${row.content}`;
}

export function tableOf(rows: Iterable<Row>): ZoneTable {
  const table: ZoneTable = {};
  for (const row of rows) table[tableKey(row)] = row.ttl;
  return table;
}

/** The row of an entry; `undefined` for something that is no entry. */
export function rowOfEntry(key: string, value: number): Row | undefined {
  const first = key.indexOf(" ");
  const second = key.indexOf(" ", first + 1);
  if (first <= 0 || second < 0) return undefined;
  return {
    type: key.slice(0, first),
    name: key.slice(first + 1, second),
    content: key.slice(second + 1),
    ttl: value,
  };
}

/** The rows of a table from the state. */
export function rowsOfTable(table: ZoneTable): Row[] {
  return Object.entries(table).flatMap(([key, value]) => rowOfEntry(key, value) ?? []);
}

/** A table as one text: two tables are the same when these are. */
export function tableText(table: ZoneTable): string {
  return Object.keys(table)
    .sort()
    .map((key) => `${key}\t${table[key]}`)
    .join("\n");
}
