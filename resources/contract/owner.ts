import { createHash } from "node:crypto";

/**
 * Whose an object is: organization, project, stack, the types of the parents, the kind and the logical name of the
 * resource that declares it, `acme/dns/prod/Site$DnsRecord/www`. One resource of one stack has it, and no other.
 */
export type Owner = string;

export interface OwnerParts {
  organization: string;
  project: string;
  stack: string;
  /** Types of the parents, the outermost first; a name is unique among resources of one chain of types. */
  parents: readonly string[];
  kind: string;
  name: string;
}

export function ownerText({ organization, project, stack, parents, kind, name }: OwnerParts): Owner {
  const place = organization === noOrganization ? [project, stack] : [organization, project, stack];
  return [...place, [...parents, kind].join("$"), name].join("/");
}

/** What Pulumi calls the organization where a backend has none. */
const noOrganization = "organization";

/** Twelve hex digits that stand for an owner where an object at a vendor can carry a mark. */
export function ownerMark(owner: Owner): string {
  return createHash("sha256").update(owner).digest("hex").slice(0, 12);
}
