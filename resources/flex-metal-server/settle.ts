import { cancelled, isStopped, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";

/**
 * How long after a run began the list shows whatever an earlier one has ordered: it lags up to a minute behind an order,
 * and a request that a killed process had just sent may take half a minute to be carried out.
 */
const settleMs = 90_000;

/**
 * The list as it is when no order of an earlier run can be missing in it any more. It counts from the beginning of the
 * run, because an earlier run has sent nothing since: all orders of a run share the wait, and late ones do not wait.
 */
export async function settledList(call: Call, fleet: Fleet, what: string): Promise<readonly LiveServer[]> {
  const { clock, startedAt } = call.run;
  const end = startedAt + call.run.pollIntervalMs(settleMs);
  const rest = end - clock.now();
  if (rest > 0) {
    if (end > (call.limits.deadline ?? Infinity)) throw tooShort(what);
    if (!fleet.isWaitTold) {
      fleet.isWaitTold = true;
      call.run.log(
        `FlexMetalServer: orders wait ${Math.ceil(rest / 1000)} s for a second look at the list of servers, which lags behind an order: a run that was killed after its order must not lead to a second one`,
      );
    }
    if (await isStopped(clock.sleep(rest, call.limits.signal), call.limits.stop)) throw cancelled(what);
  }
  // An absence after which a server is ordered is read twice, also by a run that need not wait any more.
  return fleet.confirm(call.limits);
}

function tooShort(what: string): RackformError {
  return new RackformError({
    kind: "timeout",
    vendor: "i3d",
    applied: "no",
    message: `${what}: nothing was ordered, because the time limit ends before the second look at the list of servers, ${settleMs / 1000} s after the run began; set a longer one with customTimeouts`,
  });
}
