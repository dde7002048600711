import { z } from "zod";
import { coerce } from "../core";
import type { Piece } from "../core/coerce";

/*
 * Pieces of answers that nothing hangs on: missing, null and unreadable become `undefined`, which is "not known" and
 * neither "no", 0 nor an empty list.
 */

function lenient<T>(piece: Piece<T>): Piece<T | undefined> {
  return piece
    .nullable()
    .optional()
    .transform((value) => value ?? undefined)
    .catch(undefined);
}

/** What an object is known by: has to be there. */
export const id: Piece<string> = z.union([z.string().min(1), z.number().int()]).transform(String);

export const text = lenient(z.union([z.string(), z.number()]).transform(String));
export const integer = lenient(coerce.integer);
export const decimal = lenient(coerce.decimal);
export const flag = lenient(
  z
    .union([z.boolean(), z.literal([0, 1, "0", "1", "true", "false"])])
    .pipe(z.any())
    .transform((value: unknown) => value === true || value === 1 || value === "1" || value === "true"),
);

export function objectOf<T>(item: Piece<T>): Piece<T | undefined> {
  return lenient(item);
}

export function listOf<T>(item: Piece<T>): Piece<T[] | undefined> {
  return lenient(z.array(item));
}
