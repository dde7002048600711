import type { Failure } from "../contract/handler";
import { canonicalDomain, domainProblem, hostProblem } from "../dns/name";
import type { DomainRegistrationInputs } from "./schema";

type Inputs = Partial<DomainRegistrationInputs>;
type Registrant = NonNullable<DomainRegistrationInputs["registrant"]>;

const needed: Record<Registrant["type"], (keyof Registrant)[]> = {
  organization: ["orgNumber", "companyName"],
  person: ["firstName", "lastName"],
};

/** Without these nothing is ordered. */
export const neededToRegister = {
  spend: "a registration costs money. Say how much it may, e.g. spend: { maxPrice: 200 }",
  registrant: "the registry wants to know who will hold the domain, e.g. an organization with its number",
  acceptsDeclaration: "set it to true if the applicant agrees to the registry's declaration, e.g. true",
} satisfies Partial<Record<keyof DomainRegistrationInputs, string>>;

/** What the schema cannot say. No reason has a value of a person's. */
export function validateDomainRegistration(
  inputs: Inputs,
  isUnknown: (argument: keyof DomainRegistrationInputs) => boolean,
  _secrets: ReadonlySet<string>,
  before?: Inputs,
): Failure[] {
  const { domain, acceptsDeclaration, nameServers, adopt } = inputs;
  const failures: Failure[] = [];
  const add = (property: string, reason: string) => void failures.push({ property, reason });
  const isOrdered = adopt !== true && !before;
  const wrong = domain === undefined ? undefined : domainWrong(domain, isOrdered);
  if (wrong) add("domain", wrong);
  if (acceptsDeclaration === false)
    add(
      "acceptsDeclaration",
      "must be true: nobody can hold a .no domain without the applicant's declaration to Norid. Read it, and set it if the applicant agrees",
    );
  failures.push(...registrantProblems(inputs, isUnknown("personId")));
  if (nameServers && new Set(nameServers.map(canonicalDomain)).size < 2)
    add(
      "nameServers",
      "has fewer than two different ones, and a domain needs two; leave it out for the vendor's own",
    );
  nameServers?.forEach((host, at) => {
    const reason = hostProblem(host);
    if (reason) add(`nameServers[${at}]`, reason);
  });
  // What is there already needs none of it.
  if (isOrdered && !isUnknown("adopt"))
    for (const [argument, why] of Object.entries(neededToRegister))
      if (inputs[argument as keyof Inputs] === undefined && !isUnknown(argument as keyof Inputs))
        add(argument, `is missing: ${why}`);
  return failures;
}

function domainWrong(domain: string, isOrdered: boolean): string | undefined {
  const problem = domainProblem(domain);
  if (problem || !isOrdered) return problem;
  const labels = canonicalDomain(domain).split(".");
  if (labels.at(-1) !== "no") return "is no .no domain, and the vendor registers no others through its API";
  return labels.length < 2 ? "must have a name before .no" : undefined;
}

function registrantProblems({ registrant, personId }: Inputs, isIdUnknown: boolean): Failure[] {
  if (!registrant) return [];
  const { type } = registrant;
  const failures: Failure[] = needed[type]
    .filter((name) => registrant[name] === undefined)
    .map((name) => ({ property: `registrant.${name}`, reason: `is missing: ${type} needs it` }));
  const strange = Object.entries(needed).flatMap(([other, names]) => (other === type ? [] : names));
  for (const name of strange)
    if (registrant[name] !== undefined)
      failures.push({ property: `registrant.${name}`, reason: `belongs to no ${type}; leave it out` });
  const isId = personId !== undefined && /^N\.PRI\.\d+$/.test(personId);
  if (type === "person" && !isId && !isIdUnknown)
    failures.push({
      property: "personId",
      reason:
        "is missing or not of the form N.PRI. and digits; the applicant gets it at https://pid.norid.no",
    });
  if (type === "organization" && personId !== undefined)
    failures.push({ property: "personId", reason: "belongs to persons; leave it out" });
  return failures;
}
