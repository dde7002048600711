import { Mutex, Semaphore } from "async-mutex";
import type { Handler } from "./handler";

/** Caps the calls under way to one account, and sends calls of one lane one after another. */
export function lanes(concurrency: number): Handler {
  const slots = new Semaphore(concurrency);
  const byName = new Map<string, Mutex>();
  return (exchange, next) => {
    const inSlot = () => slots.runExclusive(() => next(exchange));
    const name = exchange.operation.lane;
    if (name === undefined) return inSlot();
    const lane = byName.get(name) ?? new Mutex();
    byName.set(name, lane);
    return lane.runExclusive(inSlot).finally(() => {
      if (!lane.isLocked()) byName.delete(name);
    });
  };
}
