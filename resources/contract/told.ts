/** The fields of a row that have a value: what a vendor leaves empty is not told. */
export function told<T extends Record<string, unknown>>(row: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Whether a name is the one that was asked for; case does not matter. */
export const isNamed = (name: string | undefined, wanted: string): boolean =>
  (name ?? "").trim().toLowerCase() === wanted.trim().toLowerCase();

/** A moment of the vendor's, in seconds, as ISO 8601 in UTC. */
export function momentOf(seconds: number | null | undefined): string | undefined {
  return seconds ? new Date(seconds * 1000).toISOString() : undefined;
}
