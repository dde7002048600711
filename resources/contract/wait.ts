import { RackformError } from "../../sdk/core";
import type { Call } from "./run";

export interface WaitOptions<T> {
  /** What is waited for, for messages: "snapshot 12 to be completed". */
  what: string;
  /** Milliseconds between two looks, before jitter. */
  intervalMs: number;
  /** Longest wait in milliseconds unless the user has set another limit; the call's deadline ends it as well. */
  limitMs: number;
  /** How to go on after the limit, for messages. */
  hint: string;
  /** One look; `undefined` means not yet. Throws to end the wait. */
  look(): Promise<T | undefined>;
}

/** When a wait is over, in epoch milliseconds: at its usual limit, or at the user's, which may be later. */
export function endOfWait({ run, limits, limitIsUsers }: Call, usualMs: number): number {
  const { deadline = Infinity } = limits;
  return limitIsUsers ? deadline : Math.min(run.clock.now() + usualMs, deadline);
}

/** Looks until there is an answer, with jitter, until the limit: then a `timeout` error says what and how to go on. */
export async function waitFor<T>(call: Call, options: WaitOptions<T>): Promise<T> {
  const { clock } = call.run;
  const started = clock.now();
  const limit = endOfWait(call, options.limitMs);
  for (;;) {
    const found = await options.look();
    if (found !== undefined) return found;
    const interval = call.run.pollIntervalMs(options.intervalMs);
    const pause = interval * (0.85 + 0.3 * clock.random());
    if (clock.now() + pause > limit) {
      throw new RackformError({
        kind: "timeout",
        message: `waited ${Math.round((clock.now() - started) / 1000)} s for ${options.what}; ${options.hint}`,
      });
    }
    await clock.sleep(pause, call.limits.signal);
  }
}
