import { isKind, type RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { conflict, proofInTime, refuseHeld, tellAdopted } from "../contract/take-over";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import type { LiveSnapshot, SnapshotDriver, SnapshotView } from "./driver";
import { canonicalName, objectKey, snapshotResourceId } from "./identity";
import { hasName, namesakes, severalNamesakes, snapshotsOfServer } from "./look";
import type { OnServer } from "./on-server";
import type { SnapshotInputs } from "./schema";

const intervalMs = 5_000;
/** How long after a run began the list shows whatever an earlier one has asked for, and how far apart it is read until then. */
const settleMs = 60_000;
const settleIntervalMs = 15_000;
/** How many looks a new snapshot may take to show up, after a success (five minutes) and an unclear answer (one). */
const looks = { done: 60, unclear: 12 };

/** What became of a snapshot that was asked for. */
export interface Made {
  /** Absent when the vendor does not show it yet, or could not be asked to the end. */
  snapshot?: LiveSnapshot;
  /** Why it is not known, for the user. */
  reason?: string;
  /** The vendor may have made none: whoever goes on has to look, and ask again if there is none. */
  unclear?: boolean;
  /** Ids of before, for whoever goes on looking: what is among them is not the one that was asked for. */
  before?: string[];
}

/**
 * The snapshot of this name, made when there is none, or taken over where there is a proof that it may be. From the moment
 * when the vendor may have made one nothing is thrown, so that it stays in the state. The caller is in the queue of the server.
 *
 * @throws conflict when one of this name stands there that is not known to be this resource's, or when there are several
 */
export async function makeOrTakeOver(
  call: OwnedCall,
  driver: SnapshotDriver,
  inputs: OnServer,
): Promise<Made> {
  const { view, standing } = await settledView(call, driver, inputs);
  if (standing.length > 1) throw severalNamesakes(inputs, inputs.name, standing);
  if (standing[0]) return { snapshot: await takeOver(call, inputs, standing[0]) };
  return make(call, driver, inputs, view);
}

/**
 * Goes on with a snapshot that an earlier run asked for without a clear answer: it is asked for again when there is none. One
 * that has come since then may be somebody else's, and is taken over with a proof only.
 */
export async function goOn(
  call: OwnedCall,
  driver: SnapshotDriver,
  inputs: OnServer,
  earlier: readonly string[],
): Promise<Made> {
  const patience = { looks: looks.unclear, intervalMs };
  const { view, standing } = await viewed(call, driver, inputs, patience, earlier);
  if (standing.length > 1) throw severalNamesakes(inputs, inputs.name, standing, "got");
  return standing[0]
    ? { snapshot: await takeOver(call, inputs, standing[0]) }
    : make(call, driver, inputs, view);
}

/** What stands there when nothing that a killed run has asked for can be missing any more: all of a run share the wait. */
function settledView(call: OwnedCall, driver: SnapshotDriver, inputs: OnServer): Promise<Viewed> {
  const { run } = call;
  const rest = run.startedAt + run.pollIntervalMs(settleMs) - run.clock.now();
  const pauses = Math.max(0, Math.ceil(rest / run.pollIntervalMs(settleIntervalMs)));
  if (pauses > 0)
    run.log(
      `Snapshot ${inputs.name}: it is asked for in ${Math.ceil(rest / 1000)} s, when the list shows whatever a run that was killed has asked for`,
    );
  return viewed(call, driver, inputs, { looks: pauses + 1, intervalMs: settleIntervalMs });
}

interface Viewed {
  /** The last read. */
  view: SnapshotView;
  /** Of the name, and new. */
  standing: LiveSnapshot[];
}

/** Looks until one of the name is there, or was missing as often as that; nothing was asked for yet. */
async function viewed(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  patience: { looks: number; intervalMs: number },
  earlier: readonly string[] = [],
): Promise<Viewed> {
  // The list may be of an earlier time of this run; what is decided here must not be.
  let view = await snapshotsOfServer(call, driver, inputs);
  let standing: LiveSnapshot[] = [];
  await poll(call, {
    ...patience,
    what: `snapshot ${inputs.name} to be certainly missing`,
    hint: "nothing was asked for; set a longer limit with customTimeouts",
    overTemporaryErrors: true,
    async look() {
      view = await snapshotsOfServer(call, driver, inputs, view.at);
      standing = namesakes(view, inputs.name).filter(({ id }) => !earlier.includes(id));
      return standing.length > 0 || undefined;
    },
  });
  return { view, standing };
}

async function make(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  before: SnapshotView,
): Promise<Made> {
  const known = before.snapshots.map(({ id }) => id);
  const last = { at: before.at };
  return askOnce<Made>({
    tries: 1,
    async ask() {
      try {
        await driver.create(call, inputs, canonicalName(inputs.name));
      } catch (error) {
        throw explained(error, inputs);
      }
    },
    look: (doubt) => found(call, driver, inputs, known, last, doubt),
  });
}

/** The snapshot that an earlier run asked for, that the vendor accepted and that had not shown by its end. */
export function awaited(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  before: string[],
): Promise<Made> {
  return found(call, driver, inputs, before, { at: 0 });
}

/** What has become of a snapshot that was asked for; in this run it is not asked for again. */
async function found(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  before: string[],
  last: LastRead,
  doubt?: RackformError,
): Promise<Made> {
  const { snapshot, broken, others } = await appeared(call, driver, inputs, {
    known: before,
    last,
    looks: doubt ? looks.unclear : looks.done,
  });
  if (snapshot) return { snapshot };
  // Accepted, and the only new one has another name: the vendor has changed it.
  if (!doubt && !broken && others.length === 1) return { snapshot: others[0] };
  return { reason: notSeen(inputs, doubt, broken, others), unclear: doubt !== undefined, before };
}

/** Why the snapshot is not known, and how to go on. */
function notSeen(
  { name }: SnapshotInputs,
  doubt: RackformError | undefined,
  broken: Error | undefined,
  others: readonly LiveSnapshot[] = [],
): string {
  const asked = doubt
    ? `the vendor gave no clear answer about snapshot ${name} (${doubt.message})`
    : `the vendor accepted snapshot ${name}`;
  const seen =
    broken && !isKind(broken, "timeout")
      ? `it could not be looked for to the end (${broken.message})`
      : "does not show it yet";
  const list = others.map((one) => `${JSON.stringify(one.name)} (${one.id})`).join(", ");
  const instead =
    list === "" ? "" : `; instead there is ${list}, and nothing tells which of them was made from this name`;
  return `${asked} and ${seen}${instead}; run again to go on, or pulumi refresh to forget it`;
}

async function takeOver(call: OwnedCall, inputs: OnServer, snapshot: LiveSnapshot): Promise<LiveSnapshot> {
  const object = objectKey(inputs, snapshot.id);
  await refuseHeld(call, object);
  const key = `Snapshot:${snapshotResourceId(inputs.declared)}`;
  const proof = await proofInTime(call, { key, adopt: inputs.adopt, isEqual: true });
  const what = `the snapshot ${JSON.stringify(inputs.name)} of server ${inputs.serverId}`;
  const since = snapshot.createdAt === undefined ? "" : `, of ${new Date(snapshot.createdAt).toISOString()}`;
  if (!proof)
    throw conflict(call, {
      vendor: inputs.vendor,
      what,
      stands: `(${snapshot.id}${since})`,
      otherwise: "another name makes a new one; or delete it at the vendor",
    });
  tellAdopted(call, `${what} (${snapshot.id}${since})`, proof);
  call.run.ledger.hold(object, call.holder);
  return snapshot;
}

/** Number of the last read, which showed none. */
interface LastRead {
  at: number;
}

interface Appearing {
  /** Ids of before. */
  known: readonly string[];
  last: LastRead;
  looks: number;
}

/**
 * The one snapshot that is new and has the name; what broke the looking off, if anything did.
 *
 * @throws conflict when there are several, which cannot be told apart
 */
async function appeared(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  { known, last, looks: count }: Appearing,
): Promise<{ snapshot?: LiveSnapshot; broken?: Error; others: LiveSnapshot[] }> {
  let others: LiveSnapshot[] = [];
  const look = async () => {
    const view = await snapshotsOfServer(call, driver, inputs, last.at);
    last.at = view.at;
    others = view.snapshots.filter(({ id }) => !known.includes(id));
    const fresh = others.filter((one) => hasName(one, inputs.name));
    if (fresh.length > 1) throw severalNamesakes(inputs, inputs.name, fresh, "got");
    return fresh[0];
  };
  try {
    const what = `snapshot ${inputs.name}`;
    const snapshot = await poll(call, { what, looks: count, intervalMs, overTemporaryErrors: true, look });
    return { snapshot, others };
  } catch (error) {
    if (isKind(error, "conflict") || !(error instanceof Error)) throw error;
    return { broken: error, others };
  }
}

/** Snapshots are for virtual servers only, which a refusal may not say. */
function explained(error: unknown, { serverId }: SnapshotInputs): unknown {
  if (!isKind(error, "validation")) return error;
  return error.with({
    message: `${error.facts.message}; snapshots are for virtual servers only, and server ${serverId} may have too many`,
  });
}
