import { canonicalTarget, targetProblem, writtenTarget } from "../target";
import type { Codec } from "./codec";
import { targetOf } from "./numbered";

/** Mail exchanger: content is "priority host", since two rows of one host and different priorities are two rows. */
export const mx: Codec = {
  needs: ["priority"],
  content: ({ value, priority }, zone) => `${priority ?? 0} ${canonicalTarget(value, zone)}`,
  value(content) {
    const { numbers, target } = targetOf(content, 1);
    return { value: writtenTarget(target), priority: numbers[0]! };
  },
  problem: ({ value }) =>
    /^\s*\d+\s+\S/.test(value)
      ? `${JSON.stringify(value)} holds a priority; give the host as value and the number as priority`
      : targetProblem(value),
};
