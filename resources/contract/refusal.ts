import { type ErrorKind, isKind, RackformError } from "../../sdk/core";
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

/** What may stand there after a write whose outcome is not known. */
export interface MayStand {
  /** What the state has declared so far. */
  was?: readonly unknown[];
  /** What the vendor shows right after it has accepted something and shows something else. */
  shown?: () => Promise<unknown>;
}

/**
 * Carries out a write. When nobody knows what became of it, the object is kept in the state with the name that was
 * there before: the next run goes on with it, and that name is not lost, nor what may stand there then besides
 * what is declared.
 */
export async function orUnfinished<T>(
  id: string,
  outputs: Bag,
  write: () => Promise<T>,
  { was = [], shown }: MayStand = {},
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isRefusal(error) || !(error instanceof Error)) throw error;
    // A vendor that has accepted it may show it in its own way.
    const altered = isKind(error, "protocol", "timeout") ? await shown?.().catch(() => undefined) : undefined;
    const all = [...was, ...(altered === undefined ? [] : [altered])];
    throw new Unfinished(id, { ...outputs, __open: true, ...(all.length > 0 ? { __was: all } : {}) }, [
      error.message,
    ]);
  }
}
