import { z } from "zod";
import { coerce } from "../core";
import type { Piece } from "../core/coerce";

/**
 * Field kinds of the panel's answers on top of the core's, after gigahost.md section 1 ("Type leniency"):
 * nothing can be null, "", false or an absent field. What a call cannot do without is `id`, `integer`, `decimal`,
 * `certainFlag` or a text of zod's; everything else is one of the kinds below, which tell nonsense as "not known" instead
 * of taking a whole list down with it.
 */

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === "" || value === false;

function maybe<T>(schema: Piece<T>): Piece<T | null> {
  const known = z.preprocess((value) => (isNothing(value) ? null : value), z.union([schema, z.null()]));
  return known.catch(null);
}

/** A text for people; nothing becomes "". */
export const text: Piece<string> = z
  .preprocess((value) => (value === undefined ? null : value), coerce.text)
  .catch("");

/** A text on whose absence something hangs: `null` where the panel does not tell. */
export const maybeText: Piece<string | null> = z
  .union([z.string(), z.number()])
  .transform(String)
  .nullable()
  .optional()
  .transform((value) => value ?? null)
  .catch(null);

/** A value that has to be there, perhaps empty. */
export const certainText: Piece<string> = z.union([z.string(), z.number()]).transform(String);

/** An integer or `null` for nothing. */
export const maybeInteger = maybe(coerce.integer);

/** An amount or a size, e.g. "119.00", 0.25, or `null` for nothing. */
export const maybeDecimal = maybe(coerce.decimal);

/** An id as text, or `null` for nothing; "0" stays, it is how the panel says "none" in some fields. */
export const maybeId = maybe(coerce.id);

/** A boolean; `null` where the panel does not tell, which is not "no". */
export const flag: Piece<boolean | null> = coerce.flag
  .optional()
  .transform((value) => value ?? null)
  .catch(null);

/** A boolean that has to be there. */
export const certainFlag: Piece<boolean> = z
  .union([z.boolean(), z.literal([0, 1, "0", "1", "true", "false"])])
  .transform((value) => value === true || value === 1 || value === "1" || value === "true");

/** A boolean whose field has to be there, though it may say "no" by null or "". */
export const presentFlag = coerce.flag;

/** A flag or a number of things; `null` where the panel does not tell. */
export const flagOrCount: Piece<boolean | null> = z
  .union([coerce.flag, coerce.decimal.transform((count) => count > 0)])
  .optional()
  .transform((value) => value ?? null)
  .catch(null);

/** What only one customer in many has: rows as the panel sends them. */
export const rows = coerce.list(z.record(z.string(), z.unknown())).catch([]);

/** An object, or `null` where the panel sends `[]`, false, "" or leaves it out. */
export function maybeObject<T>(schema: Piece<T>): Piece<T | null> {
  return z.preprocess((value) => (value === undefined ? null : value), coerce.orNothing(schema)).catch(null);
}

export const { id, integer, decimal, list, presentList } = coerce;
