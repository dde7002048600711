import { settings } from "../dns/describe";
import { sameRow } from "../dns/row";
import type { RowChange } from "../dns/zone-rows";
import { type ZoneRef, zoneId } from "../dns/zone-ref";
import type { Naming } from "./naming";

/** Rows named one by one in a message; an engine's own diff names them all. */
const mostNamed = 100;

/** One change as a line: what comes, what goes, what becomes what. */
export function changeLine({ add, remove }: RowChange, naming: Naming): string {
  if (!remove) return `+ ${naming.row(add!)} (${settings(add!)})`;
  if (!add) return `- ${naming.row(remove)}`;
  if (sameRow(add, remove)) return `~ ${naming.row(remove)}: ${settings(remove)} → ${settings(add)}`;
  return naming.isSecret
    ? `~ ${naming.row(add)}: another value (${settings(add)})`
    : `~ ${naming.row(remove)} → ${naming.row(add)} (${settings(add)})`;
}

/** What is about to be changed, every row by name. */
export function planReport(changes: readonly RowChange[], zone: ZoneRef, naming: Naming): string {
  const added = changes.filter(({ remove }) => !remove).length;
  const removed = changes.filter(({ add }) => !add).length;
  const head = `${zoneId(zone)}: ${added} rows to add, ${changes.length - added - removed} to change, ${removed} to remove`;
  return [head, ...listed(changes.map((change) => changeLine(change, naming)))].join("\n");
}

/** Lines with a limit; how many were left out stands in the last one. */
export function listed(lines: readonly string[]): string[] {
  const more = lines.length - mostNamed;
  return [
    ...lines.slice(0, mostNamed).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}
