import type { Node } from "./i3d-openapi-deviations";

/**
 * What the vendor's OpenAPI says, in a form of our own: paths, fields, types and limits as short notations, no words of
 * the vendor's. A type is `text`, `integer`, `number`, `boolean`, `anything`, the name of an object, `[…]` for a list,
 * or several with ` or `; behind it stand `1..240` (length), `null` (may be null), `read` (read-only) and `needed`.
 */
export interface Facts {
  /** By method and path below `/v3`. */
  operations: Record<string, OperationFacts>;
  /** Fields by object and name; `*` where other fields are allowed. */
  objects: Record<string, FieldFacts>;
}

interface OperationFacts {
  /** Parameters of the query and `RANGED-DATA`, with whether each is needed. */
  query?: Record<string, "needed" | "optional">;
  range?: "needed" | "optional";
  body?: Notation;
  /** By status; `-` for none, `file` for what is no JSON. */
  answers: Record<string, Notation>;
}

type FieldFacts = { [name: string]: Notation };
type Notation = string | FieldFacts;

const words: Record<string, string> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
};
const typesOf = Object.fromEntries(Object.entries(words).map(([type, word]) => [word, type]));
const references = "#/components/schemas/";

function typeOf(schema: Node): string {
  const all = schema["allOf"] as unknown as Node[] | undefined;
  const any = schema["anyOf"] as unknown as Node[] | undefined;
  const reference = schema["$ref"] as unknown as string | undefined;
  if (reference !== undefined) return reference.slice(references.length);
  if (all) return all.map(typeOf).join(" and ");
  if (any) return any.map(typeOf).join(" or ");
  const type = schema["type"] as unknown as string | undefined;
  if (type === "array") return `[${typeOf(schema["items"] ?? {})}]`;
  return type === undefined ? "anything" : (words[type] ?? "object");
}

function noteOf(schema: Node, needed = false): Notation {
  if (schema["properties"]) return fieldsOf(schema);
  const { minLength, maxLength, nullable, readOnly } = schema as Record<string, unknown>;
  const length =
    minLength === undefined && maxLength === undefined ? [] : [`${num(minLength)}..${num(maxLength)}`];
  const marks = [nullable && "null", readOnly && "read", needed && "needed"].filter(Boolean);
  return [typeOf(schema), ...length, ...marks].join(" ");
}

const num = (limit: unknown) => (typeof limit === "number" ? String(limit) : "");

function fieldsOf(schema: Node): FieldFacts {
  const needed = (schema["required"] ?? []) as unknown as string[];
  const fields = Object.entries(schema["properties"] as Record<string, Node>).map(
    ([name, each]): [string, Notation] => [name, noteOf(each, needed.includes(name))],
  );
  const open = (schema["additionalProperties"] as unknown) === false ? [] : [["*", "anything"] as const];
  return Object.fromEntries([...fields, ...open]);
}

/** Takes the facts out of the vendor's document. */
export function factsOf(document: Node): Facts {
  const operations: Facts["operations"] = {};
  for (const [path, methods] of Object.entries(document["paths"] as Record<string, Node>)) {
    for (const [method, operation] of Object.entries(methods as Record<string, Node>))
      operations[`${method.toUpperCase()} ${path.replace(/^\/v3/, "")}`] = operationFacts(operation);
  }
  const schemas = document["components"]!["schemas"] as Record<string, Node>;
  const objects = Object.entries(schemas).map(([name, schema]): [string, FieldFacts] => [
    name,
    fieldsOf(schema),
  ]);
  return { operations, objects: Object.fromEntries(objects) };
}

function operationFacts(operation: Node): OperationFacts {
  const parameters = (operation["parameters"] ?? []) as unknown as Record<string, unknown>[];
  const query = parameters.filter((each) => each["in"] === "query");
  const range = parameters.find((each) => each["name"] === "RANGED-DATA");
  const need = (each: Record<string, unknown>) => (each["required"] === true ? "needed" : "optional");
  const body = contentOf(operation["requestBody"]);
  const answers = Object.entries(operation["responses"] as Record<string, Node>).map(
    ([status, answer]): [string, Notation] => [status, contentOf(answer) ?? "-"],
  );
  return {
    ...(query.length > 0 && {
      query: Object.fromEntries(query.map((each) => [each["name"] as string, need(each)])),
    }),
    ...(range && { range: need(range) }),
    ...(body !== undefined && { body }),
    answers: Object.fromEntries(answers),
  };
}

function contentOf(part: Node | undefined): Notation | undefined {
  const content = part?.["content"];
  if (!content) return undefined;
  const schema = content["application/json"]?.["schema"];
  return schema ? noteOf(schema) : "file";
}

function schemaOfType(type: string): object {
  const alternatives = type.split(" or ");
  if (alternatives.length > 1) return { anyOf: alternatives.map(schemaOfType) };
  const parts = type.split(" and ");
  if (parts.length > 1) return { allOf: parts.map(schemaOfType) };
  if (type.startsWith("[")) return { type: "array", items: schemaOfType(type.slice(1, -1)) };
  if (type === "anything") return {};
  if (type === "object") return { type: "object" };
  return typesOf[type] === undefined ? { $ref: references + type } : { type: typesOf[type] };
}

const mark = /^(.*?)(?: (\d*)\.\.(\d*))?( null)?( read)?( needed)?$/;

function schemaOf(note: Notation): object {
  if (typeof note !== "string") return objectOf(note);
  const [, type = "", min, max, nullable, readOnly] = mark.exec(note) ?? [];
  const plain = schemaOfType(type);
  const marks = {
    ...(nullable && { nullable: true }),
    ...(readOnly && { readOnly: true }),
    ...(min && { minLength: Number(min) }),
    ...(max && { maxLength: Number(max) }),
  };
  return "$ref" in plain && Object.keys(marks).length > 0
    ? { allOf: [plain], ...marks }
    : { ...plain, ...marks };
}

function objectOf(fields: FieldFacts): object {
  const named = Object.entries(fields).filter(([name]) => name !== "*");
  const needed = named.filter(([, note]) => typeof note === "string" && note.endsWith(" needed"));
  return {
    type: "object",
    required: needed.map(([name]) => name),
    properties: Object.fromEntries(named.map(([name, note]) => [name, schemaOf(note)])),
    ...("*" in fields ? {} : { additionalProperties: false }),
  };
}

/** The facts as an OpenAPI document again, for checks and deviations to work on. */
export function documentOf({ operations, objects }: Facts): Node {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, facts] of Object.entries(operations)) {
    const [method = "", path = ""] = name.split(" ");
    paths[`/v3${path}`] = { ...paths[`/v3${path}`], [method.toLowerCase()]: operationOf(facts) };
  }
  const schemas = Object.fromEntries(
    Object.entries(objects).map(([name, fields]) => [name, objectOf(fields)]),
  );
  return { paths, components: { schemas } } as unknown as Node;
}

function operationOf({ query = {}, range, body, answers }: OperationFacts): object {
  const parameters = Object.entries(query).map(([name, need]) => ({
    name,
    in: "query",
    required: need === "needed",
  }));
  const ranged = range ? [{ name: "RANGED-DATA", in: "header", required: range === "needed" }] : [];
  const responses = Object.entries(answers).map(([status, note]) => [status, partOf(note)]);
  return {
    parameters: [...parameters, ...ranged],
    ...(body !== undefined && { requestBody: partOf(body) }),
    responses: Object.fromEntries(responses) as object,
  };
}

function partOf(note: Notation): object {
  if (note === "-") return {};
  if (note === "file") return { content: { "application/octet-stream": {} } };
  return { content: { "application/json": { schema: schemaOf(note) } } };
}
