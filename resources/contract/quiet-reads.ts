import { cancelled, isStopped } from "../../sdk/core";
import type { Call } from "./run";

/** Milliseconds without a further read after which the engine has none left to hand out, and the longest wait. */
const quietMs = 200;
const mostMs = 60_000;
/** Turns of the event loop in which a read that was set free by another one's end comes to begin. */
const turns = 8;

/**
 * Waits until no further entry of the state announces itself and no other read is under way. Engines hand out the reads of
 * a refresh a few at a time, so that an object which seems to be nobody's may be that of an entry which is yet to come. For
 * doubtful cases only: nobody waits for an object that is found as it was.
 */
export async function waitForOtherReads({ run, limits }: Call): Promise<void> {
  const { clock, ledger } = run;
  const end = Math.min(clock.now() + mostMs, limits.deadline ?? Infinity);
  let seen = -1;
  ledger.readers.waiting++;
  try {
    while ((seen !== ledger.announcements || ledger.readers.isBusy) && clock.now() + quietMs <= end) {
      seen = ledger.announcements;
      if (await isStopped(clock.sleep(quietMs, limits.signal), limits.stop)) throw cancelled();
      // A read that has just ended makes room for the next one.
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    }
  } finally {
    ledger.readers.waiting--;
  }
}
