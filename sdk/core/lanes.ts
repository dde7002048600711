import { Mutex, Semaphore } from "async-mutex";
import { cancelled } from "./clock";
import type { Exchange, Handler, Reply } from "./handler";

type Queue = { runExclusive<T>(run: () => Promise<T>): Promise<T> };

/** Caps the calls under way to one account, and sends calls of one lane one after another. */
export function lanes(concurrency: number): Handler {
  const slots = new Semaphore(concurrency);
  const byName = new Map<string, Mutex>();
  return (exchange, next) => {
    const inSlot = () => queued(slots, exchange, () => next(exchange));
    const name = exchange.operation.lane;
    if (name === undefined) return inSlot();
    const lane = byName.get(name) ?? new Mutex();
    byName.set(name, lane);
    return queued(lane, exchange, inSlot).finally(() => {
      if (!lane.isLocked()) byName.delete(name);
    });
  };
}

/**
 * Waits for a place and runs. A caller who gives up while waiting is told at once, not when its turn comes;
 * its turn then passes without a call.
 */
function queued(queue: Queue, exchange: Exchange, run: () => Promise<Reply>): Promise<Reply> {
  const { signal } = exchange.options;
  const gaveUp = () => cancelled(exchange.operation.name).with({ applied: "no" });
  return new Promise<Reply>((resolve, reject) => {
    const stop = () => reject(gaveUp());
    signal?.addEventListener("abort", stop, { once: true });
    const start = () => {
      signal?.removeEventListener("abort", stop);
      return signal?.aborted ? Promise.reject(gaveUp()) : run();
    };
    queue.runExclusive(start).then(resolve, reject);
  });
}
