/** The type of the resource every other one hangs below. */
export const ROOT_STACK_TYPE = "pulumi:pulumi:Stack";

export interface UrnParts {
  stack: string;
  project: string;
  /** Types from the outermost parent to the resource itself, joined with "$". */
  qualifiedType: string;
  name: string;
}

/** Splits a URN; the name may contain "::" itself. Throws when the text is not one. */
export function parseUrn(urn: string): UrnParts {
  const [head, project, qualifiedType, ...name] = urn.split("::");
  if (!head?.startsWith("urn:pulumi:") || project === undefined || !qualifiedType || name.length === 0) {
    throw new Error(`"${urn}" is not a resource name (URN)`);
  }
  return { stack: head.slice("urn:pulumi:".length), project, qualifiedType, name: name.join("::") };
}

/** A URN's own type, without its parents'. */
export const typeOfUrn = (urn: string): string => parseUrn(urn).qualifiedType.split("$").at(-1) ?? "";
export const nameOfUrn = (urn: string): string => parseUrn(urn).name;

export interface NewUrn {
  stack: string;
  project: string;
  parent?: string | undefined;
  type: string;
  name: string;
}

/** Builds a URN (C3 rule 1): the stack's own type is not put in front of its children's. */
export function makeUrn({ stack, project, parent, type, name }: NewUrn): string {
  const parentType = parent ? parseUrn(parent).qualifiedType : "";
  const prefix = parentType && parentType !== ROOT_STACK_TYPE ? `${parentType}$` : "";
  return `urn:pulumi:${stack}::${project}::${prefix}${type}::${name}`;
}

/** A provider reference is a provider's URN and id, joined with "::". */
export function parseReference(reference: string): { urn: string; id: string } {
  const at = reference.lastIndexOf("::");
  return { urn: reference.slice(0, at), id: reference.slice(at + 2) };
}

const PROVIDER_PREFIX = "pulumi:providers:";
export const isProviderType = (type: string): boolean => type.startsWith(PROVIDER_PREFIX);
export const providerPackage = (type: string): string => type.slice(PROVIDER_PREFIX.length);
/** The package that serves a type: the text in front of its first colon. */
export const packageOfType = (type: string): string => type.split(":")[0] ?? "";

export const isDefaultProvider = (urn: string): boolean =>
  isProviderType(typeOfUrn(urn)) && /^default(_\d|$)/.test(nameOfUrn(urn));
