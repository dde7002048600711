import type { CallOptions, Clock } from "../../sdk/core";
import { detachableWait } from "./detachable-wait";

/** What a read brought, and its number: later reads have higher ones. */
export interface Numbered<T> {
  value: T;
  at: number;
}

/**
 * One read that serves every resource that asks while it is fresh: a single flight, dropped on every write. Reads are
 * numbered, so that whoever waits for a change shares the next one with everybody else who does: ten waits cost no more
 * reads than one. It belongs to an account of a run, so nothing is kept across runs.
 */
export class SharedRead<T> {
  #value?: Promise<T>;
  #readAt = 0;
  /** Number of the newest read that was started. */
  #number = 0;
  /** Number of the read that was made for confirming another one. */
  #second?: number;

  constructor(
    private readonly clock: Clock,
    private readonly load: () => Promise<T>,
    /** Milliseconds after which a value is read again even without a write. */
    private readonly maxAgeMs = 5 * 60_000,
  ) {}

  /** The number of the newest read: what is to show a change has to be newer. */
  get number(): number {
    return this.#number;
  }

  /** The value, read now unless a fresh one is there or on its way. The limits free the asker, not the read. */
  async get(limits?: CallOptions): Promise<T> {
    if (!this.#value || this.clock.now() - this.#readAt > this.maxAgeMs) this.#start();
    return detachableWait(this.#value!, limits);
  }

  /** The value of a read with a higher number; of any that is fresh for number 0. */
  async newerThan(number: number, limits?: CallOptions): Promise<Numbered<T>> {
    if (this.#number <= number) this.drop();
    const value = this.get(limits);
    const at = this.#number;
    return { value: await value, at };
  }

  /** The value, unless it was read before this moment: for what may have come into being since. */
  since(moment: number, limits?: CallOptions): Promise<T> {
    if (this.#readAt < moment) this.drop();
    return this.get(limits);
  }

  /**
   * A second reading, once for everybody while it is fresh: before an absence is believed, which may be a
   * momentary glitch at the vendor.
   */
  confirm(limits?: CallOptions): Promise<T> {
    if (this.#value && this.#number === this.#second) return this.get(limits);
    const second = this.reload(limits);
    this.#second = this.#number;
    return second;
  }

  /** What a look at the value finds; nothing only after two different reads in a row have shown nothing. */
  async find<R>(look: (value: T) => R | undefined, limits?: CallOptions): Promise<R | undefined> {
    const first = await this.newerThan(0, limits);
    return look(first.value) ?? look((await this.newerThan(first.at, limits)).value);
  }

  /** The value, read now. */
  reload(limits?: CallOptions): Promise<T> {
    this.drop();
    return this.get(limits);
  }

  /** Forgets the value, as a write does; a read under way serves those who already wait for it only. */
  drop(): void {
    this.#value = undefined;
  }

  /** Changes the fresh value to what a write that succeeded has made of it. */
  async patch(change: (value: T) => T): Promise<void> {
    if (this.#value) await this.#keep(this.#value.then(change));
  }

  #start(): void {
    this.#readAt = this.clock.now();
    this.#number++;
    this.#keep(this.load()).catch(() => undefined);
  }

  /** A read that fails is no value to keep. */
  async #keep(value: Promise<T>): Promise<void> {
    this.#value = value;
    try {
      await value;
    } catch (error) {
      if (this.#value === value) this.#value = undefined;
      throw error;
    }
  }
}
