import { createHash } from "node:crypto";

/** A short mark of a row for the state: eight hex digits of its key. Two rows may share one, so it proves nothing alone. */
export function markOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}
