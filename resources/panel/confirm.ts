import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";

/** A live server was seen missing for about 40 s (gigahost.md section 6): five reads span a minute. */
const absentReads = 5;
const intervalMs = 15_000;

/**
 * Looks until something is found, or until it was missing in several reads over a minute: only then it is absent.
 *
 * @throws timeout when the call's deadline ends before the absence is certain
 */
export async function confirmed<T>(call: Call, what: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const { clock } = call.run;
  for (let read = 1; ; read++) {
    const found = await look();
    if (found !== undefined || read === absentReads) return found;
    const pause = call.run.pollIntervalMs(intervalMs) * (0.85 + 0.3 * clock.random());
    if (clock.now() + pause > (call.limits.deadline ?? Infinity)) {
      throw new RackformError({
        kind: "timeout",
        message: `${what} is missing, which may be a hiccup of the panel, and there was no time left to make sure; run again`,
      });
    }
    await clock.sleep(pause, call.limits.signal);
  }
}
