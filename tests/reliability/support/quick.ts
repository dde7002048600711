import { type Clock, cancelled } from "../../../sdk/core";
import type { Simulator } from "../../../simulator";

/** Time in which waits pass at once, for the run and for the vendors alike; chance that repeats itself. */
export function quickClock(simulator: Simulator, seed = 1): Clock {
  let passed = 0;
  let state = seed;
  return {
    now: () => Date.now() + passed,
    random: () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state / 0x80000000;
    },
    async sleep(ms, signal) {
      if (signal?.aborted) throw cancelled();
      passed += ms;
      simulator.advance(ms);
      await new Promise(setImmediate);
      if (signal?.aborted) throw cancelled();
    },
  };
}
