import { z } from "zod";

/** Objects as a vendor's seed takes them; what is wrong is told in words, all of it at once. */
export function parseSeed<T extends z.ZodType>(shape: T, objects: unknown): z.output<T> {
  const parsed = shape.safeParse(objects, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => told(issue, shape, []));
  throw new TypeError(`seed: ${[...new Set(faults)].join("; ")}`);
}

type Issue = z.core.$ZodIssue;

function told(issue: Issue, shape: z.ZodType, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  const where = place.replace(/^\./, "");
  if (issue.code === "unrecognized_keys") {
    const names = namesAt(shape, path);
    const known = names.length > 0 ? `; known: ${names.join(", ")}` : "";
    return [`${where === "" ? "" : `${where}: `}no ${issue.keys.join(", ")}${known}`];
  }
  if (issue.input === undefined) return [`${where} is missing`];
  if (issue.code === "invalid_type") return [`${where} must be of the type ${issue.expected}`];
  if (issue.code === "invalid_value") return [`${where} must be one of ${issue.values.join(", ")}`];
  if (issue.code === "invalid_union") {
    const types = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === "invalid_type" ? inner.expected : []));
    return [`${where} must be of the type ${[...new Set(types)].join(" or ")}`];
  }
  return [`${where}: ${issue.message}`];
}

/** The names that an object at a place may have. */
function namesAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = shape;
  for (const part of path)
    at =
      typeof part === "number" ? bare(at, z.ZodArray)?.element : bare(at, z.ZodObject)?.shape[String(part)];
  return Object.keys(bare(at, z.ZodObject)?.shape ?? {});
}

/** A shape without its defaults and the like, if it is of a class. */
function bare<T>(shape: unknown, kind: new (...args: never[]) => T): T | undefined {
  let at = shape;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
    at = at.unwrap();
  return at instanceof kind ? at : undefined;
}
