import { type ErrorKind, RackformError } from "../../sdk/core";
import type { Bag } from "./handler";
import { Unfinished } from "./unfinished";

/** Answers after which the vendor has certainly changed nothing. */
const refusals: readonly ErrorKind[] = [
  "authentication",
  "permission",
  "not-found",
  "validation",
  "conflict",
  "rate-limit",
];

/** Whether the vendor refused, so that everything is as it was. */
export function isRefusal(error: unknown): error is RackformError {
  if (!(error instanceof RackformError) || error.applied === "unknown") return false;
  return error.applied === "no" || refusals.includes(error.kind);
}

/**
 * Carries out a write. When nobody knows what became of it, the object is kept in the state with the name that was
 * there before: the next run goes on with it, and that name is not lost.
 *
 * @param was what the state has declared so far, and may stand there still
 */
export async function orUnfinished<T>(
  id: string,
  outputs: Bag,
  write: () => Promise<T>,
  was: readonly unknown[] = [],
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isRefusal(error) || !(error instanceof Error)) throw error;
    throw new Unfinished(id, { ...outputs, __open: true, ...(was.length > 0 ? { __was: [...was] } : {}) }, [
      error.message,
    ]);
  }
}
