import type { z } from "zod";
import { RackformError } from "./errors";

/** Parses a vendor's answer; one of another form becomes a protocol error that names the field. */
export function parseAnswer<T>(schema: z.ZodType<T>, value: unknown, vendor: string, operation: string): T {
  const result = safely(schema, value);
  if (result === undefined) {
    throw new RackformError({
      kind: "protocol",
      vendor,
      operation,
      applied: "unknown",
      message: "the answer has an unexpected form",
    });
  }
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 3).map((issue) => {
    const where = issue.path.map(String).join(".") || "the answer";
    return `${where}: ${issue.message}`;
  });
  throw new RackformError({
    kind: "protocol",
    vendor,
    operation,
    applied: "unknown",
    message: `the answer has an unexpected form (${issues.join("; ")})`,
  });
}

/** Some schemas throw at values that no answer should hold, instead of saying what is wrong. */
function safely<T>(schema: z.ZodType<T>, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch {
    return undefined;
  }
}
