import { z } from "zod";
import { coerce } from "../core";

/**
 * Field kinds of the panel's answers on top of the core's, after gigahost.md section 1 ("Type leniency"):
 * nothing can be null, "", false or an absent field.
 */

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === "" || value === false;

function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (isNothing(value) ? null : value), z.union([schema, z.null()]));
}

/** A text; nothing becomes "". */
export const text = z.preprocess((value) => (value === undefined ? null : value), coerce.text);

/** An integer or `null` for nothing. */
export const maybeInteger = maybe(coerce.integer);

/** An amount or a size, e.g. "119.00", 0.25, or `null` for nothing. */
export const maybeDecimal = maybe(coerce.decimal);

/** An id as text, or `null` for nothing; "0" stays, it is how the panel says "none" in some fields. */
export const maybeId = maybe(coerce.id);

/** A boolean; an absent field is false. */
export const flag = z.preprocess((value) => (value === undefined ? null : value), coerce.flag);

/** An object, or `null` where the panel sends `[]`, false, "" or leaves it out. */
export function maybeObject<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === undefined ? null : value), coerce.orNothing(schema));
}

export const { id, integer, decimal, list } = coerce;
