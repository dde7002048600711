import type { gigahost } from "../../sdk";
import { RackformError } from "../../sdk/core";
import { gigahostZoneList, isReadable } from "../dns/gigahost/zone-list";
import { openGigahostZone } from "../dns/gigahost/zone";
import { isVendorOwned } from "../dns/limits";
import { canonicalDomain } from "../dns/name";
import { prefixOfZone } from "../dns/reverse-zone";
import { type Row, sameRow, sameSettings } from "../dns/row";
import { readable } from "../dns/readable";
import { readSource } from "../dns-zone-file/source";
import { told } from "../contract/told";
import type { ListedZone, ZoneDriver, ZoneFacts } from "./driver";
import type { DnsZoneInputs } from "./schema";

/** Zones at Gigahost (gigahost.md section 2). */
export const gigahostZones: ZoneDriver = {
  list: async ({ run, limits }) => (await gigahostZoneList(run).all(limits)).map(listed),

  async find(call, domain) {
    const zone = await gigahostZoneList(call.run).find(domain, call.limits);
    if (!zone) return undefined;
    return {
      zoneId: zone.zone_id,
      domain: zone.zone_name,
      protected: zone.zone_protected,
      fixed: { type: zone.zone_type === "MASTER" || zone.zone_type === "SLAVE" ? zone.zone_type : "NATIVE" },
      autoRenew: zone.domain_auto_renew,
      facts: factsOf(zone),
    };
  },

  forget(call) {
    gigahostZoneList(call.run).drop();
  },

  existsById: ({ run, limits }, zoneId) => isReadable(run.account("gigahost").client, zoneId, limits),

  async create(call, { domain, type, defaultRecords, zoneFile, transferDomain, authCode, keepNameservers }) {
    const { zones } = call.run.account("gigahost").client.dns;
    const zoneName = canonicalDomain(domain);
    // An ordinary one where something is asked for that the other call does not take.
    const isPlain =
      zoneFile === undefined && !defaultRecords && !transferDomain && (type ?? "NATIVE") === "NATIVE";
    const reverse = isPlain ? prefixOfZone(zoneName) : undefined;
    if (reverse) {
      await zones.createPtr({ ...reverse, zoneName }, call.limits);
    } else if (zoneFile === undefined) {
      await zones.create(
        {
          zoneName,
          zoneType: type ?? "NATIVE",
          createDefaultRecords: defaultRecords ?? false,
          ...(transferDomain ? { transfer: { authCode: authCode ?? "" } } : {}),
          ...(transferDomain && keepNameservers ? { useExistingNameservers: true } : {}),
        },
        call.limits,
      );
    } else {
      await zones.createFromFile(zoneName, zoneFile, call.limits);
    }
  },

  async details(call, zone) {
    const rows = await openGigahostZone(call, zone.domain).read(call.limits);
    const nameservers = rows.filter((row) => row.type === "NS" && row.name === "@").map((row) => row.content);
    const soa = rows.find((row) => row.type === "SOA");
    const serial = Number(soa?.content.trim().split(/\s+/)[2]);
    return { nameservers: nameservers.sort(), ...(Number.isInteger(serial) ? { serial } : {}) };
  },

  async rowsBeyond(call, zone, inputs) {
    // What a secondary zone holds is its master's.
    if (zone.fixed.type === "SLAVE") return [];
    const made = rowsAtCreation(zone.domain, inputs);
    const rows = await openGigahostZone(call, zone.domain).read(call.limits);
    return rows.filter(
      (row) =>
        !isVendorOwned(row, "gigahost") && !made.some((one) => sameRow(row, one) && sameSettings(row, one)),
    );
  },

  async setAutoRenew(call, zone, autoRenew) {
    const known = await gigahostZoneList(call.run).find(zone.domain);
    if (known && !known.zone_is_registered) {
      throw new RackformError({
        kind: "validation",
        vendor: "gigahost",
        argument: "autoRenew",
        message: `${zone.domain} is not registered through this account, so there is nothing to renew; leave autoRenew out`,
      });
    }
    await call.run.account("gigahost").client.dns.domains.setAutoRenew(zone.zoneId, autoRenew, call.limits);
    gigahostZoneList(call.run).drop();
  },

  async delete(call, zone) {
    try {
      await call.run.account("gigahost").client.dns.zones.delete(zone.zoneId, call.limits);
    } finally {
      openGigahostZone(call, zone.domain).forget();
    }
  },
};

/** Where the vendor's default records point (gigahost.md section 2). */
const parkingAddress = "185.125.168.166";

/** The rows that creating a zone with these arguments puts there, as far as anybody can tell, the vendor's own left out. */
function rowsAtCreation(domain: string, { defaultRecords, zoneFile }: DnsZoneInputs): Row[] {
  if (zoneFile !== undefined) {
    const { rows, problems } = readSource({ file: zoneFile }, { vendor: "gigahost", domain });
    return problems.length > 0 ? [] : rows;
  }
  if (!defaultRecords) return [];
  return ["@", "www"].map((name) => ({ name, type: "A", content: parkingAddress, ttl: 3600 }));
}

function listed(zone: gigahost.Zone): ListedZone {
  const type =
    zone.zone_type === "MASTER" || zone.zone_type === "SLAVE" ? ({ type: zone.zone_type } as const) : {};
  const renewal = zone.zone_is_registered ? { autoRenew: zone.domain_auto_renew } : {};
  return {
    inputs: { vendor: "gigahost", domain: readable(zone.zone_name), ...type, ...renewal },
    hasOwnRows: zone.zone_type !== "SLAVE",
    facts: factsOf(zone),
  };
}

function factsOf(zone: gigahost.Zone): ZoneFacts {
  const type = zone.zone_type.toLowerCase();
  return {
    ...told({
      active: zone.zone_active,
      registered: zone.zone_is_registered,
      registrar: zone.domain_registrar,
      domainStatus: zone.domain_status,
      expiresAt: zone.domain_expiry_date,
      autoRenew: zone.zone_is_registered ? zone.domain_auto_renew : undefined,
      externalDns: zone.external_dns,
      recordCount: zone.record_count,
    }),
    zoneId: zone.zone_id,
    protected: zone.zone_protected,
    kind: type === "master" || type === "slave" ? type : "native",
  };
}
