import { malformed } from "./failure";
import type { Call } from "./routing";

export type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body as an object; 400 when it is anything else. */
export function bodyOf(call: Call): Row {
  let body: unknown;
  try {
    body = JSON.parse(call.body.toString("utf8"));
  } catch {
    throw malformed("Request body is not valid JSON");
  }
  if (!isRow(body)) throw malformed("Request body is not an object");
  return body;
}

/** The same without what counts as not given: null, and the empty text (i3d.md section 2.1). */
export const given = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== "" && value !== undefined),
  );
