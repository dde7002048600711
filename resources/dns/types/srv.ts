import { hostProblem } from "../name";
import type { Codec } from "./codec";
import { canonicalHost } from "./host";

/** Service location (RFC 2782): content is "priority weight port target". */
export const srv: Codec = {
  needs: ["priority", "weight", "port"],
  content: ({ value, priority, weight, port }, zone) =>
    [priority ?? 0, weight ?? 0, port ?? 0, canonicalHost(value, zone)].join(" "),
  value: (content) => {
    const [priority, weight, port, target = ""] = content.split(" ");
    return { value: target, priority: Number(priority), weight: Number(weight), port: Number(port) };
  },
  problem: ({ value }) =>
    /\s/.test(value.trim())
      ? `${JSON.stringify(value)} must be the target host alone; give priority, weight and port as arguments of their own`
      : hostProblem(value),
};
