import { z } from "zod";
import { RackformError } from "../../sdk/core";
import type { LookUp } from "../contract/look-up";
import { openZone } from "../dns/drivers";
import { dnsVendors } from "../dns/limits";
import { relativeName } from "../dns/name";
import { argumentsOf } from "../dns/record";
import type { LiveRow } from "../dns/row";
import { parseZoneId, zoneOf } from "../dns/zone-ref";
import { exactlyOne } from "../contract/exactly-one";
import { zonesOf } from "./rows/dns-zones";

const args = z.strictObject({
  zone: z.string().meta({
    description: "The zone: a `DnsZone` or its id, such as `gigahost:example.no`.",
    resource: "DnsZone",
  }),
  name: z
    .string()
    .optional()
    .meta({
      description: 'Only rows of this name, relative to the zone; `"@"` is the zone itself.',
      examples: ["www", "@"],
    }),
  type: z
    .string()
    .optional()
    .meta({ description: "Only rows of this type.", examples: ["MX"] }),
});

const row = z
  .object({
    name: z.string().meta({ description: 'Relative to the zone; `"@"` is the zone itself.' }),
    type: z.string().meta({ description: "Record type, in capitals." }),
    value: z.string().meta({
      description:
        "The value as a DnsRecord takes it; of a type that it does not know, as the vendor lists it.",
    }),
    ttl: z.number().meta({ description: "Time to live in seconds." }),
    priority: z.number().optional().meta({ description: "MX and SRV." }),
    weight: z.number().optional().meta({ description: "SRV." }),
    port: z.number().optional().meta({ description: "SRV." }),
    uncertain: z
      .boolean()
      .optional()
      .meta({
        description: "True where the vendor lists several texts alike: `value` is the likeliest then.",
        vendors: ["gigahost"],
      }),
  })
  .meta({ title: "DnsRecordRow", description: "A row of a zone." });

const result = z.object({
  records: z
    .array(row)
    .meta({ description: "The rows, those of the vendor (SOA, NS) among them; by name and type." }),
});

/** The rows of a zone, in the notation that DnsRecord and DnsZoneFile have. */
export const getDnsRecords: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getDnsRecords",
  description:
    "The rows of a DNS zone at Gigahost or Artnet as they are now, in the notation of a DnsRecord.\n\nNo row of the name or type is an empty list; a zone that is not there is an error.",
  vendors: dnsVendors,
  args,
  result,
  validate: ({ zone }) =>
    parseZoneId(zone)
      ? []
      : [{ property: "zone", reason: `is no zone: give its id, e.g. "gigahost:example.no", or the DnsZone` }],
  async run(call, { zone, name, type }) {
    const ref = zoneOf({ zone });
    const zones = await zonesOf(call, ref.vendor);
    const { kind, masterNameserver } = exactlyOne(
      zones.filter(({ id }) => parseZoneId(id)?.domain === ref.domain),
      {
        vendor: ref.vendor,
        what: "zone",
        by: ["domain", ref.domain],
        there: zones.map(({ domain }) => domain),
      },
      ({ zoneId }) => zoneId,
    );
    if (kind === "secondary") throw notShown(ref.domain, masterNameserver);
    const rows = await openZone(call, ref).read(call.limits);
    const wanted = name === undefined ? undefined : relativeName(name, ref.domain);
    const found = rows.filter(
      (each) =>
        (wanted === undefined || each.name === wanted) &&
        (type === undefined || each.type === type.trim().toUpperCase()),
    );
    return { records: found.map((each) => shown(each, ref.domain)).sort(inOrder) };
  },
};

type Shown = z.output<typeof row>;

function shown(live: LiveRow, domain: string): Shown {
  const { name = "@", value = live.content, ...rest } = argumentsOf(live, domain);
  return {
    ttl: live.ttl,
    ...rest,
    name,
    type: live.type,
    value,
    ...(live.listing ? { uncertain: true } : {}),
  };
}

function inOrder(a: Shown, b: Shown): number {
  const [one, other] = [a, b].map(({ name, type, value }) => `${name === "@" ? "" : name} ${type} ${value}`);
  return one! < other! ? -1 : 1;
}

function notShown(domain: string, master: string | undefined): RackformError {
  return new RackformError({
    kind: "validation",
    argument: "zone",
    message: `the zone ${domain} is a secondary one, whose rows are its master's; ask its master${master ? ` ${master}` : ""}`,
  });
}
