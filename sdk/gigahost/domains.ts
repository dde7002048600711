import { z } from "zod";
import { type CallOptions, type Method, path } from "../core";
import { type Caller, type Done, fields, type Id, invalid, required } from "../panel";
import {
  type ChangedRegistrant,
  changedRegistrantFields,
  type Registrant,
  registrantFields,
} from "./registrant";
import { zoneLane, zonePath } from "./zone-path";

const { flag, maybeDecimal, maybeId, presentFlag, text } = fields;

const organization = z.object({ company_name: z.string(), address: text, zip_code: text, city: text });
export type Organization = z.output<typeof organization>;

const availability = z.object({
  domain: z.string(),
  available: flag,
  reason: text,
  /** Told by no sample: null then, and `currency` empty. */
  price: maybeDecimal,
  currency: text,
});
export type Availability = z.output<typeof availability>;

const registration = z.object({ zone_id: maybeId, domain_name: text, expires_at: text, status: text });
/** `zone_id` is null when the panel does not tell; find the zone by its name then. */
export type Registration = z.output<typeof registration>;

const registrantContact = z.object({
  contact_id: maybeId,
  name: text,
  organization: text,
  email: text,
  address: text,
  city: text,
  postal_code: text,
  country_code: text,
  identity: text,
  identity_type: text,
  type: text,
});
export type RegistrantContact = z.output<typeof registrantContact>;

const emailOutcome = z.object({ protected: presentFlag, email: text });

/** Registered .no domains (gigahost.md section 4). */
export class Domains {
  constructor(private readonly caller: Caller) {}

  /** Looks a Norwegian organization up by its nine digits. */
  lookupOrganization(orgNumber: string, options?: CallOptions): Promise<Organization> {
    const build = () => {
      if (!/^\d{9}$/.test(orgNumber)) throw invalid("orgNumber", "an organization number has nine digits");
      return this.#read("lookupOrganization", path`/dns/lookup/organization/${orgNumber}`);
    };
    return this.caller.data(build, organization, options);
  }

  /** Whether a .no domain is free; its price where the vendor tells one. */
  check(domain: string, options?: CallOptions): Promise<Availability> {
    const build = () => this.#read("check", path`/dns/domains/check/${required("domain", domain)}`);
    return this.caller.data(build, availability, options);
  }

  /**
   * Registers a .no domain. Costs money.
   *
   * @param nameservers at least two, instead of the vendor's own
   */
  registerDomain(
    domain: string,
    registrant: Registrant,
    nameservers?: string[],
    options?: CallOptions,
  ): Promise<Registration> {
    const nothing = z
      .tuple([])
      .transform(() => ({ zone_id: null, domain_name: domain, expires_at: "", status: "" }));
    return this.caller.data(
      () => ({
        name: "dns.domains.registerDomain",
        method: "POST",
        path: "/dns/domains/register",
        body: {
          json: {
            domain_name: required("domain", domain),
            ...registrantFields(registrant),
            use_gigahost_ns: nameservers === undefined,
            ...(nameservers === undefined ? {} : { nameservers: atLeastTwo(nameservers) }),
          },
        },
        effect: "once",
      }),
      z.union([nothing, registration]),
      options,
    );
  }

  /** The owner of a registered domain, as the registry has it. */
  registrant(zoneId: Id, options?: CallOptions): Promise<RegistrantContact> {
    const build = () => this.#read("registrant", `${zonePath(zoneId)}/registrant`);
    return this.caller.data(build, registrantContact, options);
  }

  /**
   * Changes the owner of a domain. Costs money: makes a new order and adds a year.
   *
   * @param consent `agreeToTerms: true` agrees to Norid's declaration; nothing is sent without it
   */
  changeRegistrant(
    zoneId: Id,
    registrant: ChangedRegistrant,
    consent: { agreeToTerms: true },
    options?: CallOptions,
  ): Promise<Done> {
    const json = () => {
      if (consent?.agreeToTerms !== true)
        throw invalid(
          "agreeToTerms",
          "changing the owner needs agreeToTerms: true; it makes an order for a year",
        );
      return { ...changedRegistrantFields(registrant), agree_to_terms: true };
    };
    // Not repeatable although it is a PUT: every one of them is an order.
    return this.caller.done(
      () => ({ ...this.#put("changeRegistrant", zoneId, "registrant", json()), effect: "once" }),
      options,
    );
  }

  /** Changes the owner's mail address; protection hides it in public look-ups. */
  async setRegistrantEmail(
    zoneId: Id,
    email: string,
    enableProtection = false,
    options?: CallOptions,
  ): Promise<{ protected: boolean; email: string }> {
    const build = () => {
      const json = { email: required("email", email), enable_protection: enableProtection };
      return this.#put("setRegistrantEmail", zoneId, "registrant-email", json);
    };
    return this.caller.data(build, emailOutcome, options);
  }

  /** Switches automatic renewal; reads back as `domain_auto_renew` of the zone. */
  setAutoRenew(zoneId: Id, autoRenew: boolean, options?: CallOptions): Promise<Done> {
    const build = () => this.#put("setAutoRenew", zoneId, "auto-renew", { auto_renew: autoRenew ? 1 : 0 });
    return this.caller.done(build, options);
  }

  /** Replaces the name servers, at least two. Write-only; `external_dns` of the zone follows. */
  setNameservers(zoneId: Id, nameservers: string[], options?: CallOptions): Promise<Done> {
    const build = () =>
      this.#put("setNameservers", zoneId, "nameservers", { nameservers: atLeastTwo(nameservers) });
    return this.caller.done(build, options);
  }

  #read(method: string, where: string) {
    return { name: `dns.domains.${method}`, method: "GET", path: where, effect: "read" } as const;
  }

  #put(method: string, zoneId: Id, what: string, json: Record<string, unknown>) {
    return {
      name: `dns.domains.${method}`,
      method: "PUT" as Method,
      path: `${zonePath(zoneId)}/${what}`,
      body: { json },
      effect: "keyed" as const,
      lane: zoneLane(zoneId),
    };
  }
}

function atLeastTwo(nameservers: string[]): string[] {
  if (nameservers.length < 2) throw invalid("nameservers", "a domain needs at least two name servers");
  return nameservers.map((one) => required("nameservers", one));
}
