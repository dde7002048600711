import { z } from "zod";

/** A piece of an answer by what it comes to; how it is read is nobody's type. */
export type Piece<T> = z.ZodType<T>;

/**
 * Lenient pieces for answers: PHP back ends send numbers as texts, booleans as "0", 0 or "", and `[]` or `false`
 * for nothing (gigahost.md section 1, artnet.md section 1, gigacloud.md section 1.2). Each piece rejects what none
 * of the recordings shows.
 */

/** An id: number or text, always handed on as text; compared as text. */
export const id: Piece<string> = z.union([z.string().min(1), z.number().int()]).transform(String);

/** An integer that may come as text. */
export const integer: Piece<number> = z
  .union([z.number().int(), z.string().regex(/^-?\d+$/, "expected an integer")])
  .transform(Number);

/** A number that may come as text, e.g. money "119.00". */
export const decimal: Piece<number> = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, "expected a number")])
  .transform(Number);

/** A boolean in any of PHP's spellings; null and "" are false. */
export const flag: Piece<boolean> = z
  .union([z.boolean(), z.literal([0, 1, "0", "1", "", "true", "false"]), z.null()])
  .transform((value) => value === true || value === 1 || value === "1" || value === "true");

/** A text that may come as a number, null or false; nothing becomes "". */
export const text: Piece<string> = z
  .union([z.string(), z.number(), z.null(), z.literal(false)])
  .transform((value) => (value === null || value === false ? "" : String(value)));

/** A text that decisions depend on: absent, null and empty are none; anything unexpected is an error. */
export const textOrNone: Piece<string | undefined> = text.optional().transform((value) => value || undefined);

/** `[]`, `false`, `""` and null all mean "nothing" where an object was expected. */
export function orNothing<T>(schema: Piece<T>): Piece<T | null> {
  return z.preprocess(
    (value) =>
      value === false || value === "" || (Array.isArray(value) && value.length === 0) ? null : value,
    // Not a union: its issues would name the object only, not the field inside it.
    schema.nullable(),
  );
}

/** A list; PHP turns a list with gaps into an object with numeric keys, and an empty one may be null or false. */
export function list<T>(item: Piece<T>): Piece<T[]> {
  return z.preprocess((value) => {
    if (value === null || value === undefined || value === false || value === "") return [];
    if (
      typeof value === "object" &&
      !Array.isArray(value) &&
      Object.keys(value).every((key) => /^\d+$/.test(key))
    ) {
      return Object.values(value) as unknown[];
    }
    return value;
  }, z.array(item));
}

/** A list that is there as one: for what is written back whole, nothing else may pass for "no elements". */
export function certainList<T>(item: Piece<T>): Piece<T[]> {
  return z
    .any()
    .refine((value) => typeof value === "object" && value !== null, { error: "expected a list", abort: true })
    .pipe(list(item));
}

/** A list whose key must be there: read as empty, a missing list of zones or records would look like a deletion. */
export function presentList<T>(item: Piece<T>): Piece<T[]> {
  return z
    .any()
    .refine((value) => value !== undefined, { error: "missing", abort: true })
    .pipe(list(item));
}
