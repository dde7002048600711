import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import { begin } from "../../panel/progress";
import { flag, requiredText, texts, type Body } from "../../panel/input";
import { invalidData, notFound, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import { defaultRecords, makeZone, setApexNs } from "./make-zone";
import type { Registration } from "./model";
import { isHostname, zoneName } from "./names";
import { zoneByName } from "./zone-lookup";

type DnsCall = Call<GigahostState>;
const year = 365 * 86_400_000;

export function newRegistration(now: number, registrant: Registration["registrant"]): Registration {
  return {
    expires: now + year,
    autoRenew: true,
    emailProtected: false,
    registrant: {
      contact_id: "ABC123P",
      name: "Ola Nordmann",
      organization: null,
      email: "ola@example.no",
      address: "Eksempelveien 1",
      city: "Oslo",
      postal_code: "NO-0123",
      country_code: "NO",
      identity: null,
      identity_type: null,
      type: "organization",
      ...registrant,
    },
  };
}

/** The registrant a body describes; organisations need a number and a name, persons a Norid PID. */
/** A person's names are required in a registration only. */
export function readRegistrant(body: Body, names = false): Registration["registrant"] {
  const type = requiredText(body, "registrant_type");
  const email = requiredText(body, "email");
  if (!/^\S+@\S+\.\S+$/.test(email) || requiredText(body, "applicant_name").length > 255) throw invalidData();
  const city = requiredText(body, "city");
  const postal_code = `NO-${requiredText(body, "zip_code")}`;
  if (type === "organization") {
    const identity = requiredText(body, "org_number");
    const organization = requiredText(body, "company_name");
    if (!/^\d{9}$/.test(identity) || organization.length > 255) throw invalidData();
    return { type, email, city, postal_code, organization, name: requiredText(body, "applicant_name") };
  }
  if (names) for (const name of ["first_name", "last_name"]) requiredText(body, name);
  if (type !== "person" || !/^N\.PRI\.\d+$/.test(requiredText(body, "pid"))) throw invalidData();
  return { type, email, city, postal_code, organization: null, name: requiredText(body, "applicant_name") };
}

/** `GET /dns/domains/check/{domain}` */
export function checkDomain(call: DnsCall): SimReply {
  const domain = zoneName(call.params["domain"] ?? "");
  if (!domain.endsWith(".no")) throw new Refusal(400, "Only .no domains are supported.");
  const taken = call.state.takenDomains.has(domain) || zoneByName(call.state, domain)?.registration;
  return answer(
    call,
    {
      domain,
      available: !taken,
      reason: taken ? "Domain is already registered" : "",
      ...(call.state.options.domainPrice === "told" ? { price: "149.00", currency: "NOK" } : {}),
    },
    { message: "Domain availability checked" },
  );
}

/** `POST /dns/domains/register`: costs money. */
export function registerDomain(call: DnsCall): SimReply {
  const { state, body, now } = call;
  const name = zoneName(requiredText(body, "domain_name"));
  const registrant = readRegistrant(body, true);
  const own = body["use_gigahost_ns"] !== undefined && !flag(body, "use_gigahost_ns");
  const nameservers = texts(body, "nameservers");
  if (own && (nameservers.length < 2 || !nameservers.every(isHostname))) throw invalidData();
  const { options } = state;
  const standing = zoneByName(state, name);
  const isInTheWay = standing && (standing.registration || options.registerExistingZone === "refuse");
  if (state.takenDomains.has(name) || isInTheWay) throw new Refusal(400, "Domain is not available.");
  const declined = new Refusal(402, "The card was declined.", { meta: { reason: "payment_declined" } });
  if (options.cardDeclined && options.declinedRegistration === "nothing") throw declined;
  const zone =
    standing ??
    makeZone(state, now, { name, protected: true, transfer: begin(now, options.registrationShows) });
  if (!standing) zone.rows.push(...defaultRecords());
  zone.registration = newRegistration(now, registrant);
  zone.protected = true;
  if (own) setApexNs(zone, nameservers);
  zone.externalDns = own;
  state.spent.push({ what: `register ${name}`, at: now });
  if (options.cardDeclined) throw declined;
  const expires = new Date(zone.registration?.expires ?? now).toISOString().slice(0, 10);
  return answer(
    call,
    options.registerAnswer === "empty"
      ? []
      : { zone_id: zone.id, domain_name: name, expires_at: expires, status: "active" },
    { message: "Domain registered successfully! You will receive a confirmation email shortly." },
  );
}

/** `GET /dns/lookup/organization/{org_number}` */
export function lookupOrganization(call: DnsCall): SimReply {
  const number = call.params["org_number"] ?? "";
  if (!/^\d{9}$/.test(number)) throw invalidData();
  if (number === "000000000") throw notFound();
  return answer(
    call,
    { company_name: "Example AS", address: "Exampleveien 1", zip_code: "0123", city: "Oslo" },
    { message: "Company lookup successful" },
  );
}
