import type { z } from "zod";
import type { Bag, Failure } from "./handler";
import { isUnknown } from "./unknown";
import { allowedAt, exampleAt, faultsOf, namesAt } from "./wording";

/** Arguments as a user gave them, checked: defaults filled in, unknown ones left as they came. */
export interface CheckedArguments {
  inputs: Bag;
  unknown: ReadonlySet<string>;
  failures: Failure[];
}

/** A placeholder for the schema library's own messages; those of a schema are kept. */
const noWords = "?";

/** Checks arguments against a schema; what is unknown in a preview is not checked. */
export function checkArguments(
  schema: z.ZodObject,
  given: Bag,
  of: "resource" | "function" = "resource",
): CheckedArguments {
  const unknown = new Set(Object.keys(given).filter((key) => isUnknown(given[key])));
  const known = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !unknown.has(key) && value !== null),
  );
  const result = without(schema, [...unknown]).safeParse(known, { error: () => noWords });
  const waiting = Object.fromEntries([...unknown].map((key) => [key, given[key]]));
  if (result.success) return { inputs: { ...(result.data as Bag), ...waiting }, unknown, failures: [] };
  return {
    inputs: given,
    unknown,
    failures: failuresOf(result.error.issues, { schema, of }, known),
  };
}

const lenient = new WeakMap<z.ZodObject, Map<string, z.ZodObject>>();

/** The schema with some arguments made optional; made once, since making one costs more than many checks. */
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

interface Whose {
  schema: z.ZodObject;
  of: "resource" | "function";
}

/** More than these say nothing more. */
const mostFaults = 20;

/** What is wrong, and what is allowed there with an example; the schema library's own words are not for users. */
function failuresOf(issues: readonly z.core.$ZodIssue[], whose: Whose, given: Bag): Failure[] {
  const failures = issues
    .flatMap((issue) => faultsOf(issue))
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? unknownNames(issue, whose)
        : [toFailure(issue, whose.schema, given)],
    );
  const more = failures.length - mostFaults;
  if (more <= 0) return failures;
  return [...failures.slice(0, mostFaults), { property: "", reason: `${more} more faults like these` }];
}

function unknownNames(
  { path, keys }: { path: PropertyKey[]; keys: string[] },
  { schema, of }: Whose,
): Failure[] {
  const what = path.length === 0 ? `is not an argument of this ${of}` : "does not belong there";
  const allowed = namesAt(schema, path).join(", ");
  return keys.map((key) => ({
    property: placeOf([...path, key]),
    reason: `${what}; allowed are ${allowed}`,
  }));
}

function toFailure({ path, message }: z.core.$ZodIssue, schema: z.ZodObject, given: Bag): Failure {
  const property = placeOf(path);
  if (message !== noWords) return { property, reason: message + exampleAt(schema, path) };
  const value = path.reduce<unknown>((at, part) => (at as Bag | undefined)?.[String(part)], given);
  const verb = value === undefined ? "is missing: it is" : "must be";
  return { property, reason: `${verb} ${allowedAt(schema, path)}` };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`))
    .join("");
}
