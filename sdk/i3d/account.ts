import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import { AccountDocuments, ApiKeys, ApiKeyWhitelist, Whitelist } from "./account-lists";
import type { I3dCaller, Id } from "./caller";
import { optionalText } from "./fields";
import { entry, type I3dEntry, type I3dRow, row } from "./rows";

const accountDetails = z.looseObject({
  emailAddress: optionalText,
  companyName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  isAllowedFlexMetal: coerce.flag.optional(),
});

/** The account holder; `isAllowedFlexMetal` tells whether FlexMetal can be ordered at all. */
export type I3dAccountDetails = z.output<typeof accountDetails>;

/**
 * The account (i3d.md section 7). Signing up, passwords, e-mail confirmation and payment are not offered: they are a
 * person's matters in a browser.
 */
export class I3dAccount {
  readonly apiKeys: ApiKeys;
  readonly apiKeyWhitelist: ApiKeyWhitelist;
  readonly whitelist: Whitelist;
  readonly documents: AccountDocuments;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.apiKeys = new ApiKeys(call);
    this.apiKeyWhitelist = new ApiKeyWhitelist(call);
    this.whitelist = new Whitelist(call);
    this.documents = new AccountDocuments(call);
  }

  /** Also a cheap check of the key. */
  details(options?: CallOptions): Promise<I3dAccountDetails> {
    return this.#call.one("GET /account/details", [], accountDetails, {}, options);
  }

  /** Replaces the holder's data: all fields that the document requires, by its names. */
  updateDetails(details: Record<string, unknown>, options?: CallOptions): Promise<I3dAccountDetails> {
    return this.#call.one("PUT /account/details", [], accountDetails, { json: details }, options);
  }

  billing(options?: CallOptions): Promise<I3dEntry> {
    return this.#call.one("GET /account/billing", [], entry, {}, options);
  }

  /** Replaces the billing data: all fields that the document requires, by its names. */
  updateBilling(details: Record<string, unknown>, options?: CallOptions): Promise<I3dEntry> {
    return this.#call.one("PUT /account/billing", [], entry, { json: details }, options);
  }

  /** What was done in the account, page by page: logs are long. */
  log(options?: CallOptions): AsyncGenerator<I3dEntry> {
    return this.#call.each("GET /account/log", [], entry, {}, options);
  }

  /** API calls, page by page. */
  apiLog(options?: CallOptions): AsyncGenerator<I3dEntry> {
    return this.#call.each("GET /account/apiLog", [], entry, {}, options);
  }

  /** API calls of one HTTP method, page by page. */
  apiLogOf(requestType: string, options?: CallOptions): AsyncGenerator<I3dEntry> {
    return this.#call.each("GET /account/apiLog/{requestType}", [requestType], entry, {}, options);
  }

  invoices(filter: { filter?: string } = {}, options?: CallOptions): Promise<I3dRow[]> {
    return this.#call.all("GET /account/invoice", [], row, { query: { ...filter } }, options);
  }

  unpaidInvoices(filter: { filter?: string } = {}, options?: CallOptions): Promise<I3dRow[]> {
    return this.#call.all("GET /account/invoice/unpaid", [], row, { query: { ...filter } }, options);
  }

  invoice(invoiceId: Id, options?: CallOptions): Promise<I3dRow> {
    return this.#call.one("GET /account/invoice/{invoiceId}", [invoiceId], row, {}, options);
  }

  invoiceByNumber(invoiceNumber: string, options?: CallOptions): Promise<I3dRow> {
    return this.#call.one("GET /account/invoice/number/{invoiceNumber}", [invoiceNumber], row, {}, options);
  }

  /** Files that the vendor holds for the account. */
  files(options?: CallOptions): Promise<I3dRow[]> {
    return this.#call.list("GET /account/files", [], row, {}, options);
  }
}
