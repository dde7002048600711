import type { NamedType, Properties, Property, Resource, Schema } from "./schema";
import { type Uses, usesOf } from "./uses";

/** What breaks programs or states that were made with an older schema of the package. */
export function breakingChanges(before: unknown, after: unknown): string[] {
  const old = before as Schema;
  const now = after as Schema;
  const uses = usesOf(old);
  return [
    ...removed("resource", old.resources, now.resources),
    ...removed("type", old.types, now.types),
    ...shared(old.resources, now.resources).flatMap(([name, one, other]) => ofResource(name, one, other)),
    ...shared(old.types, now.types).flatMap(([name, one, other]) => ofType(name, one, other, uses(name))),
    ...ofProperties("configuration", old.config.variables, now.config.variables, given),
  ];
}

type Directions = Pick<Uses, "given" | "shown">;
const given: Directions = { given: true, shown: false };
const shown: Directions = { given: false, shown: true };

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
    ...ofProperties(`input of ${name}`, old.inputProperties, now.inputProperties, given),
    ...ofProperties(`output of ${name}`, old.properties, now.properties, shown),
    ...added(`input of ${name}`, "is required now", old.requiredInputs, now.requiredInputs),
    ...added(`output of ${name}`, "may be missing now", now.required, old.required),
    ...added(`alias of ${name}`, "is gone", aliases(now), aliases(old)),
  ];
}

function ofType(name: string, old: NamedType, now: NamedType, uses: Uses): string[] {
  const values = (type: NamedType) => (type.enum ?? []).map(({ value }) => String(value));
  const place = `property of ${name}`;
  return [
    ...ofProperties(place, old.properties ?? {}, now.properties ?? {}, uses),
    ...(uses.given ? added(place, "is required now", old.required, now.required) : []),
    ...(uses.shown ? added(place, "may be missing now", now.required, old.required) : []),
    ...added(`value of ${name}`, "is gone", values(now), values(old)),
    // a value that the program gave itself comes back to it only when it gives the new one
    ...(uses.computed ? added(`value of ${name}`, "is new in an output", values(old), values(now)) : []),
  ];
}

function ofProperties(place: string, old: Properties, now: Properties, directions: Directions): string[] {
  return [
    ...removed(place, old, now),
    ...shared(old, now).flatMap(([name, one, other]) =>
      ofProperty(`${place} ${name}`, one, other, directions),
    ),
  ];
}

function ofProperty(place: string, old: Property, now: Property, directions: Directions): string[] {
  // what programs give has to fit the new type, what they get the type they were written for
  const isTaken = !directions.given || accepts(now, old);
  const isUnderstood = !directions.shown || accepts(old, now);
  return [
    ...(isTaken && isUnderstood ? [] : [`${place} has another type`]),
    ...(old.default !== undefined && old.default !== now.default ? [`${place} has another default`] : []),
    ...(!old.willReplaceOnChanges && now.willReplaceOnChanges ? [`${place} replaces on changes now`] : []),
    ...(old.secret && !now.secret ? [`${place} is no secret any more`] : []),
  ];
}

/** Whether every value of the second type is one of the first. */
function accepts(wide: Property, narrow: Property): boolean {
  if (narrow.oneOf) return narrow.oneOf.every((member) => accepts(wide, member));
  if (wide.oneOf) return wide.oneOf.some((member) => accepts(member, narrow));
  if (wide.$ref !== undefined || narrow.$ref !== undefined) return wide.$ref === narrow.$ref;
  if (wide.type === "number" && narrow.type === "integer") return true;
  if (wide.type !== narrow.type) return false;
  if (wide.items && narrow.items) return accepts(wide.items, narrow.items);
  if (wide.additionalProperties && narrow.additionalProperties)
    return accepts(wide.additionalProperties, narrow.additionalProperties);
  return true;
}
