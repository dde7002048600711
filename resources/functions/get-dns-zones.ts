import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { dnsVendors } from "../dns/limits";
import { canonicalDomain } from "../dns/name";
import { zoneRows, zonesOf, zoneVendor } from "./rows/dns-zones";

const args = z.strictObject({
  vendor: zoneVendor,
  within: z
    .string()
    .optional()
    .meta({ description: "Only this domain and those below it.", examples: ["example.no"] }),
});

const result = z.object({ zones: zoneRows.meta({ description: "The zones, by domain." }) });

/** The zones of an account. */
export const getDnsZones: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getDnsZones",
  description: "The DNS zones of an account at Gigahost or Artnet, one list for all.",
  vendors: dnsVendors,
  args,
  result,
  async run(call, { vendor, within }) {
    const zones = await zonesOf(call, vendor);
    if (within === undefined) return { zones };
    const top = canonicalDomain(within);
    const isWithin = (domain: string) => domain === top || domain.endsWith(`.${top}`);
    return { zones: zones.filter(({ domain }) => isWithin(canonicalDomain(domain))) };
  },
};
