import { z } from "zod";
import { coerce } from "../core";
import type { Piece } from "../core/coerce";

/** An id as the caller has it; ids are compared and handed on as text. */
export type Id = string | number;

/** `"/29"`, `"\32"` (sic, link-service) and 29 are all prefix lengths (artnet.md 14.10). */
export const prefixLength: Piece<number> = z.preprocess(
  (value) => (typeof value === "string" ? value.replace(/^[/\\]/, "") : value),
  coerce.integer,
);

/** A text that may be absent, null, false or empty; all of them become `undefined`. */
export const optionalText: Piece<string | undefined> = coerce.text
  .optional()
  .transform((value) => value || undefined)
  .catch(undefined);

/** What nothing hangs on: absent, null and odd are "not told", instead of an error that takes a whole list down. */
export function maybe<T>(piece: Piece<T>): Piece<T | undefined> {
  return piece
    .nullish()
    .transform((value) => value ?? undefined)
    .catch(undefined);
}

export const texts = coerce.list(coerce.text);

export const subnetwork = z
  .object({ id: coerce.id, ip: z.string(), mask: coerce.text, mask_short: prefixLength, type: z.string() })
  .transform((wire) => ({
    id: wire.id,
    ip: wire.ip,
    mask: wire.mask,
    prefixLength: wire.mask_short,
    type: wire.type,
  }));

/** A subnetwork of the account. `type` is `IPv4` or `IPv6`. */
export type Subnetwork = z.output<typeof subnetwork>;

export const price = z
  .object({
    price: coerce.decimal,
    price_brutto: coerce.decimal.optional().catch(undefined),
    currency: z.string(),
    payment_period: coerce.integer,
  })
  .transform((wire) => ({
    price: wire.price,
    priceGross: wire.price_brutto,
    currency: wire.currency,
    periodMonths: wire.payment_period,
  }));

/** A price without VAT, its gross amount where told, for a number of months. */
export type Price = z.output<typeof price>;

/** Hardware of a server or an offer; every detail may be missing. */
export const hardware = z
  .object({
    server: z.object({ vendor: coerce.text, model: coerce.text }).optional().catch(undefined),
    cpu: coerce.list(
      z.object({
        vendor: coerce.text.optional().catch(undefined),
        model: coerce.text.optional().catch(undefined),
        clock: coerce.decimal.optional().catch(undefined),
        cores: coerce.integer.optional().catch(undefined),
        ht: coerce.flag.optional().catch(undefined),
      }),
    ),
    ram: coerce.list(
      z.object({
        capacity: coerce.decimal.optional().catch(undefined),
        type: coerce.text.optional().catch(undefined),
        /** MHz. */
        speed: coerce.decimal.optional().catch(undefined),
      }),
    ),
    hdd: coerce.list(
      z.object({
        capacity: coerce.decimal.optional().catch(undefined),
        type: coerce.text.optional().catch(undefined),
        speed: coerce.text.optional().catch(undefined),
      }),
    ),
    hdd_controller: coerce.list(
      z.object({
        model: coerce.text.optional().catch(undefined),
        builtin: coerce.flag.optional().catch(undefined),
      }),
    ),
  })
  .transform(({ hdd_controller, ...wire }) => ({ ...wire, hddController: hdd_controller }));

/** What is built into a server: capacities in GB, clock in GHz. */
export type Hardware = z.output<typeof hardware>;
