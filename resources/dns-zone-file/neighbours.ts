import { RackformError } from "../../sdk/core";
import { dnsLimits } from "../dns/limits";
import { clashReason } from "../dns/neighbours";
import type { LiveRow, Row } from "../dns/row";
import { listProblems } from "../dns/zone-file";
import type { SortFacts } from "./sort";

/** Refuses rows that cannot stand beside each other: vendors would refuse them, or silently replace one. */
export function refuseNeighbours(
  adds: readonly Row[],
  live: readonly LiveRow[],
  going: ReadonlySet<Row>,
  { zone, naming }: SortFacts,
): void {
  if (adds.length === 0) return;
  const names = new Set(adds.map(({ name }) => name));
  const staying = new Map<string, LiveRow[]>();
  for (const row of live) {
    if (!names.has(row.name) || going.has(row)) continue;
    const seen = staying.get(row.name);
    if (seen) seen.push(row);
    else staying.set(row.name, [row]);
  }
  const clashes = adds.flatMap((add) => {
    const clash = staying.get(add.name)?.find((row) => clashReason(row, add, zone.vendor));
    return clash ? `${naming.row(add)} cannot stand beside ${naming.row(clash)}` : [];
  });
  if (clashes.length === 0) return;
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    applied: "no",
    message: `${listProblems(clashes)}: a CNAME must be the only record at its name, and of ${dnsLimits[zone.vendor].single.join(", ")} only one is possible`,
  });
}
