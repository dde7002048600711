import { allowsZone, isMassDelete } from "../../resources/dns/mass-delete";
import type { PlannedChange, RowLoss } from "../../resources/contract/profile";
import { parseZoneId, zoneId } from "../../resources/dns/zone-ref";
import { dnsRecord } from "../../resources/dns-record/kind";
import { profiles } from "../../resources/profiles";
import type { Finding } from "../report/model";
import type { PlannedStep, Preview } from "./preview";
import { firstReading } from "./readings";

/** How a kind's changes count, for kinds that stand for rows of a zone. */
function rowsOf(kind: string): ((change: PlannedChange) => RowLoss) | undefined {
  const rows = profiles.get(kind)?.removal.rows;
  return typeof rows === "function" ? rows : undefined;
}

/** Zones that would lose so many rows that it looks like a mistake. */
export function massDeletions({ steps, hasSames }: Preview, allowed: readonly string[]): Finding[] {
  return [...byZone(steps)].flatMap(([zone, members]) => {
    if (allowsZone(allowed, zone)) return [];
    const all = distinct(members).map(mostLost);
    const removed = sum(all.map((loss) => loss.removed));
    const total = sum(all.map((loss) => loss.total));
    const size = hasSames ? "" : ", as far as this plan shows them (pulumi preview --show-sames shows all)";
    const reason = isMassDelete({ removed, total })
      ? `${removed} of ${total} records would be deleted${size}`
      : all.some(({ uncounted }) => uncounted) &&
        "allowMassDelete: true lets any number of rows be deleted here, and the plan does not show which";
    if (!reason) return [];
    const types = new Set(members.map(({ kind }) => kind));
    const [type] = types.size === 1 ? types : [dnsRecord.name];
    const vendor = zone.split(":")[0] ?? "";
    return [
      {
        kind: "forbidden",
        vendor,
        type: type!,
        object: zone,
        id: zone,
        properties: [],
        reason: `${reason}; --allow-mass-delete ${zone} allows it`,
      },
    ];
  });
}

/** What a step may take away at most. */
function mostLost(step: PlannedStep): RowLoss {
  const losses: RowLoss[] = [];
  firstReading(step, (change) => void losses.push(rowsOf(step.kind)!(change)));
  const removed = Math.max(...losses.map((loss) => loss.removed));
  return { ...losses[0]!, removed, uncounted: losses.some(({ uncounted }) => uncounted) };
}

function byZone(steps: readonly PlannedStep[]): Map<string, PlannedStep[]> {
  const groups = new Map<string, PlannedStep[]>();
  for (const step of steps.filter(({ kind }) => rowsOf(kind))) {
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

/** One step per object. A replacement is planned as several, of which the deletion does not tell what comes in its place. */
function distinct(steps: PlannedStep[]): PlannedStep[] {
  const telling = [...steps].sort(
    (a, b) => Number(b.op === "delete-replaced") - Number(a.op === "delete-replaced"),
  );
  return [...new Map(telling.map((step) => [`${step.urn} ${step.id}`, step])).values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
