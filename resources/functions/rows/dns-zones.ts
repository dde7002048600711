import { z } from "zod";
import type { artnet, gigahost } from "../../../sdk";
import type { Call } from "../../contract/run";
import { artnetZoneList } from "../../dns/artnet/zone-list";
import { gigahostZoneList } from "../../dns/gigahost/zone-list";
import { type DnsVendor, dnsVendors } from "../../dns/limits";
import { readable } from "../../dns/readable";
import { zoneId } from "../../dns/zone-ref";

/** A zone as the list of an account has it. */
export const zoneFacts = {
  id: z.string().meta({ description: "The id, as `zone` of a DnsRecord takes it: `gigahost:example.no`." }),
  zoneId: z.string().meta({ description: "The vendor's own id of the zone." }),
  domain: z.string().meta({ description: "The domain, as people read it." }),
  kind: z
    .enum(["native", "master", "slave", "primary", "secondary"])
    .meta({ description: "What kind of zone it is, by the vendor's word for it." }),
  masterNameserver: z.string().optional().meta({ description: "Of a secondary zone at Artnet: its master." }),
  active: z
    .boolean()
    .optional()
    .meta({ description: "Whether the zone is served.", vendors: ["gigahost"] }),
  protected: z
    .boolean()
    .meta({ description: "Whether the vendor refuses to delete it, as it does for registered domains." }),
  registered: z
    .boolean()
    .optional()
    .meta({ description: "Whether the domain is registered through this account.", vendors: ["gigahost"] }),
  registrar: z
    .string()
    .optional()
    .meta({ description: "Who the domain is registered with.", vendors: ["gigahost"] }),
  domainStatus: z
    .string()
    .optional()
    .meta({ description: "State of the registration, as the vendor writes it.", vendors: ["gigahost"] }),
  expiresAt: z
    .string()
    .optional()
    .meta({ description: "When the registration ends, as the vendor writes it.", vendors: ["gigahost"] }),
  autoRenew: z
    .boolean()
    .optional()
    .meta({ description: "Whether the registration is renewed by itself.", vendors: ["gigahost"] }),
  externalDns: z
    .boolean()
    .optional()
    .meta({
      description: "Whether the domain points to name servers elsewhere, so that nobody asks this zone.",
      vendors: ["gigahost"],
    }),
  recordCount: z
    .number()
    .optional()
    .meta({ description: "How many rows it has.", vendors: ["gigahost"] }),
};

const row = z.object(zoneFacts).meta({ title: "DnsZoneRow", description: "A zone of an account." });
export const zoneRows = z.array(row);
export type DnsZoneRow = z.output<typeof row>;

const lists: Record<DnsVendor, (call: Call) => Promise<DnsZoneRow[]>> = {
  gigahost: async ({ run, limits }) => (await gigahostZoneList(run).all(limits)).map(fromGigahost),
  artnet: async ({ run, limits }) => (await artnetZoneList(run).all(limits)).map(fromArtnet),
};

/** The zones of an account, from the list that every resource and function of the run shares; by domain. */
export async function zonesOf(call: Call, vendor: DnsVendor): Promise<DnsZoneRow[]> {
  const rows = await lists[vendor](call);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const zoneVendor = z.enum(dnsVendors).meta({ description: "Where the zone is hosted." });

function fromGigahost(zone: gigahost.Zone): DnsZoneRow {
  const type = zone.zone_type.toLowerCase();
  return {
    id: zoneId({ vendor: "gigahost", domain: zone.zone_name }),
    zoneId: zone.zone_id,
    domain: readable(zone.zone_name),
    kind: type === "master" || type === "slave" ? type : "native",
    ...(zone.zone_active === null ? {} : { active: zone.zone_active }),
    protected: zone.zone_protected,
    ...(zone.zone_is_registered === null ? {} : { registered: zone.zone_is_registered }),
    ...(zone.domain_registrar ? { registrar: zone.domain_registrar } : {}),
    ...(zone.domain_status ? { domainStatus: zone.domain_status } : {}),
    ...(zone.domain_expiry_date ? { expiresAt: zone.domain_expiry_date } : {}),
    ...(zone.zone_is_registered ? { autoRenew: zone.domain_auto_renew } : {}),
    ...(zone.external_dns === null ? {} : { externalDns: zone.external_dns }),
    ...(zone.record_count === null ? {} : { recordCount: zone.record_count }),
  };
}

function fromArtnet({ id, domain, type, masterNameserver }: artnet.ArtnetZone): DnsZoneRow {
  return {
    id: zoneId({ vendor: "artnet", domain }),
    zoneId: id,
    domain: readable(domain),
    kind: type,
    protected: false,
    ...(type === "secondary" && masterNameserver !== undefined ? { masterNameserver } : {}),
  };
}
