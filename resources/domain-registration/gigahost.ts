import type { gigahost } from "../../sdk";
import { told } from "../contract/told";
import { zoneIfAny } from "../dns/gigahost/zone-facts";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import { canonicalDomain } from "../dns/name";
import type { LiveDomain, RegistrarDriver } from "./driver";
import type { DomainRegistrationInputs } from "./schema";

/** Domains at Gigahost: registered ones are zones that say so (gigahost.md section 4). */
export const gigahostRegistrar: RegistrarDriver = {
  async list({ run, limits }) {
    const zones = await gigahostZoneList(run).all(limits);
    return zones.flatMap((zone) => liveDomain(zone) ?? []);
  },

  async find(call, domain, zoneId) {
    const zone = await zoneIfAny(call, { vendor: "gigahost", domain: canonicalDomain(domain) }, zoneId);
    return zone && liveDomain(zone);
  },

  async look({ run, limits }, domain) {
    const list = gigahostZoneList(run);
    list.drop();
    const zone = await list.find(canonicalDomain(domain), limits);
    return zone && liveDomain(zone);
  },

  async check({ run, limits }, domain) {
    const { domains } = run.account("gigahost").client.dns;
    const { available, reason, price, currency } = await domains.check(canonicalDomain(domain), limits);
    const known = price === null ? {} : { price: { amount: price, ...(currency ? { currency } : {}) } };
    return { available: available === true, reason, ...known };
  },

  async register({ run, limits }, inputs) {
    const { domains } = run.account("gigahost").client.dns;
    const { domain, nameServers } = inputs;
    try {
      await domains.registerDomain(
        canonicalDomain(domain),
        registrantOf(inputs),
        nameServers?.map(canonicalDomain),
        limits,
      );
    } finally {
      gigahostZoneList(run).drop();
    }
  },

  async setAutoRenew({ run, limits }, { zoneId }, autoRenew) {
    try {
      await run.account("gigahost").client.dns.domains.setAutoRenew(zoneId, autoRenew, limits);
    } finally {
      gigahostZoneList(run).drop();
    }
  },
};

function liveDomain(zone: gigahost.Zone): LiveDomain | undefined {
  if (!zone.zone_is_registered) return undefined;
  return {
    ...told({
      status: zone.domain_status,
      registrar: zone.domain_registrar,
      expiresAt: zone.domain_expiry_date,
    }),
    zoneId: zone.zone_id,
    domain: zone.zone_name,
    autoRenew: zone.domain_auto_renew,
  };
}

/** The registrant as the client asks for it; `register` has made sure that nothing is missing. */
function registrantOf({ registrant, personId = "" }: DomainRegistrationInputs): gigahost.Registrant {
  const { type, email, applicantName, zipCode, city } = registrant!;
  const common = { email, applicantName, zipCode, city };
  const { orgNumber = "", companyName = "", firstName = "", lastName = "" } = registrant!;
  return type === "organization"
    ? { ...common, type, orgNumber, companyName }
    : { ...common, type, personId, firstName, lastName };
}
