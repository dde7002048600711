import { z } from "zod";
import type { Change, Property, Type } from "./type";

/** The parts of JSON Schema that zod writes for our schemas, and the facts of `.meta()` among them. */
interface Node {
  type?: string | string[];
  enum?: string[];
  items?: Node;
  anyOf?: Node[];
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: Node | boolean;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  change?: Change;
  vendors?: string[];
  resource?: string;
  secret?: boolean;
  /** A form that only the state has; users do not write it. */
  stateOnly?: boolean;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The properties of an object's schema, in its order. `owner` begins the names of types that have none of their own. */
export function propertiesOf(
  schema: z.ZodObject,
  owner: string,
  io: "input" | "output",
  secrets: readonly string[] = [],
): Property[] {
  const node = z.toJSONSchema(schema, { io }) as Node;
  return properties(node, owner).map((property) => ({
    ...property,
    secret: property.secret || secrets.includes(property.name),
  }));
}

function properties(node: Node, owner: string): Property[] {
  return Object.entries(node.properties ?? {}).map(([name, inner]) => {
    const named = owner + capital(inner.type === "array" ? name.replace(/s$/, "") : name);
    if (!inner.description) throw new Error(`${owner}: ${name} has no description`);
    return {
      name,
      description: inner.description,
      type: typeOf(written(inner), named),
      kept: typeOf(kept(inner), named),
      optional: !(node.required ?? []).includes(name) || inner.default !== undefined,
      default: inner.default,
      examples: inner.examples ?? [],
      change: inner.change,
      vendors: inner.vendors,
      resource: inner.resource ?? inner.items?.resource,
      secret: inner.secret === true,
    };
  });
}

function written(node: Node): Node {
  return node.anyOf ? { ...node, anyOf: node.anyOf.filter(({ stateOnly }) => !stateOnly) } : node;
}

function kept(node: Node): Node {
  return node.anyOf?.find(({ stateOnly }) => stateOnly) ?? node;
}

const primitives = ["string", "boolean", "number", "integer"] as const;

function typeOf(node: Node, name: string): Type {
  const several = node.anyOf ?? (Array.isArray(node.type) ? node.type.map((type) => ({ type })) : undefined);
  if (several) {
    const members = several.map((member) => typeOf(member, name));
    const distinct = members.filter((member, at) => members.findIndex((other) => same(other, member)) === at);
    return distinct.length === 1 ? distinct[0]! : { is: "union", members: distinct };
  }
  if (node.enum) return { is: "enum", name: node.title ?? name, values: node.enum };
  if (node.type === "array" && node.items) return { is: "array", items: typeOf(node.items, name) };
  if (node.type === "object" && typeof node.additionalProperties === "object") {
    return { is: "map", values: typeOf(node.additionalProperties, name) };
  }
  if (node.type === "object") {
    const own = node.title ?? name;
    return { is: "object", name: own, description: node.description, properties: properties(node, own) };
  }
  const primitive = primitives.find((known) => known === node.type);
  if (!primitive) throw new Error(`${name}: no type for ${JSON.stringify(node)}`);
  return { is: primitive };
}

function same(one: Type, other: Type): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
