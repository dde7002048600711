import { canonicalDomain, hostProblem } from "../name";
import type { Codec } from "./codec";

/** A target host in one notation: lower case, A-labels, no final dot, "@" resolved. */
export function canonicalHost(host: string, zone: string): string {
  return host.trim() === "@" ? canonicalDomain(zone) : canonicalDomain(host);
}

/** CNAME, NS, ALIAS, DNAME, PTR: the value is a host name. */
export const host: Codec = {
  needs: [],
  content: ({ value }, zone) => canonicalHost(value, zone),
  value: (content) => ({ value: content }),
  problem: ({ value }) => hostProblem(value),
};
