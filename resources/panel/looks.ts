import { RackformError } from "../../sdk/core";
import { isHiccup } from "../contract/hiccup";
import type { Call } from "../contract/run";

export interface Looks {
  /** What is looked for, for messages. */
  what: string;
  /** How often to look. */
  looks: number;
  /** Milliseconds between two looks, before jitter. */
  intervalMs: number;
  /** Waits over hiccups, as often as there are looks. A look that failed tells nothing, and is not counted as one. */
  overHiccups?: boolean;
}

/**
 * Looks so many times until something is found; `undefined` when it never was. Counted in looks rather than in time,
 * because what follows from "never" has to rest on that many answers, however slowly they come.
 *
 * @throws timeout when the call's deadline ends before the last look
 */
export async function severalLooks<T>(
  call: Call,
  { what, looks, intervalMs, overHiccups = false }: Looks,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { clock } = call.run;
  let hiccups = 0;
  for (let number = 1; ;) {
    try {
      const found = await look();
      if (found !== undefined || number >= looks) return found;
      number++;
    } catch (error) {
      if (!overHiccups || !isHiccup(error) || ++hiccups >= looks) throw error;
    }
    const pause = call.run.pollIntervalMs(intervalMs) * (0.85 + 0.3 * clock.random());
    if (clock.now() + pause > (call.limits.deadline ?? Infinity)) {
      throw new RackformError({
        kind: "timeout",
        message: `there was no time left to look for ${what} often enough; run again`,
      });
    }
    await clock.sleep(pause, call.limits.signal);
  }
}

/**
 * Looks until something is found, or until it was missing in several reads over a minute: only then it is absent. A
 * live server was seen missing for about 40 s (gigahost.md section 6).
 */
export function confirmed<T>(
  call: Call,
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return severalLooks(call, { what, looks: 5, intervalMs: 15_000 }, look);
}
