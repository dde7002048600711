import type { CallOptions } from "../../sdk/core";
import { abandonable } from "../contract/abandonable";

/** What a read brought, and its number: later reads have higher ones. */
export interface Look<T> {
  value: T;
  at: number;
}

/**
 * A list that many resources read and wait on at once. A reader says which read it has seen already; whoever needs a
 * newer one shares it with everybody else who does, so that ten waits cost no more reads than one. Unlike a
 * SharedRead it can tell a newer read from the one that the asker knows.
 */
export class Latest<T> {
  #value?: Promise<T>;
  /** Number of the newest read that was started. */
  #started = 0;
  /** Reads up to this one began before a write and are of no use any more. */
  #outdated = 0;

  constructor(private readonly load: () => Promise<T>) {}

  /** A read newer than number `after`; by default any that is younger than the last write. */
  async get(limits?: CallOptions, after = 0): Promise<Look<T>> {
    if (!this.#value || this.#started <= Math.max(after, this.#outdated)) this.#start();
    const at = this.#started;
    return { value: await abandonable(this.#value!, limits), at };
  }

  /** Something was written: every read that began before now is outdated. */
  written(): void {
    this.#outdated = this.#started;
  }

  #start(): void {
    this.#started++;
    const value = this.load();
    this.#value = value;
    value.catch(() => {
      if (this.#value === value) this.#value = undefined;
    });
  }
}
