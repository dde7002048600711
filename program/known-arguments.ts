import * as pulumi from "@pulumi/pulumi";

/** The arguments of a resource, as far as its constructor knows them. */
export interface KnownArguments {
  known: Record<string, unknown>;
  unknown: string[];
}

/** Whether the value reaches the provider as it stands: what is an Output or a promise does not. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value !== "object") return typeof value !== "function" && value !== undefined;
  if (Array.isArray(value)) return value.every(isPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((part) => part === undefined || isPlain(part));
}

const declared = new WeakMap<pulumi.Resource, KnownArguments["known"]>();

/** What is known of the arguments; `ids` tells the ids of resources that are given in place of theirs. */
export function knownArguments(
  args: object,
  ids: Readonly<Record<string, (of: Record<string, unknown>) => string | undefined>>,
): KnownArguments {
  const known: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(args) as [string, unknown][]) {
    if (value === undefined) continue;
    const referred = pulumi.Resource.isInstance(value) ? declared.get(value) : undefined;
    const told = referred ? ids[name]?.(referred) : isPlain(value) ? value : undefined;
    if (told === undefined) unknown.push(name);
    else known[name] = told;
  }
  return { known, unknown };
}

/** Keeps them for resources that refer to this one. */
export function keepKnown(resource: pulumi.Resource, { known }: KnownArguments): void {
  declared.set(resource, known);
}
