import { coerce } from "../core";
import type { Piece } from "../core/coerce";

/** A text; absent, null and empty become `undefined`. */
export const optionalText: Piece<string | undefined> = coerce.text
  .optional()
  .transform((value) => value || undefined)
  .catch(undefined);

/** Unix seconds; 0, null and absent mean that it has not happened, not 1970 (i3d.md section 11.14). */
export const moment: Piece<number | undefined> = coerce.integer
  .nullable()
  .optional()
  .transform((value) => value || undefined);

/** The same where nothing hangs on it: an odd one is not known. */
export const optionalMoment: Piece<number | undefined> = moment.catch(undefined);

/** Money as text in cents (i3d.md section 1.5), handed on as it is. */
export const cents = coerce.text;

export const optionalInteger: Piece<number | undefined> = coerce.integer
  .nullable()
  .optional()
  .transform((value) => value ?? undefined)
  .catch(undefined);
