import type { Clock } from "../../sdk/core";

/**
 * One read that serves every resource that asks while it is fresh: a single flight, dropped on every write. It
 * belongs to an account of a run, so nothing is kept across runs.
 */
export class SharedRead<T> {
  #value?: Promise<T>;
  #readAt = 0;
  #generation = 0;
  /** The value that was read for confirming another one. */
  #second?: Promise<T>;

  constructor(
    private readonly clock: Clock,
    private readonly load: () => Promise<T>,
    /** Milliseconds after which a value is read again even without a write. */
    private readonly maxAgeMs = 5 * 60_000,
  ) {}

  /** The value, read now unless a fresh one is there or on its way. The signal frees the asker, not the read. */
  async get(signal?: AbortSignal): Promise<T> {
    if (!this.#value || this.clock.now() - this.#readAt > this.maxAgeMs) {
      this.#readAt = this.clock.now();
      const generation = this.#generation;
      const value = this.load();
      this.#value = value;
      value.catch(() => {
        if (this.#value === value && this.#generation === generation) this.#value = undefined;
      });
    }
    return abandonable(this.#value, signal);
  }

  /**
   * A second reading, once for everybody while it is fresh: before an absence is believed, which may be the passing
   * mood of a vendor.
   */
  async confirm(signal?: AbortSignal): Promise<T> {
    if (!this.#value || this.#value !== this.#second) {
      this.drop();
      const value = this.get(signal);
      this.#second = this.#value;
      return value;
    }
    return this.get(signal);
  }

  /** Forgets the value; a read under way serves those who already wait for it only. */
  drop(): void {
    this.#generation++;
    this.#value = undefined;
  }

  /** Changes the fresh value to what a write that succeeded has made of it. */
  async patch(change: (value: T) => T): Promise<void> {
    const value = this.#value;
    if (!value) return;
    const patched = value.then(change);
    this.#value = patched;
    // What was confirmed stays so.
    if (this.#second === value) this.#second = patched;
    try {
      await patched;
    } catch (error) {
      // A read that failed under way is no value to keep.
      if (this.#value === patched) this.#value = undefined;
      throw error;
    }
  }
}

/** The promise, or a rejection as soon as the signal fires; the work behind the promise goes on for others. */
export function abandonable<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error("cancelled"));
    if (signal.aborted) {
      // Nobody waits for the work any more; should it fail, that must not end the process as an unhandled rejection.
      work.catch(() => undefined);
      return stop();
    }
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
