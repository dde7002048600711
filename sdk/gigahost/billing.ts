import { z } from "zod";
import type { CallOptions } from "../core";
import { type Caller, fields, invoice } from "../panel";

const { decimal: certainDecimal, maybeObject, presentList, rows, text } = fields;

const credit = z.object({ credit_currency: text, credit_amount: certainDecimal });

const billing = z.object({
  invoices: presentList(invoice),
  /** What the account has to its credit, by currency. */
  credit: presentList(credit),
  exchange_rates: rows,
  orders: rows,
  hourly: rows,
  card_details: rows,
  billing: maybeObject(z.record(z.string(), z.unknown())),
});

/** Invoices, and credit by currency. */
export type BillingOverview = z.output<typeof billing>;

/** Billing; unlike `my.invoices` it works with API keys (gigahost.md section 9). */
export class Billing {
  constructor(private readonly caller: Caller) {}

  /** Invoices and credit. */
  get(options?: CallOptions): Promise<BillingOverview> {
    const build = () => ({ name: "billing.get", method: "GET", path: "/billing", effect: "read" }) as const;
    return this.caller.data(build, billing, options);
  }
}
