import type { Clock } from "../../sdk/core";
import type { Due } from "../contract/arrivals";

/**
 * Milliseconds in which nobody has come, after which nobody is waited for: at first, and at most, where the engine takes longer to save
 * its state between two operations.
 */
const quietMs = { first: 100, most: 400 };
/** A group of so many waits for nobody. */
const enough = 8;
/** So many quiets in vain in a row, with as many here each time, show that the engine has no more under way at once. */
const proof = 3;
/** After so many groups that left without a wait for that reason one waits again. */
const doubt = 10;

/**
 * Whether a group of writes waits for another one: only for those that are known to come, and no longer than a short quiet. Engines save
 * their state between two operations that they begin, so that what belongs together arrives one by one.
 */
export class Gathering {
  /** How many were here when a quiet passed in vain, how often in a row, and how many groups left without one since. */
  #vain = { here: enough, times: 0, skipped: 0 };
  #quietMs = quietMs.first;
  #arrived?: () => void;

  constructor(
    private readonly clock: Clock,
    /** Who is known to come, those that are here among them. */
    private readonly due: Due,
  ) {}

  /** Somebody came; so many are here now. */
  came(here: number): void {
    if (here > this.#vain.here) this.#vain.times = 0;
    this.#arrived?.();
  }

  /** Waits for another one; false when there is nobody to wait for. `here` tells how many are here. */
  async another(here: () => number): Promise<boolean> {
    // Those whose write has just ended are on their way out.
    await new Promise(setImmediate);
    const before = here();
    const began = this.clock.now();
    while (here() === before) {
      if (before >= enough || this.due.count() <= before || this.#isAll(before)) return false;
      if (await this.#isNews()) continue;
      this.#note(before);
      return false;
    }
    this.#keepPace(this.clock.now() - began);
    return true;
  }

  /** Somebody came after so long: a quiet is twice that, or gets shorter slowly. */
  #keepPace(ms: number): void {
    const pace = Math.max(this.#quietMs * 0.9, ms * 2, quietMs.first);
    this.#quietMs = Math.min(pace, quietMs.most);
  }

  /** Whether somebody comes, or the engine shows that somebody will, before all has been quiet for a while. */
  async #isNews(): Promise<boolean> {
    const arrival = new Promise<true>((resolve) => (this.#arrived = () => resolve(true)));
    const over = new AbortController();
    const quiet = this.clock.sleep(this.#quietMs, over.signal).then(
      () => false,
      () => true,
    );
    const isNews = await Promise.race([arrival, this.due.news(), quiet]);
    over.abort();
    return isNews;
  }

  /** Whether the engine seems to have no more under way at once; then a quiet now and then looks again, a short one. */
  #isAll(here: number): boolean {
    const { times, skipped } = this.#vain;
    if (here < this.#vain.here || times < proof) return false;
    this.#quietMs = quietMs.first;
    this.#vain = {
      here: this.#vain.here,
      ...(skipped < doubt ? { times, skipped: skipped + 1 } : { times: proof - 1, skipped: 0 }),
    };
    return true;
  }

  /** Somebody was known to come and did not: the engine may be slower than the quiet was long. */
  #note(here: number): void {
    const times = here === this.#vain.here ? this.#vain.times + 1 : 1;
    this.#vain = { here, times, skipped: 0 };
    this.#quietMs = Math.min(this.#quietMs * 2, quietMs.most);
  }
}
