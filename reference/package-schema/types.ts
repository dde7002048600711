import type { Property, Type } from "../type";

/** A property as Pulumi's schema has it. */
export type PropertySpec = Record<string, unknown>;

export const token = (name: string) => `rackform:index:${name}`;

const reference = (name: string) => ({ $ref: `#/types/${token(name)}` });

/** A type as Pulumi's schema has it; objects and enumerations are references. */
export function typeSpec(type: Type): Record<string, unknown> {
  switch (type.is) {
    case "array":
      return { type: "array", items: typeSpec(type.items) };
    case "map":
      return { type: "object", additionalProperties: typeSpec(type.values) };
    case "union":
      return { oneOf: type.members.map(typeSpec) };
    case "enum":
    case "object":
      return reference(type.name);
    default:
      return { type: type.is };
  }
}

/** The definition of a named type. */
export function definition(type: Type): Record<string, unknown> {
  if (type.is === "enum") {
    return { type: "string", enum: type.values.map((value) => ({ value })) };
  }
  if (type.is !== "object") throw new Error(`${type.is} has no definition`);
  const required = type.properties.filter(({ optional }) => !optional).map(({ name }) => name);
  return {
    ...(type.description ? { description: plain(type.description) } : {}),
    type: "object",
    properties: Object.fromEntries(
      type.properties.map((property) => [property.name, propertySpec(property)]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** References to types mean nothing outside of TypeScript. */
export function plain(description: string): string {
  return description.replace(/\{@link (\w+)\}/g, "`$1`");
}

export function describe({ description, examples, vendors }: Property): string {
  const parts = [plain(description)];
  if (vendors) parts.push(`Only at ${vendors.join(", ")}.`);
  if (examples.length > 0)
    parts.push(
      `${examples.length > 1 ? "Examples" : "Example"}: ${examples.map((example) => `\`${JSON.stringify(example)}\``).join(", ")}.`,
    );
  return parts.join(" ");
}

export function propertySpec(property: Property): PropertySpec {
  return {
    ...typeSpec(property.type),
    description: describe(property),
    ...(isPrimitive(property.default) ? { default: property.default } : {}),
    ...(property.secret ? { secret: true } : {}),
  };
}

function isPrimitive(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
