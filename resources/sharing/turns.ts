import { Mutex } from "async-mutex";
import type { CallOptions } from "../../sdk/core";
import { inTurn } from "./turn";

/** One at a time for each key: what is made or saved at once could not be told apart, or would be overwritten. */
export class Turns {
  readonly #queues = new Map<string, Mutex>();

  /** Does the work when its turn has come; see `inTurn`. */
  take<T>(key: string, limits: CallOptions, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(key) ?? new Mutex();
    this.#queues.set(key, queue);
    return inTurn(queue, limits, work);
  }
}
