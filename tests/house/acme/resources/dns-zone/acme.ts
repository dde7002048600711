import { RackformError } from "../../sdk/core";
import { acmeZoneList, openAcmeZone } from "../dns/acme/zone";
import type { ZoneDriver } from "./driver";

const readOnly = () =>
  Promise.reject(
    new RackformError({ kind: "permission", vendor: "acme", message: "zones are made in the panel" }),
  );

/** Zones are made in Acme's panel; here they are only found. */
export const acmeZones: ZoneDriver = {
  async find(call, domain) {
    const zone = await acmeZoneList(call.run).find(domain, call.limits);
    return zone && { zoneId: zone.id, domain: zone.name, protected: true, fixed: {} };
  },
  forget: (call) => acmeZoneList(call.run).drop(),
  existsById: () => Promise.resolve(false),
  create: readOnly,
  details: () => Promise.resolve({ nameservers: [] }),
  rowsBeyond: (call, { domain }) => openAcmeZone(call, domain).read(call.limits),
  setAutoRenew: readOnly,
  delete: readOnly,
};
