import { z } from "zod";
import type { CallOptions } from "../core";
import { type Caller, fields, type Invoice, invoice } from "../panel";

const { list, maybeDecimal, text } = fields;

const billing = z
  .object({
    invoices: list(invoice),
    credit: z.union([maybeDecimal, z.object({ amount: maybeDecimal }).transform((whole) => whole.amount)]),
    currency: text,
  })
  .transform(({ invoices, credit, currency }) => ({ invoices, credit, currency }));

/** Invoices and the credit of the account. */
export interface BillingOverview {
  invoices: Invoice[];
  /** null when the panel does not tell. */
  credit: number | null;
  currency: string;
}

/** Billing; unlike `my.invoices` it works with API keys (gigahost.md section 9). */
export class Billing {
  constructor(private readonly caller: Caller) {}

  /** Invoices and credit. */
  get(options?: CallOptions): Promise<BillingOverview> {
    const build = () => ({ name: "billing.get", method: "GET", path: "/billing", effect: "read" }) as const;
    const nothing = z
      .tuple([])
      .transform((): BillingOverview => ({ invoices: [], credit: null, currency: "" }));
    return this.caller.data(build, z.union([nothing, billing]), options);
  }
}
