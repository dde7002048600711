import { isKind, type RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { severalLooks } from "../panel/looks";
import type { LiveSnapshot, SnapshotDriver, SnapshotView } from "./driver";
import { canonicalName, objectKey, snapshotResourceId } from "./identity";
import { hasName, namesakes, severalNamesakes, snapshotsOfServer } from "./look";
import type { SnapshotInputs } from "./schema";

/** How often a snapshot is asked for, each time after looks that showed none. */
const tries = 3;
const intervalMs = 5_000;
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
 * when the vendor may have made one nothing is thrown, so that it stays in the state. The caller has the server's turn.
 *
 * @throws conflict when one of this name stands there that is not known to be this resource's, or when there are several
 */
export async function makeOrTakeOver(
  call: OwnedCall,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
): Promise<Made> {
  const first = await snapshotsOfServer(call, driver, inputs);
  // The list may be of an earlier time of this run; what is decided here must not be.
  const before = await snapshotsOfServer(call, driver, inputs, first.at);
  const standing = namesakes(before, inputs.name);
  if (standing.length > 1) throw severalNamesakes(inputs, inputs.name, standing);
  if (standing[0]) return { snapshot: await takeOver(call, inputs, standing[0]) };
  return make(call, driver, inputs, before);
}

/**
 * Goes on with a snapshot that an earlier run asked for without a clear answer: one that has come since then is it, and it
 * is asked for again when there is none.
 */
export async function goOn(
  call: OwnedCall,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  earlier: readonly string[],
): Promise<Made> {
  const view = await snapshotsOfServer(call, driver, inputs);
  const since = namesakes(view, inputs.name).filter(({ id }) => !earlier.includes(id));
  if (since.length > 1) throw severalNamesakes(inputs, inputs.name, since, "got");
  return since[0] ? { snapshot: since[0] } : make(call, driver, inputs, view);
}

async function make(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  before: SnapshotView,
): Promise<Made> {
  const known = before.snapshots.map(({ id }) => id);
  let at = before.at;
  for (let attempt = 1; ; attempt++) {
    let doubt: RackformError | undefined;
    try {
      await driver.create(call, inputs, canonicalName(inputs.name));
    } catch (error) {
      if (!isKind(error, "ambiguous")) throw explained(error, inputs);
      doubt = error;
    }
    const made = await appeared(call, driver, inputs, {
      known,
      after: at,
      looks: doubt ? looks.unclear : looks.done,
    });
    if (made.snapshot) return { snapshot: made.snapshot };
    // Accepted, and the only new one has another name: the vendor has changed it.
    if (!doubt && !made.broken && made.others?.length === 1) return { snapshot: made.others[0] };
    if (!doubt || made.broken)
      return {
        reason: notSeen(inputs, doubt, made.broken, made.others),
        unclear: doubt !== undefined,
        before: known,
      };
    if (attempt === tries) throw doubt;
    at = made.at;
  }
}

/** The snapshot that an earlier run asked for, that the vendor accepted and that had not shown by its end. */
export async function awaited(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  before: string[],
): Promise<Made> {
  const { snapshot, broken, others } = await appeared(call, driver, inputs, {
    known: before,
    after: 0,
    looks: looks.done,
  });
  if (!snapshot && !broken && others?.length === 1) return { snapshot: others[0] };
  return snapshot ? { snapshot } : { reason: notSeen(inputs, undefined, broken, others), before };
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

async function takeOver(
  call: OwnedCall,
  inputs: SnapshotInputs,
  snapshot: LiveSnapshot,
): Promise<LiveSnapshot> {
  const id = snapshotResourceId(inputs);
  const proof = await proofInTime(call, { key: `Snapshot:${id}`, adopt: inputs.adopt, isEqual: true });
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
  call.run.ledger.hold(objectKey(inputs, snapshot.id), call.holder);
  return snapshot;
}

interface Appearing {
  /** Ids of before. */
  known: readonly string[];
  /** Number of the read that showed none. */
  after: number;
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
  { known, after, looks: count }: Appearing,
): Promise<{ snapshot?: LiveSnapshot; at: number; broken?: Error; others?: LiveSnapshot[] }> {
  let at = after;
  let others: LiveSnapshot[] = [];
  const look = async () => {
    const view = await snapshotsOfServer(call, driver, inputs, at);
    at = view.at;
    others = view.snapshots.filter(({ id }) => !known.includes(id));
    const fresh = others.filter((one) => hasName(one, inputs.name));
    if (fresh.length > 1) throw severalNamesakes(inputs, inputs.name, fresh, "got");
    return fresh[0];
  };
  try {
    const snapshot = await severalLooks(
      call,
      { what: `snapshot ${inputs.name}`, looks: count, intervalMs, overHiccups: true },
      look,
    );
    return { snapshot, at, others };
  } catch (error) {
    if (isKind(error, "conflict") || !(error instanceof Error)) throw error;
    return { at, broken: error, others };
  }
}

/** Snapshots are for virtual servers only, which a refusal may not say. */
function explained(error: unknown, { serverId }: SnapshotInputs): unknown {
  if (!isKind(error, "validation")) return error;
  return error.with({
    message: `${error.facts.message}; snapshots are for virtual servers only, and server ${serverId} may have too many`,
  });
}
