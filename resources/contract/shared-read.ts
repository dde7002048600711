import type { CallOptions, Clock } from "../../sdk/core";
import { abandonable } from "./abandonable";

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

  /** The value, read now unless a fresh one is there or on its way. The limits free the asker, not the read. */
  async get(limits?: CallOptions): Promise<T> {
    if (!this.#value || this.clock.now() - this.#readAt > this.maxAgeMs) {
      this.#readAt = this.clock.now();
      const generation = this.#generation;
      const value = this.load();
      this.#value = value;
      value.catch(() => {
        if (this.#value === value && this.#generation === generation) this.#value = undefined;
      });
    }
    return abandonable(this.#value, limits);
  }

  /** The value, unless it was read before this moment: for what may have come into being since. */
  since(moment: number, limits?: CallOptions): Promise<T> {
    if (this.#value && this.#readAt < moment) this.drop();
    return this.get(limits);
  }

  /**
   * A second reading, once for everybody while it is fresh: before an absence is believed, which may be a
   * momentary glitch at the vendor.
   */
  async confirm(limits?: CallOptions): Promise<T> {
    if (!this.#value || this.#value !== this.#second) {
      this.drop();
      const value = this.get(limits);
      this.#second = this.#value;
      return value;
    }
    return this.get(limits);
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
