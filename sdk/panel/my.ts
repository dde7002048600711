import { z } from "zod";
import type { CallOptions } from "../core";
import type { Caller } from "./caller";
import { flag, list, maybeDecimal, maybeId, maybeInteger, text } from "./fields";

const contact = z.object({
  contact_id: maybeId,
  contact_name: text,
  contact_email: text,
  contact_phone: text,
  contact_address: text,
  contact_zip: text,
  contact_city: text,
  contact_username: text,
  contact_admin: flag,
});

const myAccount = z.object({
  success: z.literal(true),
  cust_id: z.union([z.string().min(1), z.number().int()]).transform(String),
  cust_name: text,
  cust_company_no: text,
  cust_address: text,
  cust_address2: text,
  cust_province: text,
  cust_zipcode: text,
  cust_city: text,
  cust_country: text,
  cust_phone: text,
  cust_email: text,
  cust_billing_email: text,
  cust_contacts: list(contact),
});
export type MyAccount = z.output<typeof myAccount>;

export const invoice = z.object({
  inv_id: maybeId,
  order_id: maybeId,
  order_number: text,
  inv_md5: text,
  inv_filename: text,
  inv_number: text,
  /** Unix seconds. */
  inv_date: maybeInteger,
  /** Unix seconds. */
  inv_duedate: maybeInteger,
  inv_paid: flag,
  /** Money comes as number and as text, mixed. */
  inv_total: maybeDecimal,
  inv_vat: maybeDecimal,
  inv_total_vat: maybeDecimal,
});
export type Invoice = z.output<typeof invoice>;

const myInvoices = z.object({ success: z.literal(true), invoices: list(invoice) });

/**
 * The older account endpoints, which answer without an envelope. API keys get 403, a `permission` error
 * (gigahost.md sections 1 and 9).
 */
export class My {
  constructor(private readonly caller: Caller) {}

  /** The customer's data and contacts. */
  account(options?: CallOptions): Promise<MyAccount> {
    const build = () => ({ name: "my.account", method: "GET", path: "/my/account", effect: "read" }) as const;
    return this.caller.whole(build, myAccount, options);
  }

  /** All invoices. */
  async invoices(options?: CallOptions): Promise<Invoice[]> {
    const build = () =>
      ({ name: "my.invoices", method: "GET", path: "/my/invoices", effect: "read" }) as const;
    return (await this.caller.whole(build, myInvoices, options)).invoices;
  }
}
