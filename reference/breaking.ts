/** What breaks programs or states that were made with an older schema of the package. */
export function breakingChanges(before: unknown, after: unknown): string[] {
  const old = before as Schema;
  const now = after as Schema;
  return [
    ...removed("resource", old.resources, now.resources),
    ...removed("type", old.types, now.types),
    ...shared(old.resources, now.resources).flatMap(([name, one, other]) => ofResource(name, one, other)),
    ...shared(old.types, now.types).flatMap(([name, one, other]) => ofType(name, one, other)),
    ...ofProperties("configuration", old.config.variables, now.config.variables),
  ];
}

interface Schema {
  resources: Record<string, Resource>;
  types: Record<string, NamedType>;
  config: { variables: Properties };
}

type Properties = Record<string, Property>;

interface Property {
  type?: string;
  $ref?: string;
  items?: Property;
  oneOf?: Property[];
  additionalProperties?: Property;
  default?: unknown;
  secret?: boolean;
  willReplaceOnChanges?: boolean;
}

interface NamedType {
  properties?: Properties;
  required?: string[];
  enum?: { value: unknown }[];
}

interface Resource {
  properties: Properties;
  required?: string[];
  inputProperties: Properties;
  requiredInputs?: string[];
  aliases?: { type?: string }[];
}

function removed(what: string, old: object, now: object): string[] {
  return Object.keys(old)
    .filter((name) => !(name in now))
    .map((name) => `${what} ${name} is gone`);
}

function shared<T>(old: Record<string, T>, now: Record<string, T>): [string, T, T][] {
  return Object.entries(old).flatMap(([name, one]) => (name in now ? [[name, one, now[name]!]] : []));
}

function added(place: string, what: string, old: string[] = [], now: string[] = []): string[] {
  return now.filter((name) => !old.includes(name)).map((name) => `${place}: ${name} ${what}`);
}

function ofResource(name: string, old: Resource, now: Resource): string[] {
  const aliases = (resource: Resource) => (resource.aliases ?? []).map(({ type }) => type ?? "");
  return [
    ...ofProperties(`input of ${name}`, old.inputProperties, now.inputProperties),
    ...ofProperties(`output of ${name}`, old.properties, now.properties),
    ...added(`input of ${name}`, "is required now", old.requiredInputs, now.requiredInputs),
    ...added(`output of ${name}`, "may be missing now", now.required, old.required),
    ...added(`alias of ${name}`, "is gone", aliases(now), aliases(old)),
  ];
}

function ofType(name: string, old: NamedType, now: NamedType): string[] {
  const values = (type: NamedType) => (type.enum ?? []).map(({ value }) => String(value));
  return [
    ...ofProperties(`property of ${name}`, old.properties ?? {}, now.properties ?? {}),
    ...added(`property of ${name}`, "is required now", old.required, now.required),
    ...added(`value of ${name}`, "is gone", values(now), values(old)),
  ];
}

function ofProperties(place: string, old: Properties, now: Properties): string[] {
  return [
    ...removed(place, old, now),
    ...shared(old, now).flatMap(([name, one, other]) => ofProperty(`${place} ${name}`, one, other)),
  ];
}

function ofProperty(place: string, old: Property, now: Property): string[] {
  return [
    ...(accepts(now, old) ? [] : [`${place} has another type`]),
    ...(old.default !== undefined && old.default !== now.default ? [`${place} has another default`] : []),
    ...(!old.willReplaceOnChanges && now.willReplaceOnChanges ? [`${place} replaces on changes now`] : []),
    ...(old.secret && !now.secret ? [`${place} is no secret any more`] : []),
  ];
}

/** Whether everything of the old type is of the new one. */
function accepts(now: Property, old: Property): boolean {
  if (old.oneOf) return old.oneOf.every((member) => accepts(now, member));
  if (now.oneOf) return now.oneOf.some((member) => accepts(member, old));
  if (now.$ref !== undefined || old.$ref !== undefined) return now.$ref === old.$ref;
  if (now.type === "number" && old.type === "integer") return true;
  if (now.type !== old.type) return false;
  if (now.items && old.items) return accepts(now.items, old.items);
  if (now.additionalProperties && old.additionalProperties)
    return accepts(now.additionalProperties, old.additionalProperties);
  return true;
}
