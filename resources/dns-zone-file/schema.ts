import { z } from "zod";
import { defaultTtl, dnsVendors } from "../dns/limits";
import { dnsTypes } from "../dns/types";

const number16 = z.number().int().min(0).max(65535);

/** One row of `records`, spelled as the arguments of a DnsRecord. */
export const zoneRecord = z
  .strictObject({
    /** Relative to the zone; "@" (the default) is the zone itself. */
    name: z
      .string()
      .default("@")
      .meta({ description: 'Name relative to the zone; `"@"` is the zone itself.' }),
    /** The record type. */
    type: z
      .enum(dnsTypes)
      .meta({ description: "Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV." }),
    value: z.string().meta({
      description:
        "The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR value in presentation form.",
    }),
    ttl: z
      .number()
      .int()
      .default(defaultTtl)
      .meta({ description: "Time to live in seconds. Rows of one name and type share one TTL." }),
    priority: number16.optional().meta({ description: "MX and SRV: lower is preferred, 0 to 65535." }),
    weight: number16
      .optional()
      .meta({ description: "SRV: share among targets of one priority, 0 to 65535." }),
    port: number16.optional().meta({ description: "SRV: the port of the service, 0 to 65535." }),
  })
  .meta({
    title: "DnsZoneFileRecord",
    description: "One row of a zone, spelled as the arguments of a `DnsRecord`.",
  });

/**
 * Rows as the state keeps them: `A www 192.0.2.10` or `MX @ 10 mx1.example.no` to its TTL. Short, and a row is a key, so that an engine's own diff names rows.
 */
export const zoneTable = z.record(z.string(), z.number()).meta({ stateOnly: true });

export type ZoneRecord = z.output<typeof zoneRecord>;
export type ZoneTable = z.output<typeof zoneTable>;

/** Arguments of a DnsZoneFile. */
export const dnsZoneFileArgs = z.strictObject({
  zone: z.string().meta({
    description: "The zone: a `DnsZone` or its id, such as `gigahost:example.no`.",
    change: "replaces",
    resource: "DnsZone",
  }),
  vendor: z
    .enum(dnsVendors)
    .optional()
    .meta({ description: "The vendor; follows from the zone and can be left out.", change: "replaces" }),
  records: z
    .union([z.array(zoneRecord), zoneTable])
    .optional()
    .meta({
      description:
        "The rows as a list of {name, type, value, ttl, priority, weight, port}, spelled as in a DnsRecord. Either this or `file`. The state keeps them as a table with one key per row.",
      change: "in place",
    }),
  file: z
    .union([z.string(), zoneTable])
    .optional()
    .meta({
      description:
        "The rows as a zone file (BIND text with $ORIGIN and $TTL); SOA and the zone's own NS are skipped. Either this or `records`. The state keeps them as a table with one key per row.",
      change: "in place",
      examples: ["$TTL 1h\n@ A 192.0.2.1\nwww CNAME @\n"],
    }),
  ignore: z
    .array(z.string())
    .optional()
    .meta({
      description:
        'Rows that are neither written, changed nor deleted: globs of name and type, such as `"_acme-challenge* TXT"` or `"dyn.* *"`; without a type, of every type. Declaring such a row is an error.',
      change: "in place",
      examples: [["_acme-challenge* TXT"]],
    }),
  unmanaged: z.enum(["keep", "remove"]).default("keep").meta({
    description:
      "Rows in the zone that are not declared: `keep` leaves them alone, `remove` deletes them all.",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over declared rows that exist already with another TTL or priority; equal ones are always taken over.",
    change: "in place",
  }),
  allowMassDelete: z.boolean().optional().meta({
    description:
      "Allow an update to delete more than 10 rows and more than 30 % of what the resource has in the zone, and the resource to leave the program, which is otherwise refused.",
    change: "in place",
  }),
});

export type DnsZoneFileInputs = z.output<typeof dnsZoneFileArgs>;

/** What a DnsZoneFile tells besides its arguments. */
export const dnsZoneFileOutputs = z.object({
  rows: z.number().meta({ description: "How many of the program's rows are in the zone." }),
  changed: z.number().meta({ description: "How many rows the last update added, changed or removed." }),
});

/** Computed outputs as kept in the state, with the marks that tell whose rows are whose (see memory.ts). */
export interface DnsZoneFileState {
  rows: number;
  changed: number;
  __managed?: string;
  __beside?: string;
  __zoneId?: string;
  __recordIds?: string;
}
