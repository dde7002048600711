import { decodePhpForm, type PhpArray, phpForm, type PhpValue } from "../core/php-form";
import type { SimRequest } from "../core/types";
import type { GigacloudState } from "./state";

/** Parameters of a POST: the form body, and where an option allows it the query and a JSON body. */
export function parametersOf(state: GigacloudState, request: SimRequest): PhpArray {
  const { acceptQuery, acceptJson } = state.options;
  const parameters = acceptQuery ? decodePhpForm(request.query.toString()) : new Map<string, PhpValue>();
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  const body = acceptJson && isJson ? fromJson(request.body.toString("utf8")) : phpForm(request);
  for (const [name, value] of body) parameters.set(name, value);
  return parameters;
}

function fromJson(text: string): PhpArray {
  try {
    const value = toPhp(JSON.parse(text));
    return value instanceof Map ? value : new Map();
  } catch {
    return new Map();
  }
}

function toPhp(value: unknown): PhpValue {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return new Map(Object.entries(value).map(([name, inner]) => [name, toPhp(inner)]));
}
