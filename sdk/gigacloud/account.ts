import { z } from "zod";
import { type CallOptions, camelled, coerce, path } from "../core";
import type { GigacloudCaller } from "./caller";
import { date, type Id, money, optionalFlag, optionalMoney, optionalText } from "./fields";

const client = z
  .object({
    id: coerce.id,
    email: optionalText,
    lastlogin: date,
    ip: optionalText,
    host: optionalText,
    status: optionalText,
    parent_id: optionalText,
    firstname: optionalText,
    lastname: optionalText,
    companyname: optionalText,
    address1: optionalText,
    address2: optionalText,
    city: optionalText,
    state: optionalText,
    postcode: optionalText,
    country: optionalText,
    phonenumber: optionalText,
    datecreated: date,
    language: optionalText,
    company: optionalFlag,
    credit: optionalMoney,
    /** What a contact's log-in may do; null for the account holder's own. */
    privileges: z.unknown().optional(),
  })
  .transform(camelled);

/** The account holder. */
export type GigacloudAccountDetails = z.output<typeof client>;

const balance = z
  .object({ acc_balance: money, acc_credit: money })
  .transform((wire) => ({ balance: wire.acc_balance, credit: wire.acc_credit }));

/** Unpaid invoices in all, and credit. */
export type GigacloudBalance = z.output<typeof balance>;

const invoiceRow = z.object({
  id: coerce.id,
  date,
  duedate: date,
  paybefore: date,
  total: optionalMoney,
  datepaid: date,
  status: z.string(),
  merge_id: optionalText,
  number: optionalText,
  currency: optionalText,
});

const item = z
  .object({
    id: coerce.id,
    invoice_id: optionalText,
    type: optionalText,
    item_id: optionalText,
    description: optionalText,
    amount: optionalMoney,
    taxed: optionalFlag,
    qty: optionalMoney,
    linetotal: optionalMoney,
  })
  .transform(camelled);

const invoice = invoiceRow
  .extend({
    subtotal: optionalMoney,
    credit: optionalMoney,
    tax: optionalMoney,
    taxrate: optionalMoney,
    tax2: optionalMoney,
    taxrate2: optionalMoney,
    taxexempt: optionalFlag,
    notes: optionalText,
    rate: optionalMoney,
    rate2: optionalMoney,
    rate3: optionalMoney,
    client: z.record(z.string(), z.unknown()).optional().catch(undefined),
    items: coerce.list(item),
  })
  .transform(camelled);

const invoices = coerce.presentList(invoiceRow.transform(camelled));

export type GigacloudInvoice = z.output<typeof invoices>[number];
export type GigacloudInvoiceDetails = z.output<typeof invoice>;

/** The fields of the document's form; an installation may have others, or ask for fewer. */
export type GigacloudAccountChange = Partial<
  Record<
    | "firstname"
    | "lastname"
    | "organizationid"
    | "phonenumber"
    | "email"
    | "companyname"
    | "address1"
    | "address2"
    | "city"
    | "state"
    | "postcode"
    | "country"
    | "type"
    | "editonce"
    | "mobilephone"
    | "required"
    | "requiredcheck",
    string
  >
>;

/** The account and its money (document, "Clientarea" and "Billing"; gigacloud.md section 2.5). */
export class GigacloudAccount {
  readonly #call: GigacloudCaller;

  constructor(call: GigacloudCaller) {
    this.#call = call;
  }

  /** Also a cheap check of the credentials. */
  details(options?: CallOptions): Promise<GigacloudAccountDetails> {
    return this.#call.read("account.details", "/details", "client", client, options);
  }

  /**
   * Changes the account holder's data, by the document's field names; what is left out stays. Its answer is documented nowhere and the
   * document's fields are one installation's form, so nothing of it is checked but that no error came.
   */
  async updateDetails(changes: GigacloudAccountChange, options?: CallOptions): Promise<void> {
    const operation = {
      name: "account.updateDetails",
      path: "/details",
      effect: "once" as const,
      lane: "details",
    };
    await this.#call.post(operation, { ...changes }, options);
  }

  balance(options?: CallOptions): Promise<GigacloudBalance> {
    return this.#call.read("account.balance", "/balance", "details", balance, options);
  }

  invoices(options?: CallOptions): Promise<GigacloudInvoice[]> {
    return this.#call.read("account.invoices", "/invoice", "invoices", invoices, options);
  }

  invoice(invoiceId: Id, options?: CallOptions): Promise<GigacloudInvoiceDetails> {
    return this.#call.read("account.invoice", path`/invoice/${invoiceId}`, "invoice", invoice, options);
  }
}
