import { z } from "zod";
import { coerce } from "../core";
import { text } from "./fields";

/*
 * Every answer is wrapped in `{meta: {status, status_message, message, …}, data}`. `data` may be missing and is `[]`
 * wherever there is no payload; some endpoints answer inside `meta` (gigahost.md section 1).
 */

const meta = z.looseObject({ status: coerce.integer.optional() });

/** Takes `data` out of an envelope, typed by `schema`; a missing `data` is `[]`, which is how the panel says "nothing". */
export function dataOf<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  const data: z.ZodType<z.output<T>> = z.preprocess((value) => (value === undefined ? [] : value), schema);
  return z.object({ meta, data }).transform((whole): z.output<T> => whole.data);
}

/** Takes the payload out of `meta`. */
export function metaOf<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  return z.object({ meta: schema }).transform((whole) => (whole as { meta: z.output<T> }).meta);
}

/** The outcome of a write: the panel's own words, e.g. "Zone deleted successfully.". */
export interface Done {
  message: string;
}

const outcome = { message: text, status_message: text };

/** A write without a payload; the un-enveloped `{success: true}` of the older endpoints counts too. */
export const done = z
  .union([
    z.object({ meta: meta.extend(outcome) }).transform(({ meta: said }) => said),
    z.object({ success: z.literal(true), ...outcome }),
  ])
  .transform((said): Done => ({ message: said.message || said.status_message }));
