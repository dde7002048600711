import { z } from "zod";
import { dnsVendors } from "../dns/limits";
import { dnsTypes } from "../dns/types";

const port = z.number().int().min(0).max(65535);

/** Arguments of a DnsRecord. */
export const dnsRecordArgs = z.strictObject({
  /** The zone: a DnsZone or its id (`gigahost:example.no`). A change replaces the record. */
  zone: z
    .string()
    .meta({ description: "The zone: a `DnsZone` or its id, such as `gigahost:example.no`.", change: "replaces" }),
  /** The vendor; follows from the zone's id and need not be given. */
  vendor: z
    .enum(dnsVendors)
    .optional()
    .meta({ description: "The vendor; follows from the zone and need not be given.", change: "replaces" }),
  /** Relative to the zone, "@" (the default) for the zone itself. A change replaces the record. */
  name: z
    .string()
    .default("@")
    .meta({
      description: 'Name relative to the zone; `"@"` is the zone itself, `"*"` may stand as the first label.',
      change: "replaces",
      examples: ["www", "@", "*.dev", "_dmarc"],
    }),
  /** The record type. A change replaces the record. */
  type: z.enum(dnsTypes).meta({ description: "Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV.", change: "replaces" }),
  /** The value: an address, a host name in full, a text without quotes, a CAA or NAPTR value in presentation form. */
  value: z.string().meta({
    description:
      "The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR value in presentation form.",
    change: "in place",
    examples: ["192.0.2.10", "mail.example.no", "v=spf1 mx -all"],
  }),
  /** Time to live in seconds; 3600 when left out. */
  ttl: z
    .number()
    .int()
    .default(3600)
    .meta({ description: "Time to live in seconds.", change: "in place" }),
  /** MX and SRV: lower is preferred; 0 to 65535. */
  priority: port.optional().meta({ description: "MX and SRV: lower is preferred, 0 to 65535.", change: "in place" }),
  /** SRV: share among equals in priority; 0 to 65535. */
  weight: port.optional().meta({ description: "SRV: share among targets of one priority, 0 to 65535.", change: "in place" }),
  /** SRV: the service's port; 0 to 65535. */
  port: port.optional().meta({ description: "SRV: the port of the service, 0 to 65535.", change: "in place" }),
  /** Take over an equal row that exists already. */
  adopt: z
    .boolean()
    .optional()
    .meta({ description: "Take over an equal row that exists already; a different one is an error.", change: "in place" }),
});

export type DnsRecordInputs = z.output<typeof dnsRecordArgs>;

/** What a DnsRecord tells besides its arguments. */
export const dnsRecordOutputs = z.object({
  fqdn: z.string().meta({ description: "The full name, without the final dot." }),
  recordId: z.string().optional().meta({ description: "Gigahost's id of the row, a hash of its content." }),
});

/** Computed outputs as kept in the state; `__siblings` marks the other rows of the RRset, `__zoneId` is the zone's id at the vendor. */
export interface DnsRecordState {
  fqdn: string;
  recordId?: string;
  __siblings?: string[];
  __zoneId?: string;
}
