import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { severalLooks } from "../panel/looks";
import type { LiveSnapshot, SnapshotDriver } from "./driver";
import { canonicalName } from "./identity";
import { namesakes, severalNamesakes, snapshotsOfServer } from "./look";
import type { SnapshotInputs } from "./schema";

/** How old a namesake may be for a run that was cut short to have made it. */
const youngMs = 60 * 60_000;
/** How often a snapshot is asked for, each time after looks that showed none. */
const tries = 3;
const intervalMs = 5_000;
/** How many looks a new snapshot may take to show up, after a success (five minutes) and an unclear answer (one). */
const looks = { done: 60, unclear: 12 };

export interface Making {
  /** Take over a namesake however old it is. */
  evenOld: boolean;
}

/** What became of a snapshot that was asked for. */
export interface Made {
  /** Absent when the vendor does not show it yet, or could not be asked to the end. */
  snapshot?: LiveSnapshot;
  /** Why it is not known, for the user. */
  reason?: string;
  /** The vendor may have made none: whoever goes on has to look, and ask again if there is none. */
  unclear?: boolean;
}

/**
 * The snapshot of this name, made when there is none. From the moment when the vendor may have made one nothing is
 * thrown, so that it stays in the state. The caller has the server's turn.
 *
 * @throws conflict when there are several, or an older one that is somebody else's state of the server
 */
export async function makeOrTakeOver(
  call: Call,
  driver: SnapshotDriver,
  inputs: SnapshotInputs,
  { evenOld }: Making,
): Promise<Made> {
  const first = await snapshotsOfServer(call, driver, inputs);
  // The list may be of an earlier time of this run; what is decided here must not be.
  const before = await snapshotsOfServer(call, driver, inputs, first.at);
  const standing = namesakes(before, inputs.name);
  if (standing.length > 1) throw severalNamesakes(inputs, inputs.name, standing);
  if (standing[0]) return { snapshot: takeOver(call, inputs, standing[0], evenOld) };

  const known = new Set(before.snapshots.map(({ id }) => id));
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
    if (!doubt || made.broken)
      return { reason: notSeen(inputs, doubt, made.broken), unclear: doubt !== undefined };
    if (attempt === tries) throw doubt;
    at = made.at;
  }
}

/** The snapshot that an earlier run asked for and did not see. */
export async function awaited(call: Call, driver: SnapshotDriver, inputs: SnapshotInputs): Promise<Made> {
  const { snapshot, broken } = await appeared(call, driver, inputs, {
    known: new Set(),
    after: 0,
    looks: looks.done,
  });
  return snapshot ? { snapshot } : { reason: notSeen(inputs, undefined, broken) };
}

/** Why the snapshot is not known, and how to go on. */
function notSeen({ name }: SnapshotInputs, doubt?: RackformError, broken?: Error): string {
  const asked = doubt
    ? `the vendor gave no clear answer about snapshot ${name} (${doubt.message})`
    : `the vendor accepted snapshot ${name}`;
  const seen =
    broken && !isKind(broken, "timeout")
      ? `it could not be looked for to the end (${broken.message})`
      : "does not show it yet";
  return `${asked} and ${seen}; run again to go on, or pulumi refresh to forget it`;
}

function takeOver(
  call: Call,
  inputs: SnapshotInputs,
  snapshot: LiveSnapshot,
  evenOld: boolean,
): LiveSnapshot {
  const isYoung = snapshot.createdAt !== undefined && call.run.clock.now() - snapshot.createdAt < youngMs;
  if (evenOld || isYoung) return snapshot;
  const since = snapshot.createdAt === undefined ? "" : ` of ${new Date(snapshot.createdAt).toISOString()}`;
  throw new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "adopt",
    message: `server ${inputs.serverId} has a snapshot named ${JSON.stringify(inputs.name)}${since} already (${snapshot.id}); adopt: true takes it over as it is, another name makes a new one`,
  });
}

interface Appearing {
  /** Ids of before. */
  known: ReadonlySet<string>;
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
): Promise<{ snapshot?: LiveSnapshot; at: number; broken?: Error }> {
  let at = after;
  const look = async () => {
    const view = await snapshotsOfServer(call, driver, inputs, at);
    at = view.at;
    const fresh = namesakes(view, inputs.name).filter(({ id }) => !known.has(id));
    if (fresh.length > 1) throw severalNamesakes(inputs, inputs.name, fresh, "got");
    return fresh[0];
  };
  try {
    const snapshot = await severalLooks(
      call,
      { what: `snapshot ${inputs.name}`, looks: count, intervalMs, overHiccups: true },
      look,
    );
    return { snapshot, at };
  } catch (error) {
    if (isKind(error, "conflict") || !(error instanceof Error)) throw error;
    return { at, broken: error };
  }
}

/** Snapshots are for virtual servers only, which a refusal may not say. */
function explained(error: unknown, { serverId }: SnapshotInputs): unknown {
  if (!isKind(error, "validation")) return error;
  return error.with({
    message: `${error.facts.message}; snapshots are for virtual servers only, and server ${serverId} may have too many`,
  });
}
