import { createHash } from "node:crypto";

/** A number that looks random and is always the same for the same text. */
export const scatter = (text: string): number => createHash("sha256").update(text).digest().readUInt32BE(0);

/** Hexadecimal digits that look random and are always the same for the same text. */
export const scatterHex = (text: string, digits: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, digits);

/** The same items in an order that means nothing but never changes. */
export function scattered<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const place = (item: T): number => scatter(keyOf(item));
  return [...items].sort((a, b) => place(a) - place(b) || keyOf(a).localeCompare(keyOf(b)));
}
