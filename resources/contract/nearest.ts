/** Longer ones are no words that anybody mistyped. */
const longest = 253;

/**
 * The known word that was most likely meant by one that is unknown: equal but for case, hyphens and underscores, or at
 * most a third of its letters away (an exchange of two neighbours counts once). `undefined` when nothing is near.
 */
export function nearest<T extends string>(word: string, known: readonly T[]): T | undefined {
  const plain = simple(word);
  const most = Math.max(1, Math.floor(plain.length / 3));
  let best: { each: T; away: number } | undefined;
  for (const each of known) {
    const away = distance(plain, simple(each));
    if (away <= most && (best === undefined || away < best.away)) best = { each, away };
  }
  return best?.each;
}

const simple = (word: string): string => word.toLowerCase().replace(/[-_]/g, "");

/** Insertions, deletions, changes and exchanges of neighbours that make one word of another. */
function distance(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
