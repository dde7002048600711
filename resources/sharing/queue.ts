import { Mutex } from "async-mutex";
import type { CallOptions } from "../../sdk/core";
import { detachableWait } from "./detachable-wait";

/** One at a time for each key: what is made or saved at once could not be told apart, or would be overwritten. */
export class Queues {
  readonly #queues = new Map<string, Mutex>();

  /**
   * Does the work when everybody who came earlier has finished. Whoever gives up, or runs out of time, while waiting is let
   * go at once. Work that has begun keeps to the limits by itself: if it were stopped from outside, what it has made would be forgotten.
   */
  run<T>(key: string, limits: CallOptions, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(key) ?? new Mutex();
    this.#queues.set(key, queue);
    return runInQueue(queue, limits, work);
  }
}

async function runInQueue<T>(queue: Mutex, limits: CallOptions, work: () => Promise<T>): Promise<T> {
  const place = queue.acquire();
  const release = await detachableWait(place, limits).catch((error: unknown) => {
    void place.then((free) => free());
    throw error;
  });
  try {
    return await work();
  } finally {
    release();
  }
}
