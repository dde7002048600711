import { isDeepStrictEqual } from "node:util";

/** Whether two canonical values are the same; a missing one, null and undefined are. */
export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? undefined, b ?? undefined);
}
