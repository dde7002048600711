import type { Clock } from "./clock";

/** Why a call may not leave yet: a pause of the account, or another call that finds out whether it is over. */
export type Hold = { until: number } | { probe: Promise<void> };

/** Milliseconds without a single accepted call after which a throttled account is given up. */
const patienceMs = 150_000;
/** Share of the time since the last accepted call that a pause without `Retry-After` lasts: attempts become less frequent. */
const stretch = 0.12;

/**
 * The token bucket of one account. Unlimited until the first 429; from then on it knows how many
 * calls a pause buys (as many as went through before the refusal) and hands out that many after the next one. The
 * first call after a pause, and those beyond what is known, leave one at a time, so that a refusal costs one call.
 */
export class RateBucket {
  #pausedUntil = 0;
  #tokens = Infinity;
  #learned = 0;
  /** Calls accepted since the last pause. */
  #passed = 0;
  #lastAccepted?: number;
  /** When calls began to pass after the last pause, and how long after the one before that was. */
  #opened?: number;
  #period?: number;
  /** Counts the pauses, so that of calls refused together only the first tells something new. */
  #pauses = 0;
  #probe?: { promise: Promise<void>; end: () => void; turn: number };
  #nextTurn = 0;
  readonly #pausesAt = new Map<number, number>();

  constructor(
    private readonly clock: Clock,
    private readonly baseMs: number,
  ) {}

  /** A turn to send a call, to be given back to one of the three below; or what to wait for. */
  take(): number | Hold {
    if (this.clock.now() < this.#pausedUntil) return { until: this.#pausedUntil };
    if (this.#tokens <= 0) {
      if (this.#probe) return { probe: this.#probe.promise };
      this.#probe = makeProbe(this.#nextTurn);
    } else {
      this.#tokens--;
    }
    this.#pausesAt.set(this.#nextTurn, this.#pauses);
    return this.#nextTurn++;
  }

  accepted(turn: number): void {
    const now = this.clock.now();
    const current = this.#isCurrent(turn);
    this.#lastAccepted = now;
    if (current) {
      this.#passed++;
      if (this.#passed === 1) this.#open(now);
      // More went through than the last time: the quota is larger than it looked.
      else if (this.#passed > 2 * this.#learned) this.#tokens = Infinity;
    } else if (this.#passed === 0) {
      // It was on its way when another one was refused, and was still within the quota.
      this.#learned++;
    }
    this.#end(turn);
  }

  /** The call failed for another reason, which says nothing of the quota. */
  failed(turn: number): void {
    this.#end(turn);
  }

  /** The vendor throttled the call. Answers whether it may be sent again, because the account gets calls through. */
  refused(turn: number, retryAfterMs: number | undefined): boolean {
    const now = this.clock.now();
    if (retryAfterMs !== undefined) this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
    if (this.#isCurrent(turn)) {
      if (retryAfterMs === undefined) this.#pausedUntil = Math.max(this.#pausedUntil, now + this.#guess(now));
      if (this.#passed > 0) this.#learned = this.#passed;
      this.#passed = 0;
      this.#tokens = 0;
      this.#pauses++;
    }
    this.#end(turn);
    return this.#lastAccepted !== undefined && this.#pausedUntil - this.#lastAccepted < patienceMs;
  }

  /** Calls pass again: the tokens of one pause, one of them spent. */
  #open(now: number): void {
    if (this.#opened !== undefined && this.#learned > 0) this.#period = now - this.#opened;
    this.#opened = now;
    if (this.#learned > 0) this.#tokens = Math.max(0, this.#learned - 1);
  }

  /** How long to wait where the vendor does not say: until calls passed again the last time, then by looking. */
  #guess(now: number): number {
    // What was on its way when the first refusal came may be all that was ever accepted.
    const since = this.#opened ?? this.#lastAccepted;
    if (since === undefined) return 0;
    const expected = this.#period !== undefined && this.#passed > 0 ? since + this.#period - now : 0;
    return Math.max(expected, this.baseMs, stretch * (now - since));
  }

  #isCurrent(turn: number): boolean {
    return this.#pausesAt.get(turn) === this.#pauses;
  }

  #end(turn: number): void {
    this.#pausesAt.delete(turn);
    if (this.#probe?.turn !== turn) return;
    const { end } = this.#probe;
    this.#probe = undefined;
    end();
  }
}

function makeProbe(turn: number): { promise: Promise<void>; end: () => void; turn: number } {
  let end = () => {};
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { promise, end, turn };
}
