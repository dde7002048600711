import { RackformError } from "../core";

/** An id of the panel's database: a number, or its digits as text. */
export type Id = string | number;

/** An argument that is refused before anything is sent. */
export function invalid(argument: string, message: string): RackformError {
  return new RackformError({ kind: "validation", argument, applied: "no", message });
}

/**
 * Refuses an id that is not a positive whole number before it goes anywhere: `/servers/` with an empty id reads the
 * whole list (gigahost.md section 1).
 */
export function numericId(argument: string, value: Id): string {
  const digits = String(value);
  if (!/^[1-9]\d{0,17}$/.test(digits)) {
    throw invalid(
      argument,
      `${argument} must be a number from the panel, not ${JSON.stringify(value) ?? "undefined"}`,
    );
  }
  return digits;
}

/** The same as a JSON number, for bodies that are documented with one. */
export function idNumber(argument: string, value: Id): number {
  const digits = numericId(argument, value);
  const number = Number(digits);
  if (Number.isSafeInteger(number)) return number;
  throw invalid(argument, `${argument} ${digits} is too large`);
}

/** A text the caller must give; an empty one would widen what a call does. */
export function required(argument: string, value: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw invalid(argument, `${argument} must not be empty`);
}
