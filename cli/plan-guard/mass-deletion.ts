import { allowsZone, isMassDelete } from "../../resources/dns/mass-delete";
import { parseZoneId, zoneId } from "../../resources/dns/zone-ref";
import type { Finding } from "../report/model";
import type { PlannedStep, Preview } from "./preview";
import { isRemoval } from "./removal";

/** What a plan does to the rows of a zone. */
interface Loss {
  removed: number;
  total: number;
  /** Whether the plan deletes rows that it does not count, and nothing but this guard stops that. */
  uncounted: boolean;
}

type Rows = (step: PlannedStep) => Loss;

/** Kinds that stand for rows of a zone. */
const losses: Record<string, Rows> = { DnsRecord: recordLoss, DnsZoneFile: fileLoss };

/** Zones that would lose so many rows that it looks like a mistake. */
export function massDeletions({ steps, hasSames }: Preview, allowed: readonly string[]): Finding[] {
  return [...byZone(steps)].flatMap(([zone, members]) => {
    if (allowsZone(allowed, zone)) return [];
    const all = distinct(members).map((step) => losses[step.kind]!(step));
    const removed = sum(all.map((loss) => loss.removed));
    const total = sum(all.map((loss) => loss.total));
    const size = hasSames ? "" : ", as far as this plan shows them (pulumi preview --show-sames shows all)";
    const reason = isMassDelete({ removed, total })
      ? `${removed} of ${total} records would be deleted${size}`
      : all.some(({ uncounted }) => uncounted) &&
        "allowMassDelete: true lets any number of rows be deleted here, and the plan does not show which";
    if (!reason) return [];
    const type = members.every(({ kind }) => kind === "DnsZoneFile") ? "DnsZoneFile" : "DnsRecord";
    const vendor = zone.split(":")[0] ?? "";
    return [
      {
        kind: "forbidden",
        vendor,
        type,
        object: zone,
        id: zone,
        properties: [],
        reason: `${reason}; --allow-mass-delete ${zone} allows it`,
      },
    ];
  });
}

/** A record that is replaced within its zone has another one in its place, as `up` counts it, too. */
function recordLoss(step: PlannedStep): Loss {
  const goes = isRemoval(step) && (step.op === "delete" || step.news.zone !== step.inputs.zone);
  return { removed: goes ? 1 : 0, total: step.op === "create" ? 0 : 1, uncounted: false };
}

function fileLoss(step: PlannedStep): Loss {
  const { inputs, news, outputs } = step;
  const before = tableOf(inputs);
  const rows = typeof outputs.rows === "number" ? outputs.rows : (before?.size ?? 0);
  if (isRemoval(step)) return { removed: rows, total: rows, uncounted: false };
  const total = step.op === "create" ? 0 : rows;
  if (step.op !== "create" && step.op !== "update") return { removed: 0, total, uncounted: false };
  const after = tableOf(news);
  const removed =
    before && after && step.op === "update"
      ? [...before].filter((row) => !after.has(row)).length - cameInstead(before, after)
      : 0;
  // Without the argument `up` itself refuses a mass deletion, counted at the vendor.
  const uncounted = news.allowMassDelete === true && (after === undefined || news.unmanaged === "remove");
  return { removed, total, uncounted };
}

/** Rows that take the place of one with their name and type: a change, and no deletion. */
function cameInstead(before: Set<string>, after: Set<string>): number {
  const going = countBySet([...before].filter((row) => !after.has(row)));
  const coming = countBySet([...after].filter((row) => !before.has(row)));
  return sum([...going].map(([set, count]) => Math.min(count, coming.get(set) ?? 0)));
}

/** Keys are `A www 192.0.2.10`: type, name, value. */
function countBySet(rows: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const set = row.split(" ", 2).join(" ");
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return counts;
}

/** The rows as keys; `undefined` where they are secret or not known yet. */
function tableOf({ records, file }: Record<string, unknown>): Set<string> | undefined {
  const table = records ?? file;
  return table && typeof table === "object" && !Array.isArray(table)
    ? new Set(Object.keys(table))
    : undefined;
}

function byZone(steps: readonly PlannedStep[]): Map<string, PlannedStep[]> {
  const groups = new Map<string, PlannedStep[]>();
  for (const step of steps.filter(({ kind }) => kind in losses)) {
    const zone = zoneOf(step);
    groups.set(zone, [...(groups.get(zone) ?? []), step]);
  }
  return groups;
}

/** The zone in one notation; where it is secret, the id begins with it. */
function zoneOf({ id, inputs }: PlannedStep): string {
  const begins = id.split("/")[0] ?? "";
  const ref = parseZoneId(String(inputs.zone)) ?? parseZoneId(begins);
  return ref ? zoneId(ref) : begins;
}

/** One step per object; a replacement is planned as several. */
function distinct(steps: PlannedStep[]): PlannedStep[] {
  return [...new Map(steps.map((step) => [`${step.urn} ${step.id}`, step])).values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
