import { RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { conflict } from "../contract/take-over";
import { ChangedByVendor } from "../dns/vendor-change";
import { openZone } from "../dns/drivers";
import { massGuard } from "../dns/mass-guard";
import type { LiveRow, Row } from "../dns/row";
import { heldByOther, takeAway } from "../dns/row-ledger";
import type { RowChange } from "../dns/zone-rows";
import { type ZoneRef, zoneId, zoneOf } from "../dns/zone-ref";
import { deviations, deviationReport } from "./deviations";
import { ignoring } from "./ignore";
import { idsOf, lacking, marksOf, type Memory, memoryOf, zoneMemory } from "./memory";
import { hushed, namingFor } from "./naming";
import { byKey, type PlanFacts, planZone } from "./plan";
import { changeLine, listed, planReport } from "./report";
import type { DnsZoneFileInputs, DnsZoneFileState } from "./schema";
import { readSource, rowsArgument } from "./source";
import { type SortFacts, sortRows } from "./sort";
import { refuseServiceRows, servicesMatter, UntoldServices } from "./services";
import { rowsOfTable } from "./table";
import { besideOf, unfinished, zoneIdOf } from "./unfinished";

/** Milliseconds between two lines about the progress of an update. */
const reportMs = 5000;

/** The rows that the arguments declare; from the table that check made of them, or from any other form. */
export function wantedRows(inputs: DnsZoneFileInputs): Row[] {
  const given = inputs[rowsArgument(inputs)];
  return typeof given === "object" && !Array.isArray(given)
    ? rowsOfTable(given)
    : readSource(inputs, zoneOf(inputs)).rows;
}

export function sortFacts(call: OwnedCall, inputs: DnsZoneFileInputs, memory: Memory): SortFacts {
  const zone = zoneOf(inputs);
  return {
    zone,
    memory,
    naming: namingFor(zone, call.secrets),
    ignored: ignoring(inputs.ignore, zone.domain),
    isHeldByOther: heldByOther(call.run.ledger, zone, call.holder),
  };
}

function planFacts(call: OwnedCall, inputs: DnsZoneFileInputs, memory: Memory): PlanFacts {
  const facts = sortFacts(call, inputs, memory);
  const { vendor } = facts.zone;
  return {
    ...facts,
    unmanaged: inputs.unmanaged,
    adopt: inputs.adopt ?? false,
    allowMassDelete: inputs.allowMassDelete ?? call.run.allowsMassDelete(zoneId(facts.zone)),
    conflict: (rows) =>
      conflict(call, {
        vendor,
        what: `something else in the place of declared rows (${rows})`,
        otherwise: "declare them as they are",
      }),
  };
}

/** Makes the zone hold the declared rows; when that fails, the state keeps those that were written, for the next run. */
export async function converge(
  call: OwnedCall,
  inputs: DnsZoneFileInputs,
  state: Partial<DnsZoneFileInputs & DnsZoneFileState> = {},
): Promise<DnsZoneFileState> {
  const zone = zoneOf(inputs);
  const memory = memoryOf(state);
  const rows = openZone(call, zone, zoneMemory(state), memory.saved.values());
  const wanted = byKey(wantedRows(inputs));
  const facts = planFacts(call, inputs, memory);
  const { naming } = facts;
  const all = () => [...wanted.values(), ...memory.saved.values()];
  let plan: RowChange[] | undefined;
  let before: readonly LiveRow[] = [];
  const refusals: { change: RowChange; error: RackformError }[] = [];
  const watch = progress(call, zone);
  const failed = async (error: Error, begun: boolean) => {
    const known = error instanceof ChangedByVendor ? [...all(), error.actual] : all();
    const outcome = { plan, before, wanted, error: hushed(error, naming, known), begun };
    return unfinished(call, inputs, facts, rows, outcome);
  };
  // A driver tells of the first row that came out differently, with its value: here they are told together, as rows are named.
  const allDeviations = async () => {
    const now = await rows.read(call.limits).catch(() => undefined);
    const wrong = now ? deviations(before, now, wanted, facts) : [];
    return wrong.length > 0 ? deviationReport(wrong, facts) : undefined;
  };
  let after: readonly LiveRow[] = [];
  let isTold = !rows.tellServices;
  const edit = () =>
    rows.edit(
      (live) => {
        if (!isTold && servicesMatter(sortRows(live, wanted, facts), facts, inputs.unmanaged))
          throw new UntoldServices();
        refuseServiceRows(live, wanted, facts);
        const changes = planZone(live, wanted, facts);
        if (!plan) tellPlan(call, live, changes, wanted, facts);
        plan ??= changes;
        before = live;
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
  const told = async (error: unknown) => {
    if (!(error instanceof UntoldServices)) throw error;
    await rows.tellServices?.(call.limits);
    isTold = true;
    return edit();
  };
  try {
    after = await edit().catch(told);
    // What an edit answers may be what was sent. Where the vendor does not let us look, it has to do.
    if (plan && plan.length > 0) after = await rows.read(call.limits).catch(() => after);
  } catch (error) {
    const told = error instanceof ChangedByVendor ? await allDeviations() : undefined;
    throw await failed(told ?? (error as Error), told !== undefined || watch.count() > 0);
  }
  if (refusals.length > 0) throw await failed(refusalOf(refusals, facts, all()), true);
  const wrong = plan && plan.length > 0 ? deviations(before, after, wanted, facts) : [];
  if (wrong.length > 0) throw await failed(deviationReport(wrong, facts), true);
  const { foreign, edited, standing } = sortRows(after, wanted, facts);
  return {
    rows: wanted.size,
    changed: plan?.length ?? 0,
    __managed: marksOf(wanted.values()),
    ...besideOf([...foreign, ...edited], wanted.values()),
    ...idsOf(rows, standing.values()),
    ...zoneIdOf(rows.zoneId?.()),
  };
}

/** Says what is about to be changed, and what is taken over as it stands. */
function tellPlan(
  { run }: Call,
  live: readonly LiveRow[],
  changes: readonly RowChange[],
  wanted: ReadonlyMap<string, Row>,
  facts: PlanFacts,
): void {
  const { zone, memory, naming } = facts;
  const taken = [...sortRows(live, wanted, facts).standing.values()].filter((row) => !memory.owns(row));
  massGuard(run, zone).takeIn(taken.length);
  if (taken.length > 0)
    run.log(
      [
        `${zoneId(zone)}: ${taken.length} of the declared rows are there already and are taken over, to go when they are declared no longer:`,
        ...listed(taken.map(naming.row)),
      ].join("\n"),
    );
  if (changes.length > 0) run.log(planReport(changes, zone, naming));
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

function refusalOf(
  refusals: { change: RowChange; error: RackformError }[],
  { zone, naming }: PlanFacts,
  rows: readonly Row[],
): RackformError {
  const told = refusals.map(
    ({ change, error }) =>
      `${changeLine(change, naming)}: ${naming.text(error.vendorMessage ?? error.message, rows)}`,
  );
  return new RackformError({
    kind: "validation",
    vendor: zone.vendor,
    message: [
      `the vendor refuses ${refusals.length} rows, all others are written. Correct these, or take them out of the program:`,
      ...listed(told),
    ].join("\n"),
  });
}
