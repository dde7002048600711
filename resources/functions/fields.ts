import { z } from "zod";
import type { VendorName } from "../contract/vendors";

/** Fields of a result that a vendor may not tell. */
export const text = (description: string, vendors?: VendorName[]) =>
  z
    .string()
    .optional()
    .meta({ description, ...(vendors ? { vendors } : {}) });

export const number = (description: string, vendors?: VendorName[]) =>
  z
    .number()
    .optional()
    .meta({ description, ...(vendors ? { vendors } : {}) });

export const flag = (description: string, vendors?: VendorName[]) =>
  z
    .boolean()
    .optional()
    .meta({ description, ...(vendors ? { vendors } : {}) });

/** Fields that are always there. */
export const certainText = (description: string) => z.string().meta({ description });

export const certainNumber = (description: string) => z.number().meta({ description });

export const certainFlag = (description: string) => z.boolean().meta({ description });

/** A filter. */
export const filter = (description: string, examples: unknown[] = [], vendors?: VendorName[]) =>
  z
    .string()
    .optional()
    .meta({ description, ...(examples.length > 0 ? { examples } : {}), ...(vendors ? { vendors } : {}) });

/** The vendor of a function that several have, and of one that only one has. */
export const vendorOf = <V extends VendorName>(vendors: readonly [V, ...V[]], description: string) =>
  z.enum(vendors).meta({ description });

export const onlyVendor = <V extends VendorName>(vendor: V, description: string) =>
  z
    .enum([vendor])
    .default(vendor as never)
    .meta({ description });

/** Whether a name is, or begins with, what was asked for. */
export const beginsWith = (name: string | undefined, prefix: string | undefined): boolean =>
  prefix === undefined || (name ?? "").toLowerCase().startsWith(prefix.trim().toLowerCase());
