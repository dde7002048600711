import type { artnet } from "../../sdk";
import { isKind, RackformError } from "../../sdk/core";
import { canonicalDomain } from "../dns/name";
import { artnetZoneList, saysAbsent } from "../dns/artnet/zone-list";
import { openArtnetZone } from "../dns/artnet/zone";
import { readable } from "../dns/readable";
import type { ListedZone, LiveZone, ZoneDriver } from "./driver";

/** Zones at Artnet: primary ones, and secondary ones of a master (artnet.md section 4). */
export const artnetZones: ZoneDriver = {
  list: async ({ run, limits }) => (await artnetZoneList(run).all(limits)).map(listed),

  async find(call, domain) {
    const zone = await artnetZoneList(call.run).find(domain, call.limits);
    if (!zone) return undefined;
    const fixed = zone.type === "secondary" ? { masterNameserver: zone.masterNameserver } : {};
    return { zoneId: zone.id, domain: zone.domain, protected: false, fixed };
  },

  // The details that the rows come from tell that the zone is there, and is primary: only those have them.
  async known(call, { domain, zoneId, masterNameserver }) {
    if (zoneId === undefined || masterNameserver !== undefined) return undefined;
    const zone = openArtnetZone(call, domain);
    zone.hint(zoneId);
    try {
      const facts = await zone.facts(call.limits);
      return { zoneId: facts.id, domain, protected: false, fixed: {} };
    } catch (error) {
      if (isKind(error, "not-found", "validation")) return undefined;
      throw error;
    }
  },

  forget(call) {
    artnetZoneList(call.run).drop();
  },

  async existsById(call, zoneId) {
    for (const read of ["detailsPrimary", "detailsSecondary"] as const) {
      try {
        await call.run.account("artnet").client.dns[read](zoneId, call.limits);
        return true;
      } catch (error) {
        if (!(await saysAbsent(error, call.run, call.limits))) throw error;
      }
    }
    return false;
  },

  async create(call, { domain, masterNameserver }) {
    const { dns } = call.run.account("artnet").client;
    try {
      if (masterNameserver === undefined) await dns.addPrimary(canonicalDomain(domain), call.limits);
      else await dns.addSecondary(canonicalDomain(domain), canonicalDomain(masterNameserver), call.limits);
    } catch (error) {
      throw named(error, { domain, masterNameserver });
    }
  },

  async details(call, zone) {
    if (isSecondary(zone)) return { nameservers: [] };
    const { nameservers, version } = await openArtnetZone(call, zone.domain).facts(call.limits);
    return { nameservers, serial: Number(version) };
  },

  async rowsBeyond(call, zone) {
    return isSecondary(zone) ? [] : openArtnetZone(call, zone.domain).read(call.limits);
  },

  async setAutoRenew() {
    throw new Error("autoRenew passed the check for a zone at Artnet");
  },

  async delete(call, zone) {
    try {
      await call.run.account("artnet").client.dns.delete(zone.zoneId, call.limits);
    } finally {
      openArtnetZone(call, zone.domain).forget();
    }
  },
};

/** Which argument the refusal of a new zone is about; the vendor's codes name none of their values. */
const refused: Record<string, "domain" | "masterNameserver"> = {
  "domain-not-allowed": "domain",
  "domain-already-exists": "domain",
  "unresolveable-master-nameserver": "masterNameserver",
};

function named(error: unknown, inputs: { domain: string; masterNameserver?: string }): unknown {
  if (!(error instanceof RackformError)) return error;
  const argument = refused[error.code ?? ""];
  const about = argument === "masterNameserver" ? ` (${inputs.masterNameserver})` : "";
  return error.with({
    argument: argument ?? error.argument,
    message: `zone ${inputs.domain}: ${error.facts.message}${about}`,
  });
}

function isSecondary(zone: LiveZone): boolean {
  return zone.fixed.masterNameserver !== undefined;
}

function listed({ id, domain, type, masterNameserver }: artnet.ArtnetZone): ListedZone {
  const master = type === "secondary" && masterNameserver !== undefined ? { masterNameserver } : {};
  return {
    inputs: { vendor: "artnet", domain: readable(domain), ...master },
    hasOwnRows: type === "primary",
    facts: { zoneId: id, protected: false },
  };
}
