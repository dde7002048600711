import { isSame } from "../../resources/contract/equality";
import { isUnknown } from "../../resources/contract/unknown";

export type Change = "add" | "delete" | "update";

/** Where two values differ, by property paths as engines write them: `records["www A"]`, `tags[1]`, `os.slug`. */
export function* changesIn(path: string, old: unknown, now: unknown): Generator<[string, Change]> {
  if (isAbsent(old) || isAbsent(now)) {
    if (!isAbsent(old)) yield [path, "delete"];
    if (!isAbsent(now)) yield [path, "add"];
    return;
  }
  if (!isBranch(old) || !isBranch(now) || Array.isArray(old) !== Array.isArray(now)) {
    if (isUnknown(now) || !isSame(old, now)) yield [path, "update"];
    return;
  }
  const [before, after] = [old as Record<string, unknown>, now as Record<string, unknown>];
  const isList = Array.isArray(old);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* changesIn(isList ? `${path}[${key}]` : `${path}${step(key)}`, before[key], after[key]);
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
const isBranch = (value: unknown): boolean => typeof value === "object" && value !== null;

/** A key that is no plain word stands in quotes. */
function step(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
    ? `.${key}`
    : `["${key.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"]`;
}
