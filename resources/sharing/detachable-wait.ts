import { type CallOptions, systemClock } from "../../sdk/core";
import { detachableWait as detachableUntil } from "../../sdk/core/detachable-wait";

/**
 * Waits for work that several callers share: the limits end the wait of this caller, and the work goes on for the others.
 * `applied` tells, when the caller leaves, whether something may have been written for it.
 */
export function detachableWait<T>(
  work: Promise<T>,
  limits: CallOptions = {},
  applied: () => "no" | "unknown" = () => "no",
): Promise<T> {
  return detachableUntil(work, limits, systemClock, () => ({
    applied: applied(),
    message:
      "the time limit was reached before the vendor had answered; run again to go on, or set another limit with customTimeouts",
  }));
}
