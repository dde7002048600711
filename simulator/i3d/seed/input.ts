import { canonicalAddress } from "../../core/addresses";
import { isRow, type Row } from "../body";

/** Reading of what tests hand to `seed`; a mistake there is an error at once, not a vendor's answer. */

export function rowsOf(objects: Row, name: string): Row[] {
  const rows = objects[name] ?? [];
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new TypeError(`seed: ${name} is a list of objects`);
  return rows;
}

export function textOf(row: Row, name: string, fallback?: string): string {
  const value = row[name] ?? fallback;
  if (typeof value !== "string") throw new TypeError(`seed: ${name} is a text`);
  return value;
}

export function numberOf(row: Row, name: string, fallback?: number): number {
  const value = row[name] ?? fallback;
  if (typeof value !== "number") throw new TypeError(`seed: ${name} is a number`);
  return value;
}

export function textsOf(row: Row, name: string): string[] {
  const value = row[name] ?? [];
  if (!Array.isArray(value) || !value.every((each) => typeof each === "string")) {
    throw new TypeError(`seed: ${name} is a list of texts`);
  }
  return value;
}

export function addressOf(text: string): string {
  const address = canonicalAddress(text);
  if (address === undefined) throw new TypeError(`seed: ${text} is no address`);
  return address;
}
