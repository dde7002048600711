import { z } from "zod";
import type { Call } from "../../contract/run";
import { type DnsVendor, dnsVendors } from "../../dns/limits";
import { zoneId } from "../../dns/zone-ref";
import type { ListedZone, ZoneFacts } from "../../dns-zone/driver";
import { zoneDrivers } from "../../dns-zone/drivers";

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

/** The zones of an account, from the list that every resource and function of the run shares; by domain. */
export async function zonesOf(call: Call, vendor: DnsVendor): Promise<DnsZoneRow[]> {
  const listed = await zoneDrivers[vendor].list(call);
  const rows = await Promise.all(listed.map((zone) => rowOf(call, zone)));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function rowOf(call: Call, { inputs, hasOwnRows, facts }: ListedZone): Promise<DnsZoneRow> {
  const { vendor, domain, masterNameserver } = inputs;
  const { zoneId: number, ...rest } = facts ?? (await factsBy(call, inputs));
  return {
    kind: hasOwnRows ? "primary" : "secondary",
    ...rest,
    id: zoneId({ vendor, domain }),
    zoneId: number,
    domain,
    ...(masterNameserver === undefined ? {} : { masterNameserver }),
  };
}

/** Of a vendor whose list is not asked for more than programs declare. */
async function factsBy(call: Call, { vendor, domain }: ListedZone["inputs"]): Promise<ZoneFacts> {
  const zone = await zoneDrivers[vendor].find(call, domain);
  return { zoneId: zone?.zoneId ?? domain, protected: zone?.protected ?? false };
}

export const zoneVendor = z.enum(dnsVendors).meta({ description: "Where the zone is hosted." });
