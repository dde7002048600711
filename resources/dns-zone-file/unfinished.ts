import { isKind } from "../../sdk/core";
import { Unfinished } from "../contract/unfinished";
import type { Call } from "../contract/run";
import type { LiveRow, Row } from "../dns/row";
import type { RowChange, ZoneRows } from "../dns/zone-rows";
import { type ZoneRef, zoneId } from "../dns/zone-ref";
import { arrived } from "./deviations";
import { idsOf, marksOf } from "./memory";
import { type PlanFacts, planZone } from "./plan";
import { changeLine, listed } from "./report";
import type { DnsZoneFileInputs } from "./schema";
import { sortRows } from "./sort";
import { rowsArgument } from "./source";
import { tableOf } from "./table";

/** Longest time, in milliseconds, for finding out what stands after a failure. */
const readMs = 60_000;
/** After these, a write may have been carried out. */
const unclear = ["ambiguous", "protocol", "transient", "timeout", "cancelled"] as const;

/** `gigahost:example.no/*`: all rows of the zone. */
export function resourceId(zone: ZoneRef): string {
  return `${zoneId(zone)}/*`;
}

/** Marks of the rows of others in the RRsets of these rows. */
export function besideOf(foreign: readonly Row[], own: Iterable<Row>): { __beside?: string } {
  const sets = new Set(Array.from(own, ({ name, type }) => `${name} ${type}`));
  const beside = marksOf(foreign.filter(({ name, type }) => sets.has(`${name} ${type}`)));
  return beside === "" ? {} : { __beside: beside };
}

export function zoneIdOf(zoneId: string | undefined): { __zoneId?: string } {
  return zoneId === undefined ? {} : { __zoneId: zoneId };
}

/** How an edit ended. */
export interface Outcome {
  plan?: readonly RowChange[];
  /** The rows that the last decision was made on. */
  before: readonly LiveRow[];
  wanted: ReadonlyMap<string, Row>;
  error: Error;
  /** Whether a row was written for certain. */
  begun: boolean;
}

/**
 * The error as it is when nothing was written; otherwise one that keeps the resource with the rows that stand. Where
 * the zone cannot be read, every row of before and of now counts as ours: the next run finds out.
 */
export async function unfinished(
  call: Call,
  inputs: DnsZoneFileInputs,
  facts: PlanFacts,
  rows: ZoneRows,
  { plan, before, wanted, error, begun }: Outcome,
): Promise<Error> {
  if (!plan || plan.length === 0) return error;
  const { zone } = facts;
  const ours = new Map([...facts.memory.saved, ...wanted]);
  const live = await rows.read({ deadline: call.run.clock.now() + readMs }).catch(() => undefined);
  if (!live && !begun && !isKind(error, ...unclear)) return error;
  const open = live && stillOpen(live, wanted, facts);
  if (open && open.length >= plan.length && !begun) return error;
  const sorted = live && sortRows(live, wanted, facts);
  // Rows that came with this edit in the place of missing ones are what the vendor has made of those.
  const made = live ? [...arrived(before, live, wanted).values()].flat() : [];
  const standing = sorted ? [...sorted.standing.values(), ...sorted.leftover, ...made] : [...ours.values()];
  const outputs = {
    ...inputs,
    [rowsArgument(inputs)]: tableOf(standing),
    rows: standing.length,
    changed: plan.length - (open?.length ?? 0),
    __managed: marksOf(standing),
    ...besideOf(sorted?.foreign ?? [], standing),
    ...idsOf(rows, standing),
    ...zoneIdOf(rows.zoneId?.()),
  };
  return new Unfinished(resourceId(zone), outputs, [
    error.message,
    standingReport(plan, open, standing.length, facts),
  ]);
}

/** What remains to be done, by the rows that are there; `undefined` when somebody's rows are in the way by now. */
function stillOpen(
  live: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
  facts: PlanFacts,
): RowChange[] | undefined {
  try {
    return planZone(live, wanted, { ...facts, allowMassDelete: true, adopt: true });
  } catch (error) {
    if (isKind(error, "conflict")) return undefined;
    throw error;
  }
}

function standingReport(
  plan: readonly RowChange[],
  open: readonly RowChange[] | undefined,
  standing: number,
  { zone, naming }: PlanFacts,
): string {
  if (!open)
    return `how many of ${plan.length} changes in ${zoneId(zone)} were made could not be found out; the next pulumi up looks and makes the others`;
  const made = Math.max(0, plan.length - open.length);
  const head = `${made} of ${plan.length} changes are made and ${standing} rows of the program stand; the next pulumi up makes the others:`;
  return [head, ...listed(open.map((change) => changeLine(change, naming)))].join("\n");
}
