import { z } from "zod";
import { type CallOptions, camelled, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { type Id, optionalText } from "./fields";

const customer = z
  .object({
    id: coerce.id,
    name: coerce.text,
    nip: optionalText,
    regon: optionalText,
    street: optionalText,
    postcode: optionalText,
    city: optionalText,
    country_code: optionalText,
    country_label: optionalText,
    tel: optionalText,
    fax: optionalText,
    email: optionalText,
    email_tech: optionalText,
    email_invoice: optionalText,
    correspondence_name: optionalText,
    correspondence_street: optionalText,
    correspondence_postcode: optionalText,
    correspondence_city: optionalText,
    business: coerce.flag.optional().catch(undefined),
    language: optionalText,
    currency: optionalText,
  })
  .transform(camelled);

/** The account holder, as the Customers Panel shows it. */
export type CustomerDetails = z.output<typeof customer>;

const emailRow = z.object({ id: coerce.id, time: coerce.integer, subject: coerce.text });
const email = emailRow.extend({ address: coerce.text, body: coerce.text });

/** A message that the vendor sent; `time` in unix seconds. */
export type SentEmail = z.output<typeof emailRow>;
export type SentEmailDetails = z.output<typeof email>;

/** Changes of the account holder's data; what is left out stays. */
export type CustomerChange = Partial<
  Omit<Record<keyof CustomerDetails, string>, "id" | "countryLabel" | "language" | "currency" | "business">
> & { business?: boolean };

/**
 * The account itself (document, module customer). `/customer/regenerate-api-key` is not offered: it makes the key in
 * use invalid at once, for every other program too.
 */
export class ArtnetCustomer {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  /** Also a cheap check of the credentials. */
  details(options?: CallOptions): Promise<CustomerDetails> {
    return this.#call.ask("/customer/details", {}, "customer", customer, options);
  }

  edit(change: CustomerChange, options?: CallOptions): Promise<void> {
    const fields = Object.fromEntries(Object.entries(change).map(([name, value]) => [snake(name), value]));
    return this.#call.send("/customer/edit", { customer: fields }, options, "customer");
  }

  getLanguage(options?: CallOptions): Promise<string> {
    return this.#call.ask("/customer/get-language", {}, "language", z.string(), options);
  }

  changeLanguage(language: string, options?: CallOptions): Promise<void> {
    return this.#call.send("/customer/change-language", { language }, options, "customer");
  }

  /** Sent messages, newest first. */
  emailsList(page: { limit?: number; offset?: number } = {}, options?: CallOptions): Promise<SentEmail[]> {
    const fields = { limit: page.limit, offset: page.offset };
    return this.#call.ask(
      "/customer/emails-list",
      fields,
      "emails_list",
      coerce.presentList(emailRow),
      options,
    );
  }

  emailDetails(emailId: Id, options?: CallOptions): Promise<SentEmailDetails> {
    return this.#call.ask("/customer/email-details", { email_id: emailId }, "email", email, options);
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
