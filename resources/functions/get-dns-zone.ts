import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { dnsVendors } from "../dns/limits";
import { canonicalDomain } from "../dns/name";
import { zoneOfNetwork } from "../dns/reverse-zone";
import { zoneDrivers } from "../dns-zone/drivers";
import { exactlyOne } from "../contract/exactly-one";
import { zoneFacts, zonesOf, zoneVendor } from "./rows/dns-zones";

const args = z.strictObject({
  vendor: zoneVendor,
  domain: z.string().meta({
    description: "The zone's domain, in any notation; a network stands for its reverse zone.",
    examples: ["example.no"],
  }),
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
    const wanted = canonicalDomain(zoneOfNetwork(domain));
    const zone = exactlyOne(
      zones.filter((row) => canonicalDomain(row.domain) === wanted),
      { vendor, what: "zone", by: ["domain", domain], there: zones.map((row) => row.domain) },
      ({ zoneId }) => zoneId,
    );
    const driver = zoneDrivers[vendor];
    const live = await driver.find(call, zone.domain);
    return { ...zone, nameservers: [], ...(live && (await driver.details(call, live))) };
  },
};
