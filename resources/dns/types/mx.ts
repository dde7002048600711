import { hostProblem } from "../name";
import type { Codec } from "./codec";
import { canonicalHost } from "./host";

/** Mail exchanger. The priority is a setting of the row, not part of what it is. */
export const mx: Codec = {
  needs: ["priority"],
  content: ({ value }, zone) => canonicalHost(value, zone),
  value: (content) => ({ value: content }),
  problem: ({ value }) =>
    /^\s*\d+\s+\S/.test(value)
      ? `${JSON.stringify(value)} holds a priority; give the host as value and the number as priority`
      : hostProblem(value),
};
