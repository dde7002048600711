/** A value's type as the generators need it: what TypeScript, Pulumi's schema and a reader are told is made from this. */
export type Type =
  | { is: "string" | "boolean" | "number" | "integer" }
  | { is: "enum"; name: string; values: string[] }
  | { is: "array"; items: Type }
  | { is: "map"; values: Type }
  | { is: "union"; members: Type[] }
  | { is: "object"; name: string; description?: string; properties: Property[] };

/** What a change of an argument does. */
export type Change = "in place" | "replaces" | "depends" | "at creation";

export interface Property {
  name: string;
  description: string;
  /** What a user may write. */
  type: Type;
  /** What the state keeps, where that is another type. */
  kept: Type;
  optional: boolean;
  default?: unknown;
  examples: unknown[];
  change?: Change;
  /** Vendors that know it; all of the kind's when left out. */
  vendors?: string[];
  /** The kind whose resource may stand in its place, or in that of an element of a list. */
  resource?: string;
  secret: boolean;
}

/** Objects and enumerations in a type, inner ones first. */
export function* namedIn(type: Type): Generator<Type & { name: string }> {
  if (type.is === "array") yield* namedIn(type.items);
  if (type.is === "map") yield* namedIn(type.values);
  if (type.is === "union") for (const member of type.members) yield* namedIn(member);
  if (type.is === "object") for (const property of type.properties) yield* namedIn(property.type);
  if (type.is === "object" || type.is === "enum") yield type;
}
