import { isKind, RackformError } from "../../sdk/core";
import { Unfinished } from "../contract/partial";
import type { Call, OwnedCall } from "../contract/run";
import { Altered } from "../dns/altered";
import { openZone } from "../dns/drivers";
import type { LiveRow, Row } from "../dns/row";
import { anothers, takeAway } from "../dns/row-ledger";
import type { RowChange } from "../dns/zone-rows";
import { type ZoneRef, zoneId, zoneOf } from "../dns/zone-ref";
import { ignoring } from "./ignore";
import { idsOf, lacking, marksOf, type Memory, memoryOf, zoneMemory } from "./memory";
import { byKey, type PlanFacts, planZone } from "./plan";
import { changeLine, named, planReport } from "./report";
import type { DnsZoneFileInputs, DnsZoneFileState } from "./schema";
import { readSource, rowsArgument } from "./source";
import { sortRows } from "./sort";
import { rowsOfTable, tableOf } from "./table";

/** Milliseconds between two lines about the progress of an update. */
const reportMs = 5000;
/** Longest time, in milliseconds, for finding out what stands after a failure. */
const readMs = 60_000;
/** After these, a write may have been carried out. */
const unclear = ["ambiguous", "protocol", "transient", "timeout", "cancelled"] as const;

/** `gigahost:example.no/*`: all rows of the zone. */
export function resourceId(zone: ZoneRef): string {
  return `${zoneId(zone)}/*`;
}

/** The rows that the arguments declare; from the table that check made of them, or from any other form. */
export function wantedRows(inputs: DnsZoneFileInputs): Row[] {
  const given = inputs[rowsArgument(inputs)];
  return typeof given === "object" && !Array.isArray(given)
    ? rowsOfTable(given)
    : readSource(inputs, zoneOf(inputs)).rows;
}

export function sortFacts(call: OwnedCall, inputs: DnsZoneFileInputs, memory: Memory) {
  const zone = zoneOf(inputs);
  return {
    zone,
    memory,
    ignored: ignoring(inputs.ignore, zone.domain),
    isAnothers: anothers(call.run.ledger, zone, call.holder),
  };
}

/** Makes the zone hold the declared rows; what stands of them when that fails is kept in mind for the next run. */
export async function converge(
  call: OwnedCall,
  inputs: DnsZoneFileInputs,
  state: Partial<DnsZoneFileInputs & DnsZoneFileState> = {},
): Promise<DnsZoneFileState> {
  const zone = zoneOf(inputs);
  const memory = memoryOf(state);
  const rows = openZone(call, zone, zoneMemory(state), memory.saved.values());
  const wanted = byKey(wantedRows(inputs));
  const facts: PlanFacts = {
    ...sortFacts(call, inputs, memory),
    unmanaged: inputs.unmanaged,
    adopt: inputs.adopt ?? false,
    allowMassDelete: inputs.allowMassDelete ?? call.run.allowsMassDelete(zoneId(zone)),
  };
  let plan: RowChange[] | undefined;
  const refusals: { change: RowChange; error: RackformError }[] = [];
  let after: readonly LiveRow[];
  const watch = progress(call, zone);
  try {
    after = await rows.edit(
      (live) => {
        const changes = planZone(live, wanted, facts);
        if (!plan && changes.length > 0) call.run.log(planReport(changes, zone));
        plan ??= changes;
        takeAway(call.run.ledger, zone, changes);
        return changes;
      },
      call.limits,
      {
        lacks: lacking(memory),
        written: watch.written,
        refused: (change, error) => void refusals.push({ change, error }),
      },
    );
  } catch (error) {
    throw await unfinished(call, inputs, facts, plan, error as Error, watch.count() > 0);
  }
  if (refusals.length > 0) throw await unfinished(call, inputs, facts, plan, refusalOf(refusals, zone), true);
  const { foreign, standing } = sortRows(after, wanted, facts);
  return {
    rows: wanted.size,
    changed: plan?.length ?? 0,
    __managed: marksOf(wanted.values()),
    ...besideOf(foreign, wanted.values()),
    ...idsOf(rows, standing.values()),
    ...zoneIdOf(rows.zoneId?.()),
  };
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

function progress(
  { run }: Call,
  zone: ZoneRef,
): { written: (done: number, total: number) => void; count: () => number } {
  let told = run.clock.now();
  let count = 0;
  return {
    count: () => count,
    written(done, total) {
      count = done;
      if (run.clock.now() - told < reportMs) return;
      told = run.clock.now();
      run.log(`${zoneId(zone)}: ${done} of ${total} rows written`);
    },
  };
}

function refusalOf(refusals: { change: RowChange; error: RackformError }[], zone: ZoneRef): RackformError {
  const told = refusals.map(
    ({ change, error }) => `${changeLine(change, zone)}: ${error.vendorMessage ?? error.message}`,
  );
  return new RackformError({
    kind: "validation",
    vendor: zone.vendor,
    message: [`the vendor refuses ${refusals.length} rows, all others are written:`, ...named(told)].join(
      "\n",
    ),
  });
}

/**
 * The error as it is when nothing was written; otherwise one that keeps the resource with the rows that stand. Where
 * the zone cannot be read, every row of before and of now counts as ours: the next run finds out.
 */
async function unfinished(
  call: Call,
  inputs: DnsZoneFileInputs,
  facts: PlanFacts,
  plan: RowChange[] | undefined,
  error: Error,
  begun: boolean,
): Promise<Error> {
  if (!plan || plan.length === 0) return error;
  const { zone } = facts;
  const rows = openZone(call, zone);
  const wanted = byKey(wantedRows(inputs));
  const ours = new Map([...facts.memory.saved, ...wanted]);
  const live = await rows.read({ deadline: call.run.clock.now() + readMs }).catch(() => undefined);
  if (!live && !begun && !isKind(error, ...unclear)) return error;
  const open = live && stillOpen(live, wanted, facts);
  // A row that the vendor changed on the way stands, although what was planned for it is still open.
  if (open && open.length >= plan.length && !(error instanceof Altered)) return error;
  const leftover = live && sortRows(live, wanted, facts);
  const standing = leftover ? [...leftover.standing.values(), ...leftover.leftover] : [...ours.values()];
  const outputs = {
    ...inputs,
    [rowsArgument(inputs)]: tableOf(standing),
    rows: standing.length,
    changed: plan.length - (open?.length ?? 0),
    __managed: marksOf(standing),
    ...besideOf(leftover?.foreign ?? [], standing),
    ...idsOf(rows, standing),
    ...zoneIdOf(rows.zoneId?.()),
  };
  return new Unfinished(resourceId(zone), outputs, [
    error.message,
    standingReport(plan, open, standing.length, zone),
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
  zone: ZoneRef,
): string {
  if (!open)
    return `how many of ${plan.length} changes in ${zoneId(zone)} were made could not be found out; the next pulumi up looks and makes the others`;
  const head = `${plan.length - open.length} of ${plan.length} changes are made and ${standing} rows of the program stand; the next pulumi up makes the others:`;
  return [head, ...named(open.map((change) => changeLine(change, zone)))].join("\n");
}
