import { hostProblem } from "../name";
import type { Codec } from "./codec";
import { canonicalHost } from "./host";

/** Mail exchanger: content is "priority host", since two rows of one host and different priorities are two rows. */
export const mx: Codec = {
  needs: ["priority"],
  content: ({ value, priority }, zone) => `${priority ?? 0} ${canonicalHost(value, zone)}`,
  value(content) {
    const [priority, value = ""] = content.split(" ");
    return { value, priority: Number(priority) };
  },
  problem: ({ value }) =>
    /^\s*\d+\s+\S/.test(value)
      ? `${JSON.stringify(value)} holds a priority; give the host as value and the number as priority`
      : hostProblem(value),
};
