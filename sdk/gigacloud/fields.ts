import { z } from "zod";
import { coerce } from "../core";

/** An id as the caller has it; ids are compared and handed on as text. */
export type Id = string | number;

/** A text; absent, null and empty become `undefined`. */
export const optionalText = coerce.text
  .optional()
  .transform((value) => value || undefined)
  .catch(undefined);

/** `YYYY-MM-DD`, perhaps with a time of no known zone; `0000-00-00` is not a date (gigacloud.md section 1.2). */
export const date = optionalText.transform((value) => (value?.startsWith("0000-00-00") ? undefined : value));

/** Money as text with two or four decimals; read as a number, since "10.00" and "10.0000" are the same. */
export const money = coerce.decimal;

/*
 * What nothing hangs on may be missing, null, empty or odd: `undefined`, which is neither 0 nor "no", instead of an
 * error that takes a whole list down.
 */
function lenient<T extends z.ZodType>(piece: T) {
  return z
    .preprocess((value) => (value === null || value === "" ? undefined : value), piece.optional())
    .catch(undefined);
}

export const optionalMoney = lenient(coerce.decimal);
export const optionalInteger = lenient(coerce.integer);
export const optionalFlag = lenient(coerce.flag);
