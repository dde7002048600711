import { isKind, type RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import type { LiveSnapshot, SnapshotDriver, SnapshotPlace, SnapshotView } from "./driver";
import { lookAgain, snapshotsIfAny } from "./look";

const intervalMs = 5_000;
const limitMs = 15 * 60_000;

/**
 * Deletes a snapshot and waits until the list lacks it. One that is still being made may refuse; it is tried again
 * until it can be. A server that is gone has taken its snapshots along.
 */
export async function removeSnapshot(
  call: Call,
  driver: SnapshotDriver,
  place: SnapshotPlace,
  choose: (view: SnapshotView) => LiveSnapshot | undefined,
): Promise<void> {
  let accepted = false;
  let refused: RackformError | undefined;
  let at = 0;
  await poll(call, {
    what: `a snapshot of server ${place.serverId} to be gone`,
    intervalMs,
    limitMs,
    get hint() {
      return `${refused ? `the vendor refused last: ${refused.vendorMessage ?? refused.message}. ` : ""}Run again to go on`;
    },
    async look() {
      let view = await snapshotsIfAny(call, driver, place, at);
      // Before the vendor has accepted anything one list that lacks it is no proof.
      if (view && !choose(view) && !accepted) view = await lookAgain(call, driver, place, view);
      const snapshot = view && choose(view);
      if (!view || !snapshot) return true;
      at = view.at;
      if (accepted) return undefined;
      refused = await refusalOf(driver.delete(call, place, snapshot.id));
      accepted = refused === undefined;
      if (!accepted) return undefined;
      // Usually the next read shows it gone already.
      const after = await snapshotsIfAny(call, driver, place, at);
      at = after?.at ?? at;
      return !after || !choose(after) || undefined;
    },
  });
}

/** "Not found" may mean the server, which can be missing for a while: the next look tells. */
async function refusalOf(deletion: Promise<void>): Promise<RackformError | undefined> {
  try {
    await deletion;
    return undefined;
  } catch (error) {
    if (isKind(error, "not-found", "validation", "conflict")) return error;
    throw error;
  }
}
