import { z } from "zod";
import { defaultTtl, dnsVendors } from "../dns/limits";
import type { ZoneMemory } from "../dns/zone-memory";
import { dnsTypes } from "../dns/types";

const port = z.number().int().min(0).max(65535);

/** Arguments of a DnsRecord. */
export const dnsRecordArgs = z.strictObject({
  zone: z.string().meta({
    description: "The zone: a `DnsZone` or its id, such as `gigahost:example.no`.",
    change: "replaces",
    resource: "DnsZone",
  }),
  vendor: z
    .enum(dnsVendors)
    .optional()
    .meta({ description: "The vendor; follows from the zone and can be left out.", change: "replaces" }),
  name: z
    .string()
    .default("@")
    .meta({
      description: 'Name relative to the zone; `"@"` is the zone itself, `"*"` may be the first label.',
      change: "replaces",
      examples: ["www", "@", "*.dev", "_dmarc"],
    }),
  type: z
    .enum(dnsTypes)
    .meta({ description: "Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV.", change: "replaces" }),
  value: z.string().meta({
    description:
      "The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR value in presentation form.",
    change: "in place",
    examples: ["192.0.2.10", "mail.example.no", "v=spf1 mx -all"],
  }),
  ttl: z
    .number()
    .int()
    .default(defaultTtl)
    .meta({ description: "Time to live in seconds.", change: "in place" }),
  priority: port
    .optional()
    .meta({ description: "MX and SRV: lower is preferred, 0 to 65535.", change: "in place" }),
  weight: port
    .optional()
    .meta({ description: "SRV: share among targets of one priority, 0 to 65535.", change: "in place" }),
  port: port
    .optional()
    .meta({ description: "SRV: the port of the service, 0 to 65535.", change: "in place" }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the row of this name, type and value that stands there already, and give it the declared TTL. Without it such a row is an error.",
    change: "in place",
  }),
});

export type DnsRecordInputs = z.output<typeof dnsRecordArgs>;

/** What a DnsRecord tells besides its arguments. */
export const dnsRecordOutputs = z.object({
  fqdn: z.string().meta({ description: "The full name, without the final dot." }),
  recordId: z
    .string()
    .optional()
    .meta({ description: "Gigahost's id of the record, a hash of its content." }),
});

/** Computed outputs as kept in the state; `__siblings` marks the other rows of the RRset, `__zoneId` is the zone's id at the vendor, the rest what the zone held (see zone-memory.ts). */
export interface DnsRecordState extends ZoneMemory {
  fqdn: string;
  recordId?: string;
  __siblings?: string[];
  __zoneId?: string;
}
