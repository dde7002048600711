import { Mutex, Semaphore } from "async-mutex";
import { detachableWait } from "./detachable-wait";
import { type Clock, systemClock } from "./clock";
import type { Exchange, Handler, Reply } from "./handler";

type Queue = { runExclusive<T>(run: () => Promise<T>): Promise<T> };

/** Caps the calls under way to one account, and sends calls of one lane one after another. */
export function lanes(concurrency: number, clock: Pick<Clock, "now"> = systemClock): Handler {
  const slots = new Semaphore(concurrency);
  const byName = new Map<string, Mutex>();
  return (exchange, next) => {
    const inSlot = () => queued(slots, exchange, clock, () => next(exchange));
    const name = exchange.operation.lane;
    if (name === undefined) return inSlot();
    const lane = byName.get(name) ?? new Mutex();
    byName.set(name, lane);
    return queued(lane, exchange, clock, inSlot).finally(() => {
      if (!lane.isLocked()) byName.delete(name);
    });
  };
}

/**
 * Waits for a place and runs. A caller who gives up, or runs out of time, while waiting is told at once, not when its
 * turn comes; its turn then passes without a call.
 */
async function queued(
  queue: Queue,
  { operation, options }: Exchange,
  clock: Pick<Clock, "now">,
  run: () => Promise<Reply>,
): Promise<Reply> {
  let arrive = () => {};
  const place = new Promise<void>((resolve) => (arrive = resolve));
  const wait = detachableWait(place, options, clock, () => ({
    operation: operation.name,
    applied: "no",
    message: "the time limit was reached before the call was sent; run again to go on",
  }));
  const reply = queue.runExclusive(async () => {
    arrive();
    await wait;
    return run();
  });
  // Whoever has left hears of it by the wait.
  reply.catch(() => undefined);
  await wait;
  return reply;
}
