import { isRow, type Row } from "./body";
import type { ErrorDetail } from "./failure";

type Kind = "string" | "integer" | "boolean" | "array" | "object";

export interface Field {
  kind: Kind;
  required?: boolean;
  nullable?: boolean;
  /** Says what is wrong with a value of the right kind. */
  check?(value: never): string | undefined;
}

export type Fields = Record<string, Field>;

const KINDS: Record<Kind, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isRow,
};

function problemOf(value: unknown, field: Field): string | undefined {
  if (value === null && field.nullable) return undefined;
  if (!KINDS[field.kind](value)) return `This value should be of type ${field.kind}`;
  return field.check?.(value as never);
}

/**
 * Properties that the vendor alone sets, by their names in the documents. They may be sent, as in an answer that comes
 * back changed, and are not looked at.
 */
const READ_ONLY = new Set([
  ...["id", "uuid", "key", "used", "createdAt", "changedAt", "updatedAt", "deliveredAt", "releasedAt"],
  ...["status", "statusMessage", "ipAddresses", "resources", "emailAddress", "emailAddressValidated"],
  ...["unconfirmedEmail", "ip", "triggered", "active"],
]);

/** A body without what the vendor alone sets. */
export function writable(body: Row, fields: Fields): Row {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in fields || !READ_ONLY.has(name)));
}

/**
 * What is wrong with an object: missing, unknown and ill-typed properties, under `prefix`. What the object in `shown` has
 * beside its fields is read-only as well.
 */
export function checkFields(row: Row, fields: Fields, prefix = "", shown: object = {}): ErrorDetail[] {
  const errors: ErrorDetail[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const missing = !(name in row);
    if (missing && !field.required) continue;
    const message = missing ? "This value is required" : problemOf(row[name], field);
    if (message) errors.push({ property: `${prefix}${name}`, message });
  }
  for (const name of Object.keys(row)) {
    if (!(name in fields) && !READ_ONLY.has(name) && !(name in shown))
      errors.push({ property: `${prefix}${name}`, message: "This property is not allowed" });
  }
  return errors;
}

/** Flags of the older half of the API. */
export const FLAG: Field = {
  kind: "integer",
  check: (value: number) => (value === 0 || value === 1 ? undefined : "This value should be 0 or 1"),
};
