import { isKind } from "../../sdk/core";
import { acmeZoneList, openAcmeZone } from "../dns/acme/zone";
import { canonicalDomain } from "../dns/name";
import type { ZoneDriver } from "./driver";

/** Zones at Acme. */
export const acmeZones: ZoneDriver = {
  list: async ({ run, limits }) =>
    (await acmeZoneList(run).all(limits)).map(({ name }) => ({
      inputs: { vendor: "acme", domain: name },
      hasOwnRows: true,
    })),
  async find(call, domain) {
    const zone = await acmeZoneList(call.run).find(domain, call.limits);
    return zone && { zoneId: zone.id, domain: zone.name, protected: false, fixed: {} };
  },
  forget: (call) => acmeZoneList(call.run).drop(),
  async existsById(call, zoneId) {
    try {
      await call.run.account("acme").client.zone(zoneId, call.limits);
      return true;
    } catch (error) {
      if (isKind(error, "not-found")) return false;
      throw error;
    }
  },
  create: (call, { domain }) => call.run.account("acme").client.create(canonicalDomain(domain), call.limits),
  details: () => Promise.resolve({ nameservers: [] }),
  rowsBeyond: (call, { domain }) => openAcmeZone(call, domain).read(call.limits),
  setAutoRenew: () => Promise.reject(new Error("autoRenew passed the check for a zone at Acme")),
  async delete(call, zone) {
    try {
      await call.run.account("acme").client.remove(zone.zoneId, call.limits);
    } finally {
      openAcmeZone(call, zone.domain).forget();
    }
  },
};
