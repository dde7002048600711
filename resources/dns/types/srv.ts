import { canonicalTarget, targetProblem, writtenTarget } from "../target";
import type { Codec } from "./codec";
import { targetOf } from "./numbered";

/** Service location (RFC 2782): content is "priority weight port target". */
export const srv: Codec = {
  needs: ["priority", "weight", "port"],
  content: ({ value, priority, weight, port }, zone) =>
    [priority ?? 0, weight ?? 0, port ?? 0, canonicalTarget(value, zone)].join(" "),
  value(content) {
    const { numbers, target } = targetOf(content, 3);
    const [priority, weight, port] = numbers as [number, number, number];
    return { value: writtenTarget(target), priority, weight, port };
  },
  problem: ({ value }) =>
    /\s/.test(value.trim())
      ? `${JSON.stringify(value)} must be the target host alone; give priority, weight and port as arguments of their own`
      : targetProblem(value),
};
