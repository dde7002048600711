import { invalidData } from "./refusal";

export type Body = Record<string, unknown>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A JSON object; PHP sends and takes `[]` for an empty one. Anything else is refused. */
export function parseJson(bytes: Buffer): Body {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw invalidData();
  }
  if (Array.isArray(value) && value.length === 0) return {};
  if (!isObject(value)) throw invalidData();
  return value;
}

/** A text or a number as text; absent for everything else. */
export function text(body: Body, name: string): string | undefined {
  const value = body[name];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

export function requiredText(body: Body, name: string): string {
  const value = text(body, name);
  if (value === undefined || value === "") throw invalidData();
  return value;
}

/** A whole number given as number or text; absent when left out, null or empty. */
export function integer(body: Body, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null || value === "") return undefined;
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) throw invalidData();
  return number;
}

/** PHP's idea of truth: true, 1, "1", "true". */
export function flag(body: Body, name: string): boolean {
  const value = body[name];
  return value === true || value === 1 || value === "1" || value === "true";
}

export function list(body: Body, name: string): unknown[] {
  const value = body[name];
  return Array.isArray(value) ? value : [];
}

export function objects(body: Body, name: string): Body[] {
  return list(body, name).filter(isObject);
}

export function texts(body: Body, name: string): string[] {
  return list(body, name).filter((item): item is string => typeof item === "string");
}
