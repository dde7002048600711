import type { Mutex } from "async-mutex";
import type { CallOptions } from "../../sdk/core";
import { abandonable } from "../contract/abandonable";

/**
 * Does the work when its turn has come. Whoever gives up, or runs out of time, while queueing is let go at once. Work
 * that has begun keeps to the limits by itself: cut off from outside, what it has made would be forgotten.
 */
export async function inTurn<T>(turn: Mutex, limits: CallOptions, work: () => Promise<T>): Promise<T> {
  const place = turn.acquire();
  const release = await abandonable(place, limits).catch((error: unknown) => {
    void place.then((free) => free());
    throw error;
  });
  try {
    return await work();
  } finally {
    release();
  }
}
