import { isKind } from "../../sdk/core";
import { Unfinished } from "../contract/unfinished";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import type { LiveSnapshot, SnapshotDriver } from "./driver";
import { hasName, snapshotsOfServer } from "./look";
import type { Made } from "./make";
import type { SnapshotInputs, SnapshotState } from "./schema";

const intervalMs = 10_000;
const limitMs = 30 * 60_000;
/** A snapshot that was seen and is missing in so many looks is not a temporary failure of the list. */
const missingLooks = 5;

export function computedOf(snapshot: LiveSnapshot): SnapshotState {
  const { id, state, createdAt } = snapshot;
  return {
    snapshotId: id,
    state,
    ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
  };
}

/** Waits until the snapshot is completed. @throws Unfinished when it is not, so that the next run goes on with it */
export async function completed(
  call: Call,
  driver: SnapshotDriver,
  id: string,
  inputs: SnapshotInputs,
  { snapshot, reason = "", unclear, before = [] }: Made,
): Promise<SnapshotState> {
  if (!snapshot) {
    const kept = {
      ...(unclear ? { __unclear: true } : {}),
      ...(before.length > 0 ? { __before: before } : {}),
    };
    throw new Unfinished(id, { ...inputs, ...kept }, [reason]);
  }
  if (!hasName(snapshot, inputs.name)) throw otherwiseNamed(id, inputs, snapshot);
  let last = snapshot;
  let missing = 0;
  let at = 0;
  const stopped = (why: string) =>
    new Unfinished(id, { ...inputs, ...computedOf(last) }, [`snapshot ${inputs.name} (${last.id}) ${why}`]);
  try {
    return await poll(call, {
      what: `snapshot ${inputs.name} (${snapshot.id}) to be completed`,
      intervalMs,
      limitMs,
      hint: "run again to go on waiting",
      overTemporaryErrors: true,
      async look() {
        if (last.state === "completed") return computedOf(last);
        const view = await snapshotsOfServer(call, driver, inputs, at);
        at = view.at;
        const now = view.snapshots.find((one) => one.id === snapshot.id);
        missing = now ? 0 : missing + 1;
        if (missing === missingLooks)
          throw stopped("has vanished from the server's list while it was being made; run pulumi refresh");
        last = now ?? last;
        if (/fail|error/i.test(last.state))
          throw stopped(`is ${last.state}; delete it at the vendor, then run pulumi refresh and up`);
        return last.state === "completed" ? computedOf(last) : undefined;
      },
    });
  } catch (error) {
    if (error instanceof Unfinished) throw error;
    // Whatever it is: the snapshot is there, and must not be forgotten.
    const cause = isKind(error, "timeout") ? error.cause : error;
    const why = cause instanceof Error ? ` and could not be waited for to the end (${cause.message})` : "";
    throw stopped(`is still ${last.state}${why}; run again to go on waiting`);
  }
}

/** No success over a name that does not stand: what the vendor made of it is in the state, and `destroy` removes it. */
function otherwiseNamed(id: string, inputs: SnapshotInputs, snapshot: LiveSnapshot): Unfinished {
  return new Unfinished(id, { ...inputs, ...computedOf(snapshot), __shown: snapshot.name }, [
    `the snapshot was to be named ${JSON.stringify(inputs.name)} and the vendor has named it ${JSON.stringify(snapshot.name)} (${snapshot.id}); take a name that the vendor keeps as it is: the next up deletes this one and makes another`,
  ]);
}
