import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import type { Call } from "../contract/run";
import { openArtnetZone } from "../dns/artnet/zone";
import { openGigahostZone } from "../dns/gigahost/zone";
import { type DnsVendor, dnsVendors } from "../dns/limits";
import { canonicalDomain } from "../dns/name";
import { exactlyOne } from "../contract/exactly-one";
import { type DnsZoneRow, zoneFacts, zonesOf, zoneVendor } from "./rows/dns-zones";

const args = z.strictObject({
  vendor: zoneVendor,
  domain: z.string().meta({ description: "The zone's domain, in any notation.", examples: ["example.no"] }),
});

const result = z.object({
  ...zoneFacts,
  nameservers: z.array(z.string()).meta({
    description: "Name servers of the zone, from its NS records; none for a secondary zone at Artnet.",
  }),
  serial: z
    .number()
    .optional()
    .meta({ description: "Serial of the SOA; missing for a secondary zone at Artnet." }),
});

/** What a zone's rows tell of it. */
interface Served {
  nameservers: string[];
  serial?: number;
}

/** One zone by its domain. */
export const getDnsZone: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getDnsZone",
  description:
    "A DNS zone that exists already, by its domain: at Gigahost or Artnet.\n\nIts `id` is what `zone` of a DnsRecord and a DnsZoneFile takes.",
  vendors: dnsVendors,
  args,
  result,
  async run(call, { vendor, domain }) {
    const zones = await zonesOf(call, vendor);
    const wanted = canonicalDomain(domain);
    const zone = exactlyOne(
      zones.filter((row) => canonicalDomain(row.domain) === wanted),
      { vendor, what: "zone", by: ["domain", domain], there: zones.map((row) => row.domain) },
      ({ zoneId }) => zoneId,
    );
    return { ...zone, ...(await served[vendor](call, zone)) };
  },
};

const served: Record<DnsVendor, (call: Call, zone: DnsZoneRow) => Promise<Served>> = {
  async gigahost(call, { domain }) {
    const rows = await openGigahostZone(call, domain).read(call.limits);
    const nameservers = rows.filter((row) => row.type === "NS" && row.name === "@").map((row) => row.content);
    const serial = Number(
      rows
        .find((row) => row.type === "SOA")
        ?.content.trim()
        .split(/\s+/)[2],
    );
    return { nameservers: nameservers.sort(), ...(Number.isInteger(serial) ? { serial } : {}) };
  },
  async artnet(call, { domain, kind }) {
    if (kind === "secondary") return { nameservers: [] };
    const { nameservers, version } = await openArtnetZone(call, domain).facts(call.limits);
    return { nameservers, serial: Number(version) };
  },
};
