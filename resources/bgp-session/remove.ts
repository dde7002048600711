import { isKind, type RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import type { BgpDriver, BgpView, LiveSession } from "./driver";

const intervalMs = 5_000;
const limitMs = 15 * 60_000;

/**
 * Marks sessions for deletion and waits until they are gone: the vendor takes them away some time later. A session
 * that is not active yet cannot be deleted; it is tried again until it can.
 */
export async function removeSessions(
  call: Call,
  driver: BgpDriver,
  choose: (view: BgpView) => LiveSession[],
): Promise<void> {
  const marked = new Set<string>();
  let refused: RackformError | undefined;
  let at = 0;
  await poll(call, {
    what: "BGP sessions to be gone",
    intervalMs,
    limitMs,
    get hint() {
      return `${refused ? `the vendor refused last: ${refused.vendorMessage ?? refused.message}. ` : ""}Run again to go on`;
    },
    async look() {
      const view = await driver.view(call, at);
      at = view.at;
      const left = choose(view);
      for (const { id, going } of left) {
        if (going || marked.has(id)) continue;
        refused = await refusalOf(driver.remove(call, id));
        if (!refused) marked.add(id);
      }
      return left.length === 0 || undefined;
    },
  });
}

/** Already gone is fine, and after "not active" it is tried again; anything else ends the wait. */
async function refusalOf(removal: Promise<void>): Promise<RackformError | undefined> {
  try {
    await removal;
    return undefined;
  } catch (error) {
    if (isKind(error, "not-found")) return undefined;
    if (isKind(error, "validation", "conflict")) return error;
    throw error;
  }
}
