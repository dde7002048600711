import { RackformError } from "../../sdk/core";
import { describe } from "../dns-record/decide";
import { dnsLimits } from "../dns/limits";
import type { LiveRow, Row } from "../dns/row";
import { listProblems } from "../dns/zone-file";
import type { ZoneRef } from "../dns/zone-ref";

/** A CNAME stands alone at its name, and some types have one row a name: vendors would refuse, or silently replace. */
export function refuseNeighbours(adds: readonly Row[], live: readonly LiveRow[], going: ReadonlySet<Row>, zone: ZoneRef): void {
  if (adds.length === 0) return;
  const names = new Set(adds.map(({ name }) => name));
  const staying = new Map<string, LiveRow[]>();
  for (const row of live) {
    if (!names.has(row.name) || going.has(row)) continue;
    const seen = staying.get(row.name);
    if (seen) seen.push(row);
    else staying.set(row.name, [row]);
  }
  const single = dnsLimits[zone.vendor].single as readonly string[];
  const clashes = adds.flatMap((add) => {
    const clash = staying.get(add.name)?.find(({ type }) => (type === add.type ? single.includes(type) : type === "CNAME" || add.type === "CNAME"));
    return clash ? `${describe(add, zone)} cannot stand beside ${describe(clash, zone)}` : [];
  });
  if (clashes.length === 0) return;
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    applied: "no",
    message: `${listProblems(clashes)}: a CNAME must be the only record at its name, and of ${single.join(", ")} only one is possible`,
  });
}
