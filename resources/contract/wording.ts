import { z } from "zod";

type Issue = z.core.$ZodIssue;
/** A schema as JSON Schema, as far as messages need it. */
interface Node {
  type?: string | string[];
  enum?: unknown[];
  items?: Node;
  anyOf?: Node[];
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: Node | boolean;
  minimum?: number;
  maximum?: number;
  examples?: unknown[];
  default?: unknown;
  stateOnly?: boolean;
}

const article: Record<string, string> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "nothing",
};

/** What an argument of each type looks like, where its schema has no example. */
const usual: Record<string, unknown> = { string: "text", number: 1, integer: 1, boolean: true };

/** What may stand at a place of the arguments, with an example: in our own words, whatever the schema library says. */
export function allowedAt(schema: z.ZodObject, path: readonly PropertyKey[]): string {
  return described(nodeAt(schema, path)) + exampleAt(schema, path);
}

/** An example of what may stand there, as the end of a sentence. */
export function exampleAt(schema: z.ZodObject, path: readonly PropertyKey[]): string {
  const example = exampleOf(nodeAt(schema, path));
  return example === undefined ? "" : `, e.g. ${JSON.stringify(example)}`;
}

/** The names that an object at a place of the arguments may have. */
export function namesAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  return forms(nodeAt(schema, path)).flatMap(({ properties = {} }) => Object.keys(properties));
}

const nodes = new WeakMap<z.ZodObject, Node>();

/** Made from a schema once, and only where something is wrong. */
function nodeAt(schema: z.ZodObject, path: readonly PropertyKey[]): Node {
  const root = nodes.get(schema) ?? (z.toJSONSchema(schema, { io: "input" }) as Node);
  nodes.set(schema, root);
  return path.reduce<Node>((at, part) => inside(at, part) ?? {}, root);
}

/** The forms of a value that users write. */
const forms = (node: Node): Node[] => (node.anyOf ?? [node]).filter(({ stateOnly }) => !stateOnly);

function inside(node: Node, part: PropertyKey): Node | undefined {
  const ofForm = ({ items, properties, additionalProperties }: Node): Node | undefined => {
    if (typeof part === "number") return items;
    return (
      properties?.[String(part)] ??
      (typeof additionalProperties === "object" ? additionalProperties : undefined)
    );
  };
  return [...forms(node), ...(node.anyOf ?? [])].map(ofForm).find((found) => found !== undefined);
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

function described(node: Node): string {
  const words = forms(node).flatMap((form) => {
    if (form.enum) return [`${form.enum.length > 1 ? "one of " : ""}${form.enum.map(String).join(", ")}`];
    const types = Array.isArray(form.type) ? form.type : [form.type ?? "object"];
    return types.map((type) => {
      if (type === "object" && form.properties)
        return `an object with ${Object.keys(form.properties).join(", ")}`;
      if (type === "array" && form.items) return `a list, each ${described(form.items)}`;
      return `${article[type] ?? type}${range(form, type)}`;
    });
  });
  return listed([...new Set(words)]);
}

/** Zod marks whole numbers with the bounds of a JavaScript number, which say nothing. */
function range({ minimum = -Infinity, maximum = Infinity }: Node, type: string): string {
  if (type !== "integer" && type !== "number") return "";
  const [hasLeast, hasMost] = [minimum > -Number.MAX_SAFE_INTEGER, maximum < Number.MAX_SAFE_INTEGER];
  if (hasLeast && hasMost) return ` from ${minimum} to ${maximum}`;
  if (hasLeast) return ` from ${minimum}`;
  return hasMost ? ` up to ${maximum}` : "";
}

function exampleOf(node: Node): unknown {
  const own = node.examples?.[0] ?? node.default;
  if (own !== undefined && !(Array.isArray(own) && own.length === 0)) return own;
  const [form = node] = forms(node);
  if (form !== node) return exampleOf(form);
  if (node.enum) return node.enum[0];
  if (node.items) return [exampleOf(node.items)];
  if (node.properties) {
    const needed = Object.entries(node.properties).filter(([name]) => node.required?.includes(name));
    return Object.fromEntries(needed.map(([name, inner]) => [name, exampleOf(inner)]));
  }
  return usual[Array.isArray(node.type) ? node.type[0]! : (node.type ?? "")];
}

/** The single faults of an issue: of several allowed forms those of the one that the user came nearest to. */
export function faultsOf(issue: Issue, path: readonly PropertyKey[] = []): Issue[] {
  const at = [...path, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path: at }];
  const nearest = issue.errors.filter(
    (branch) => branch.length > 0 && branch.every(({ path: to }) => to.length > 0),
  )[0];
  return nearest ? nearest.flatMap((inner) => faultsOf(inner, at)) : [{ ...issue, path: at }];
}
