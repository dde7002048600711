import type { DiffResult } from "../provider/calls";
import { asReplacing, type DetailedDiff } from "../values/diff";
import { contains, parsePath, type Path } from "../values/path";
import { equal, forProvider, hasUnknown, type Value } from "../values/value";

/** The key that stands for "the last create or update left the resource half-made". */
const INIT_ERROR = "#initerror";

/** A diff with the option `replaceOnChanges` worked in: changes below its paths become replacing ones. */
export function applyReplaceOnChanges(
  diff: DiffResult,
  options: readonly string[],
  initErrors: boolean,
): DiffResult {
  if (options.length === 0 || (!diff.changes && !initErrors)) return diff;
  const paths = options.map(parsePath);
  const matches = (path: Path): boolean => paths.some((option) => contains(option, path));
  const keys = new Set(diff.replaceKeys);
  for (const key of diff.changedKeys) if (matches([key])) keys.add(key);
  const detail: DetailedDiff | undefined = diff.detail && { ...diff.detail };
  for (const [path, entry] of Object.entries(detail ?? {})) {
    if (detail && matches(parsePath(path))) detail[path] = asReplacing(entry);
  }
  const forced = initErrors && matches([INIT_ERROR]);
  if (forced) {
    keys.add(INIT_ERROR);
    if (detail) detail[INIT_ERROR] = { kind: "update-replace", inputDiff: false };
  }
  return { ...diff, changes: diff.changes || forced, replaceKeys: [...keys], detail };
}

/** Whether a changed trigger value asks for a replacement; an unknown one counts as changed, an absent one never. */
export function isTriggered(after: Value | undefined, before: Value | undefined): boolean {
  if (hasUnknown(after) || hasUnknown(before)) return true;
  if (after === undefined || after === null || before === undefined || before === null) return false;
  return !equal(forProvider(after), forProvider(before));
}
