import type { Bag } from "../contract/handler";
import type { PlannedChange, RowLoss } from "../contract/profile";

/** What a planned change does to the rows that a resource has in its zone. */
export function lossOf({ op, removed: goes, inputs, news, outputs }: PlannedChange): RowLoss {
  const before = keysIn(inputs);
  const rows = typeof outputs.rows === "number" ? outputs.rows : (before?.size ?? 0);
  if (goes) return { removed: rows, total: rows, uncounted: false };
  const total = op === "create" ? 0 : rows;
  if (op !== "create" && op !== "update") return { removed: 0, total, uncounted: false };
  const after = keysIn(news);
  const removed =
    before && after && op === "update"
      ? [...before].filter((row) => !after.has(row)).length - cameInstead(before, after)
      : 0;
  // Without the argument `up` itself refuses a mass deletion, counted at the vendor.
  const uncounted = news.allowMassDelete === true && (after === undefined || news.unmanaged === "remove");
  return { removed, total, uncounted };
}

/** Rows that take the place of one with their name and type: a change, and no deletion. */
function cameInstead(before: Set<string>, after: Set<string>): number {
  const going = countBySet([...before].filter((row) => !after.has(row)));
  const coming = countBySet([...after].filter((row) => !before.has(row)));
  return [...going].reduce((total, [set, count]) => total + Math.min(count, coming.get(set) ?? 0), 0);
}

/** Keys are `A www 192.0.2.10`: type, name, value. */
function countBySet(rows: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const set = row.split(" ", 2).join(" ");
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return counts;
}

/** The rows as keys; `undefined` where they are secret or not known yet. */
function keysIn({ records, file }: Bag): Set<string> | undefined {
  const table = records ?? file;
  return table && typeof table === "object" && !Array.isArray(table)
    ? new Set(Object.keys(table))
    : undefined;
}
