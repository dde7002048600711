import type { Holder, Ledger } from "../contract/ledger";
import { type Row, rowKey, sameRow } from "./row";
import { type ZoneRef, zoneId } from "./zone-ref";
import type { RowChange } from "./zone-rows";

/** What a row is known by, however the program writes its zone. */
export function rowNaturalKey(zone: ZoneRef, row: Row): string {
  return `${zoneId(zone)}/${rowKey(row)}`;
}

/** How the ledger's names of a zone's rows begin. */
export function rowLedgerPrefix(zone: ZoneRef): string {
  return `DnsRecord:${zoneId(zone)}/`;
}

/** The ledger's name of a row, the same for every kind that manages rows. */
export function rowLedgerKey(zone: ZoneRef): (row: Row) => string {
  const prefix = rowLedgerPrefix(zone);
  return (row) => prefix + rowKey(row);
}

/** The row that a key of the zone stands for; `undefined` for another zone's, and for none. */
export function rowOfLedgerKey(
  zone: ZoneRef,
  key: string | undefined,
): Pick<Row, "name" | "type" | "content"> | undefined {
  const prefix = rowLedgerPrefix(zone);
  if (!key?.startsWith(prefix)) return undefined;
  // Names are in lower case, and types are not.
  const [, name, type, content] = /^(.*?)\/([A-Z]+)\/(.*)$/s.exec(key.slice(prefix.length)) ?? [];
  return name === undefined ? undefined : { name, type: type!, content: content! };
}

/** Whether a row belongs to another resource than the one of this entry, as far as the ledger knows. */
export function heldByOther(ledger: Ledger, zone: ZoneRef, holder: Holder): (row: Row) => boolean {
  const key = rowLedgerKey(zone);
  return (row) => ledger.isHeldByOther(key(row), holder);
}

/** Tells the run which rows are about to go, before they do: a resource that comes later may hold one of them. */
export function takeAway(ledger: Ledger, zone: ZoneRef, changes: readonly RowChange[]): void {
  const key = rowLedgerKey(zone);
  for (const { add, remove } of changes)
    if (remove && !(add && sameRow(add, remove))) ledger.remove(key(remove));
}
