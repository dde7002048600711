import type { z } from "zod";
import type { Bag, Failure } from "./handler";
import { isUnknown } from "./unknown";

/** Arguments as a user gave them, checked: defaults filled in, unknown ones left as they came. */
export interface CheckedArguments {
  inputs: Bag;
  unknown: ReadonlySet<string>;
  failures: Failure[];
}

/** Checks arguments against a schema; what is unknown in a preview is not checked. */
export function checkArguments(schema: z.ZodObject, given: Bag): CheckedArguments {
  const unknown = new Set(Object.keys(given).filter((key) => isUnknown(given[key])));
  const known = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !unknown.has(key) && value !== null),
  );
  const result = without(schema, [...unknown]).safeParse(known);
  const waiting = Object.fromEntries([...unknown].map((key) => [key, given[key]]));
  if (result.success) return { inputs: { ...(result.data as Bag), ...waiting }, unknown, failures: [] };
  return {
    inputs: given,
    unknown,
    failures: result.error.issues.map((issue) => toFailure(issue, schema, known)),
  };
}

const lenient = new WeakMap<z.ZodObject, Map<string, z.ZodObject>>();

/** The schema with some arguments left out as they please; made once, since making one costs more than many checks. */
function without(schema: z.ZodObject, names: string[]): z.ZodObject {
  const optional = names.filter((name) => Object.hasOwn(schema.shape, name)).sort();
  if (optional.length === 0) return schema;
  const made = lenient.get(schema) ?? new Map<string, z.ZodObject>();
  lenient.set(schema, made);
  const key = optional.join(" ");
  const known =
    made.get(key) ??
    schema.partial(Object.fromEntries(optional.map((name) => [name, true])) as Record<never, true>);
  made.set(key, known);
  return known;
}

function toFailure(issue: z.core.$ZodIssue, schema: z.ZodObject, given: Bag): Failure {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    const allowed = Object.keys(schema.shape).join(", ");
    return {
      property: issue.keys[0] ?? "",
      reason: `is not an argument of this resource; allowed are ${allowed}`,
    };
  }
  const property = issue.path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`))
    .join("");
  const missing = issue.path.length === 1 && given[property] === undefined;
  return { property, reason: missing ? `is missing: ${lower(issue.message)}` : lower(issue.message) };
}

function lower(message: string): string {
  return message.replace(/^Invalid input: /, "").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
