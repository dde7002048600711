import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import { AccountDocuments, ApiKeys, ApiKeyWhitelist, Whitelist } from "./account-lists";
import type { I3dCaller, Id } from "./caller";
import {
  aPILog,
  accountActionLog,
  accountBillingDetails,
  accountFile,
  invoice,
  invoiceDetails,
  type I3dAPILog,
  type I3dAccountActionLog,
  type I3dAccountBillingDetails,
  type I3dAccountFile,
  type I3dInvoice,
  type I3dInvoiceDetails,
} from "./objects";
import { optionalText } from "./fields";

const accountDetails = z.looseObject({
  emailAddress: optionalText,
  companyName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  isAllowedFlexMetal: coerce.flag.optional().catch(undefined),
});

/** The account holder; `isAllowedFlexMetal` tells whether FlexMetal can be ordered at all. */
export type I3dAccountDetails = z.output<typeof accountDetails>;

interface Holder {
  firstName: string;
  lastName: string;
  address: string;
  streetNumber: string;
  zipCode: string;
  city: string;
  countryCode: string;
  phoneNumber?: string | null;
  phoneNumberMobile?: string | null;
}

/** The holder's data as they are written, whole; flags are 0 or 1. */
export interface AccountDetailsRequest extends Holder {
  /** 1 consumer, 2 business. */
  accountType: number;
  companyName?: string | null;
  vatNumber?: string | null;
  cocNumber?: string | null;
  /** 0 English, 1 Dutch. */
  language: number;
  emailAddressAbuse?: string | null;
  newsletter?: number | null;
  agreeToc?: number | null;
  agreeAup?: number | null;
  agreeDpa: number | null;
  isAllowedFlexMetal: number;
}

/** The billing data as they are written, whole; flags are 0 or 1. */
export interface AccountBillingRequest extends Holder {
  emailAddressBilling?: string | null;
  bundleInvoicesOfSameCategory: number;
  receivePaymentConfirmationsViaEmail: number;
  preferredPaymentMethod: number;
}

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
  updateDetails(details: AccountDetailsRequest, options?: CallOptions): Promise<I3dAccountDetails> {
    return this.#call.one("PUT /account/details", [], accountDetails, { json: details }, options);
  }

  billing(options?: CallOptions): Promise<I3dAccountBillingDetails> {
    return this.#call.one("GET /account/billing", [], accountBillingDetails, {}, options);
  }

  /** Replaces the billing data: all fields that the document requires, by its names. */
  updateBilling(details: AccountBillingRequest, options?: CallOptions): Promise<I3dAccountBillingDetails> {
    return this.#call.one("PUT /account/billing", [], accountBillingDetails, { json: details }, options);
  }

  /** What was done in the account, page by page: logs are long. */
  log(options?: CallOptions): AsyncGenerator<I3dAccountActionLog> {
    return this.#call.each("GET /account/log", [], accountActionLog, {}, options);
  }

  /** API calls, page by page. */
  apiLog(options?: CallOptions): AsyncGenerator<I3dAPILog> {
    return this.#call.each("GET /account/apiLog", [], aPILog, {}, options);
  }

  /** API calls of one HTTP method, page by page. */
  apiLogOf(requestType: "GET" | "POST" | "PUT" | "DELETE", options?: CallOptions): AsyncGenerator<I3dAPILog> {
    return this.#call.each("GET /account/apiLog/{requestType}", [requestType], aPILog, {}, options);
  }

  invoices(filter: { filter?: string } = {}, options?: CallOptions): Promise<I3dInvoice[]> {
    return this.#call.all("GET /account/invoice", [], invoice, { query: { ...filter } }, options);
  }

  unpaidInvoices(filter: { filter?: string } = {}, options?: CallOptions): Promise<I3dInvoice[]> {
    return this.#call.all("GET /account/invoice/unpaid", [], invoice, { query: { ...filter } }, options);
  }

  invoice(invoiceId: Id, options?: CallOptions): Promise<I3dInvoiceDetails> {
    return this.#call.one("GET /account/invoice/{invoiceId}", [invoiceId], invoiceDetails, {}, options);
  }

  invoiceByNumber(invoiceNumber: string, options?: CallOptions): Promise<I3dInvoiceDetails> {
    return this.#call.one(
      "GET /account/invoice/number/{invoiceNumber}",
      [invoiceNumber],
      invoiceDetails,
      {},
      options,
    );
  }

  /** Files that the vendor holds for the account. */
  files(options?: CallOptions): Promise<I3dAccountFile[]> {
    return this.#call.list("GET /account/files", [], accountFile, {}, options);
  }
}
