import { setMaxListeners } from "node:events";
import { cancelled, type Clock } from "./clock";
import { type ErrorFacts, RackformError } from "./errors";
import type { CallOptions } from "./operation";

/** The longest time that a timer takes. */
const longestMs = 2 ** 31 - 1;

/**
 * The work, or an error as soon as the caller's signal fires (`cancelled`) or its deadline comes (`timeout`). The work
 * goes on for others who wait for it. `facts` is asked when the caller leaves.
 *
 * A timer of its own and not the clock's sleep: a clock whose waits pass at once would end every wait before the work.
 */
export function detachableWait<T>(
  work: Promise<T>,
  { signal, deadline }: CallOptions,
  clock: Pick<Clock, "now">,
  facts: () => Partial<ErrorFacts> = () => ({}),
): Promise<T> {
  if (!signal && deadline === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = () => end(() => reject(cancelled().with({ ...facts(), message: "cancelled" })));
    const timeUp = () =>
      end(() =>
        reject(
          new RackformError({
            kind: "timeout",
            message: "the time limit was reached; run again to go on",
            ...facts(),
          }),
        ),
      );
    const wait =
      deadline === undefined ? undefined : Math.min(longestMs, Math.max(0, deadline - clock.now()));
    const timer = wait === undefined ? undefined : setTimeout(timeUp, wait);
    // The work keeps the process, not its limit.
    timer?.unref();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      settle();
    };
    // Also when nobody waits any more: a failure then must not end the process as an unhandled rejection.
    work.then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error)),
    );
    // Everybody who waits in a run listens to its one signal: many are no leak.
    if (signal) setMaxListeners(0, signal);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
