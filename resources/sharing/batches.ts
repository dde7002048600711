/** How many reads are under way at once; the client's own limits hold besides. */
const together = 8;

/** Reads something for each of many, some at a time; answers in the given order. */
export async function* readInBatches<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
): AsyncGenerator<[T, R]> {
  for (let start = 0; start < items.length; start += together) {
    const part = items.slice(start, start + together);
    const found = await Promise.all(part.map(read));
    for (const [at, item] of part.entries()) yield [item, found[at]!];
  }
}
