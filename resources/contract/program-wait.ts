import { isStopped } from "../../sdk/core";
import type { Call } from "./run";

/** Milliseconds without news of the program after which no more of its resources are expected. */
const quietMs = 500;
const leastQuietMs = 50;
/** The longest wait while there is news, and while something is under way. */
const newsMs = 10_000;
const workMs = 120_000;

/**
 * What `look` answers, asked again while the engine still shows resources of the program or `isUnderWay` says that it is
 * being done; `undefined` is no answer yet. For what would be refused otherwise: a wait that ends too early costs a second run and
 * allows nothing.
 */
export async function waitForProgram<T>(
  { run, limits }: Call,
  look: () => T | undefined,
  isUnderWay: () => boolean = () => false,
): Promise<T | undefined> {
  const { clock, ledger } = run;
  const quiet = Math.max(leastQuietMs, run.pollIntervalMs(quietMs));
  const began = clock.now();
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    let isNews = false;
    const news = ledger.news().then(() => (isNews = true));
    await isStopped(Promise.race([news, clock.sleep(quiet, limits.signal)]), limits.stop);
    const works = isUnderWay();
    if ((!isNews && !works) || limits.stop?.aborted) return look();
    const end = Math.min(began + (works ? workMs : newsMs), limits.deadline ?? Infinity);
    if (clock.now() >= end) return look();
  }
}
