import type { Simulator } from "../../simulator";
import type { TestStackOptions } from "../../testing";
import { failing, useStacks, well } from "../support/stack";

/** What a program has looked up, and the requests that it took: `gigahost GET /dns/zones` to how many. */
export interface Looked<T> {
  value: T;
  calls: Record<string, number>;
}

export interface Looking {
  start: ReturnType<typeof useStacks>;
  /** Looks something up in a program of its own. */
  look<T>(work: () => T | Promise<T>, options?: TestStackOptions): Promise<Looked<Awaited<T>>>;
  /** The message of a program that fails because of what it looks up. */
  refused(work: () => unknown, options?: TestStackOptions): Promise<string>;
}

/** With the demo's accounts, where the test brings none of its own. */
const filled = (options: TestStackOptions): TestStackOptions => ({
  demoAccount: !options.simulator,
  ...options,
});

/** Programs that look things up in the demo's accounts. */
export function useLooking(): Looking {
  const start = useStacks();
  return {
    start,
    async look<T>(work: () => T | Promise<T>, options: TestStackOptions = {}) {
      let value: Awaited<T> | undefined;
      const stack = await start(async () => void (value = await work()), filled(options));
      stack.simulator.requests.resetCounts();
      await well(stack.up());
      return { value: value as Awaited<T>, calls: callsAt(stack.simulator) };
    },
    async refused(work, options = {}) {
      const stack = await start(work, filled(options));
      return failing(stack.up());
    },
  };
}

/** What has arrived at a simulator since its counts were last reset; nothing of it may be a write but a log-in. */
export function callsAt(simulator: Simulator): Record<string, number> {
  const { vendors } = simulator.requests.counts();
  return Object.fromEntries(
    Object.entries(vendors).flatMap(([vendor, { endpoints }]) =>
      Object.entries(endpoints).map(([endpoint, count]) => [`${vendor} ${endpoint}`, count]),
    ),
  );
}
