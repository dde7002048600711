import { describe, settings } from "../dns/describe";
import type { RowChange } from "../dns/zone-rows";
import { type ZoneRef, zoneId } from "../dns/zone-ref";

/** Rows named one by one in a message; an engine's own diff names them all. */
const mostNamed = 100;

/** One change as a line: what comes, what goes, what becomes what. */
export function changeLine({ add, remove }: RowChange, zone: ZoneRef): string {
  if (!remove) return `+ ${describe(add!, zone)} (${settings(add!)})`;
  if (!add) return `- ${describe(remove, zone)}`;
  const [before, after] = [describe(remove, zone), describe(add, zone)];
  return before === after
    ? `~ ${before}: ${settings(remove)} → ${settings(add)}`
    : `~ ${before} → ${after} (${settings(add)})`;
}

/** What is about to be changed, every row by name. */
export function planReport(changes: readonly RowChange[], zone: ZoneRef): string {
  const added = changes.filter(({ remove }) => !remove).length;
  const removed = changes.filter(({ add }) => !add).length;
  const head = `${zoneId(zone)}: ${added} rows to add, ${changes.length - added - removed} to change, ${removed} to remove`;
  return [head, ...named(changes.map((change) => changeLine(change, zone)))].join("\n");
}

/** Lines with a limit; how many were left out stands in the last one. */
export function named(lines: readonly string[]): string[] {
  const more = lines.length - mostNamed;
  return [
    ...lines.slice(0, mostNamed).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}
