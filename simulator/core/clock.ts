import type { SimClock } from "./types";

/** Real time, or a given clock's, which tests move forward by hand. */
export class MovableClock implements SimClock {
  #offsetMs = 0;

  constructor(private readonly base: SimClock = { now: () => Date.now() }) {}

  now(): number {
    return this.base.now() + this.#offsetMs;
  }

  /** Time never goes back: vendors' states would run backwards. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`advance takes milliseconds from 0, not ${ms}`);
    this.#offsetMs += ms;
  }

  reset(): void {
    this.#offsetMs = 0;
  }
}
