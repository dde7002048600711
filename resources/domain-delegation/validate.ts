import type { Failure } from "../contract/handler";
import { canonicalDomain, domainProblem, hostProblem } from "../dns/name";
import type { DomainDelegationInputs } from "./schema";

/** What the schema cannot say: a domain, and two different hosts or more. */
export function validateDelegation({ domain, nameServers }: Partial<DomainDelegationInputs>): Failure[] {
  const failures: Failure[] = [];
  const wrong = domain === undefined ? undefined : domainProblem(domain);
  if (wrong !== undefined) failures.push({ property: "domain", reason: wrong });
  if (!nameServers) return failures;
  if (nameServers.length < 2)
    failures.push({
      property: "nameServers",
      reason: `has ${nameServers.length === 0 ? "none" : "one name server"}, and a domain needs at least two`,
    });
  const hosts = nameServers.map(canonicalDomain);
  nameServers.forEach((host, at) => {
    const property = `nameServers[${at}]`;
    const reason = host.trim() === "@" ? "must name a host in full, e.g. ns1.example.net" : hostProblem(host);
    if (reason !== undefined) failures.push({ property, reason });
    else if (hosts.indexOf(hosts[at]!) < at)
      failures.push({ property, reason: `${JSON.stringify(host)} is there twice; take one out` });
  });
  return failures;
}
