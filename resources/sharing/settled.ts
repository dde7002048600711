import { cancelled, isStopped, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { VendorName } from "../contract/vendors";

export interface Settling {
  vendor: VendorName;
  /** The kind and name of what waits, for messages. */
  what: string;
  /** The list that lags: `the list of servers`. */
  list: string;
  /** What is sent: an order, unless this says something else. */
  request?: string;
  /** How long after a run began it shows whatever an earlier one has ordered. */
  settleMs: number;
  /** Shared by all that wait in a run: the first one tells the user. */
  told: { isWaitTold: boolean };
}

/**
 * Waits until no request of an earlier run can be missing in a list any more. It counts from the beginning of the run, because an
 * earlier run has sent nothing since: all orders of a run share the wait, and late ones do not wait.
 */
export async function settled(
  call: Call,
  { vendor, what, list, request = "order", settleMs, told }: Settling,
): Promise<void> {
  const { clock, startedAt } = call.run;
  const end = startedAt + call.run.pollIntervalMs(settleMs);
  const rest = end - clock.now();
  if (rest <= 0) return;
  if (end > (call.limits.deadline ?? Infinity))
    throw new RackformError({
      kind: "timeout",
      vendor,
      applied: "no",
      message: `${what}: no ${request} was sent, because the time limit ends before the second look at ${list}, ${settleMs / 1000} s after the run began; set a longer one with customTimeouts`,
    });
  if (!told.isWaitTold) {
    told.isWaitTold = true;
    call.run.log(
      `${what.split(" ")[0]}: ${request}s wait ${Math.ceil(rest / 1000)} s for a second look at ${list}, which lags: a run that was killed after its ${request} must not lead to a second one`,
    );
  }
  if (await isStopped(clock.sleep(rest, call.limits.signal), call.limits.stop)) throw cancelled(what);
}
