import { decodePhpForm, emptyForm, type PhpArray, phpForm, type PhpValue } from "../core/php-form";
import type { SimRequest } from "../core/types";
import type { GigacloudState } from "./state";

/** Parameters of a POST: the form body, and where an option allows it the query and a JSON body. */
export function parametersOf(state: GigacloudState, request: SimRequest): PhpArray {
  const { acceptQuery, acceptJson } = state.options;
  const parameters = acceptQuery ? decodePhpForm(request.query.toString()) : emptyForm();
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  const body = acceptJson && isJson ? fromJson(request.body.toString("utf8")) : phpForm(request);
  for (const [name, value] of body) parameters.set(name, value);
  return parameters;
}

function fromJson(text: string): PhpArray {
  try {
    const value = toPhp(JSON.parse(text));
    return value instanceof Map ? value : emptyForm();
  } catch {
    return emptyForm();
  }
}

function toPhp(value: unknown): PhpValue {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return JSON.stringify(value);
  return new Map(Object.entries(value).map(([name, inner]) => [name, toPhp(inner)]));
}
