import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { documentOf, type Facts } from "./i3d-openapi-facts";
import { DEVIATIONS, type Node } from "./i3d-openapi-deviations";

type Direction = "request" | "response";

const DEFINITIONS: Record<Direction, string> = { request: "i3d-request", response: "i3d-response" };
const RANGE = /^start=\d+,results=(\d+)$/;
/** Highest page anybody was seen to ask for (section 1.3 of the notes). */
const LARGEST_PAGE = 100;

/** What the vendor documents, with every known deviation applied. */
function loadDocument(): Node {
  const facts = JSON.parse(readFileSync(join(__dirname, "fixtures", "i3d-facts.json"), "utf8")) as Facts;
  const document = documentOf(facts);
  for (const deviation of DEVIATIONS) deviation.apply(document);
  return document;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 schema to JSON Schema; in requests the read-only properties are not there and not allowed. */
function convert(schema: unknown, direction: Direction): unknown {
  if (Array.isArray(schema)) return schema.map((each) => convert(each, direction));
  if (!isObject(schema)) return schema;
  const {
    nullable,
    readOnly: _readOnly,
    deprecated: _deprecated,
    example: _example,
    format: _format,
    ...rest
  } = schema;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key === "$ref")
      out[key] = String(value).replace("#/components/schemas/", `${DEFINITIONS[direction]}#/definitions/`);
    else if (key === "properties") out[key] = convertProperties(value, direction);
    else if (key === "required") out[key] = requiredNames(schema, direction);
    else out[key] = key === "enum" || key === "description" ? value : convert(value, direction);
  }
  return nullable === true ? { anyOf: [out, { type: "null" }] } : out;
}

function sent(property: unknown, direction: Direction): boolean {
  return direction === "response" || !isObject(property) || property["readOnly"] !== true;
}

function convertProperties(properties: unknown, direction: Direction): Record<string, unknown> {
  const kept = Object.entries(properties as Record<string, unknown>).filter(([, each]) =>
    sent(each, direction),
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, convert(each, direction)]));
}

function requiredNames(schema: Record<string, unknown>, direction: Direction): string[] {
  const properties = (schema["properties"] ?? {}) as Record<string, unknown>;
  return (schema["required"] as string[]).filter((name) => sent(properties[name], direction));
}

interface Operation {
  method: string;
  template: string;
  pattern: RegExp;
  definition: Record<string, unknown>;
}

const document = loadDocument();
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
for (const direction of ["request", "response"] as const) {
  const definitions = convertProperties(document["components"]!["schemas"], "response");
  for (const [name, schema] of Object.entries(document["components"]!["schemas"]!))
    definitions[name] = convert(schema, direction);
  ajv.addSchema({ $id: DEFINITIONS[direction], definitions });
}

const operations: Operation[] = Object.entries(document["paths"]!).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, definition]) => ({
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`),
    definition,
  })),
);
/** Fixed segments win over parameters: `/dedicatedServer/summary` is not a server's id. */
operations.sort((a, b) => a.template.split("{").length - b.template.split("{").length);

/** Accepts `/v3/sshKey`, `/sshKey` and a whole URL; the query is split off. */
function split(path: string): { path: string; query: URLSearchParams } {
  const url = new URL(path, "https://api.i3d.net");
  const bare = url.pathname.replace(/^.*?\/v3(?=\/)/, "");
  return { path: `/v3${bare}`, query: url.searchParams };
}

const find = (method: string, path: string): Operation | undefined =>
  operations.find((each) => each.method === method.toUpperCase() && each.pattern.test(path));

const compiled = new Map<string, ValidateFunction>();

function check(schema: unknown, direction: Direction, body: unknown): string[] {
  const key = `${direction} ${JSON.stringify(schema)}`;
  const validate = compiled.get(key) ?? ajv.compile(convert(schema, direction) as object);
  compiled.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map((error) => {
    const extra = isObject(error.params)
      ? (error.params["additionalProperty"] as string | undefined)
      : undefined;
    return `${error.instancePath || "body"} ${error.message ?? "is wrong"}${extra ? `: ${extra}` : ""}`;
  });
}

function jsonSchema(part: unknown): unknown {
  const content = (part as { content?: Record<string, { schema?: unknown }> } | undefined)?.content;
  return content?.["application/json"]?.schema;
}

const ERROR = { $ref: "#/components/schemas/Error" };

/**
 * What is wrong with an answer of the API, by the vendor's OpenAPI and the known deviations; empty when nothing is.
 * `body` is the decoded JSON, `undefined` for an empty body.
 */
export function validateAnswer(method: string, path: string, status: number, body: unknown): string[] {
  const operation = find(method, split(path).path);
  if (!operation) return [`${method} ${path} is no operation`];
  const responses = operation.definition["responses"] as Record<string, unknown>;
  if (!(String(status) in responses)) return [`${method} ${operation.template} declares no ${status}`];
  // Error bodies are declared for 500 only and sent with every error (section 1.2 of the notes).
  if (status >= 400) return body === undefined ? [] : check(ERROR, "response", body);
  if (status === 204) return body === undefined ? [] : ["204 has no body"];
  const schema = jsonSchema(responses[String(status)]);
  return schema === undefined ? [] : check(schema, "response", body);
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

function checkHeaders(operation: Operation, headers: Record<string, string>): string[] {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const problems: string[] = [];
  if (!byName.get("private-token")) problems.push("header PRIVATE-TOKEN is missing");
  const range = parametersOf(operation).find((each) => each.name === "RANGED-DATA");
  const value = byName.get("ranged-data");
  if (range?.required && value === undefined) problems.push("header RANGED-DATA is missing");
  if (!range && value !== undefined) problems.push("header RANGED-DATA is not for this operation");
  const match = value === undefined ? undefined : RANGE.exec(value);
  if (match === null) problems.push(`header RANGED-DATA is malformed: ${value}`);
  if (match && Number(match[1]) > LARGEST_PAGE)
    problems.push(`header RANGED-DATA asks for more than ${LARGEST_PAGE}`);
  return problems;
}

const parametersOf = (operation: Operation): Parameter[] =>
  (operation.definition["parameters"] ?? []) as Parameter[];

function checkQuery(operation: Operation, query: URLSearchParams): string[] {
  const known = parametersOf(operation).filter((each) => each.in === "query");
  const missing = known.filter((each) => each.required && !query.has(each.name));
  const unknown = [...new Set(query.keys())].filter((name) => !known.some((each) => each.name === name));
  return [
    ...missing.map((each) => `query parameter ${each.name} is missing`),
    ...unknown.map((name) => `query parameter ${name} is not known`),
  ];
}

/**
 * What is wrong with a request, by the vendor's OpenAPI and the known deviations; empty when nothing is.
 * `path` may carry a query and the base URL; `body` is the value before it became JSON, `undefined` for none.
 */
export function validateRequest(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): string[] {
  const target = split(path);
  const operation = find(method, target.path);
  if (!operation) return [`${method} ${path} is no operation`];
  const problems = [...checkHeaders(operation, headers), ...checkQuery(operation, target.query)];
  const schema = jsonSchema(operation.definition["requestBody"]);
  if (schema === undefined)
    return body === undefined ? problems : [...problems, "this operation takes no body"];
  return [...problems, ...check(schema, "request", body ?? {})];
}
