import { formatPath, type Path } from "./path";
import { equal, isObject, type Properties, reveal, type Value } from "./value";

/** What happened at one property path; the names of Pulumi's detailed diff. */
export type DiffKind = "add" | "add-replace" | "delete" | "delete-replace" | "update" | "update-replace";

export interface PropertyDiff {
  kind: DiffKind;
  /** True where inputs, not outputs, were compared. */
  inputDiff: boolean;
}

export type DetailedDiff = Record<string, PropertyDiff>;

const absent = (value: Value | undefined): value is null | undefined => value === undefined || value === null;

function walk(path: Path, before: Value | undefined, after: Value | undefined, into: DetailedDiff): void {
  if (absent(before) && absent(after)) return;
  if (absent(before)) into[formatPath(path)] = { kind: "add", inputDiff: true };
  else if (absent(after)) into[formatPath(path)] = { kind: "delete", inputDiff: true };
  else if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    for (let i = 0; i < length; i += 1) walk([...path, i], before[i], after[i], into);
  } else if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of [...keys].sort()) walk([...path, key], before[key], after[key], into);
  } else if (!equal(before, after)) into[formatPath(path)] = { kind: "update", inputDiff: true };
}

/** Every path at which two sets of properties differ, secret marks aside; null counts as absent. */
export function detailedDiff(before: Properties, after: Properties): DetailedDiff {
  const result: DetailedDiff = {};
  walk([], reveal(before), reveal(after), result);
  return result;
}

/** The top-level keys that differ. */
export function changedKeys(before: Properties, after: Properties): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.filter((key) => Object.keys(detailedDiff(pick(before, key), pick(after, key))).length > 0);
}

function pick(properties: Properties, key: string): Properties {
  const value = properties[key];
  return value === undefined ? {} : { [key]: value };
}

const INVERSE: Record<DiffKind, DiffKind> = {
  add: "delete",
  "add-replace": "delete-replace",
  delete: "add",
  "delete-replace": "add-replace",
  update: "update",
  "update-replace": "update-replace",
};

/** The same diff seen from the other side, as refresh shows it (A11). */
export function invert(diff: DetailedDiff): DetailedDiff {
  const result: DetailedDiff = {};
  for (const [path, entry] of Object.entries(diff)) result[path] = { ...entry, kind: INVERSE[entry.kind] };
  return result;
}

const REPLACING: Record<DiffKind, DiffKind> = {
  add: "add-replace",
  "add-replace": "add-replace",
  delete: "delete-replace",
  "delete-replace": "delete-replace",
  update: "update-replace",
  "update-replace": "update-replace",
};

export const asReplacing = (entry: PropertyDiff): PropertyDiff => ({ ...entry, kind: REPLACING[entry.kind] });
export const isReplacing = (entry: PropertyDiff): boolean => entry.kind.endsWith("-replace");
