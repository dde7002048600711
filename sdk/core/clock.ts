import { setMaxListeners } from "node:events";
import { RackformError } from "./errors";

/** Time and chance, replaceable in tests. */
export interface Clock {
  now(): number;
  /** Between 0 (included) and 1. */
  random(): number;
  /** Resolves after `ms`; rejects with a `cancelled` error when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      const stop = () => {
        clearTimeout(timer);
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      if (signal) setMaxListeners(0, signal);
      signal?.addEventListener("abort", stop, { once: true });
    }),
};

/** Whether `stop` has fired before the work was done; the work goes on then, and nobody waits for it. */
export async function isStopped(work: Promise<unknown>, stop: AbortSignal | undefined): Promise<boolean> {
  if (!stop) return work.then(() => false);
  work.catch(() => undefined);
  if (stop.aborted) return true;
  let fired: () => void = () => undefined;
  const stopped = new Promise<true>((resolve) => (fired = () => resolve(true)));
  // Everybody who waits in a run listens to its one signal: many are no leak.
  setMaxListeners(0, stop);
  stop.addEventListener("abort", fired, { once: true });
  try {
    return await Promise.race([stopped, work.then(() => false)]);
  } finally {
    stop.removeEventListener("abort", fired);
  }
}

export function cancelled(operation?: string): RackformError {
  return new RackformError({ kind: "cancelled", message: "cancelled", operation });
}
