import { canonicalTarget, targetProblem, writtenTarget } from "../target";
import type { Codec } from "./codec";

/** CNAME, NS, ALIAS, DNAME, PTR: the value is a host name. */
export const host: Codec = {
  needs: [],
  content: ({ value }, zone) => canonicalTarget(value, zone),
  value: (content) => ({ value: writtenTarget(content) }),
  problem: ({ value }) => targetProblem(value),
};
