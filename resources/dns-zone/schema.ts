import { z } from "zod";
import { dnsVendors } from "../dns/limits";

/** Arguments of a DnsZone. */
export const dnsZoneArgs = z.strictObject({
  vendor: z.enum(dnsVendors).meta({ description: "Where the zone is hosted.", change: "replaces" }),
  domain: z.string().meta({
    description:
      "The zone's domain; internationalised names may be written in Unicode. A network stands for its reverse zone: `192.0.2.0/24` is `2.0.192.in-addr.arpa`.",
    change: "replaces",
    examples: ["example.no", "blåbærsyltetøy.no", "192.0.2.0/24", "2001:db8:40::/48"],
  }),
  type: z
    .enum(["NATIVE", "MASTER", "SLAVE"])
    .optional()
    .meta({
      description: "Kind of zone; `NATIVE` when left out.",
      change: "replaces",
      vendors: ["gigahost"],
    }),
  defaultRecords: z
    .boolean()
    .optional()
    .meta({
      description:
        "Have the vendor create its default records (`@` and `www`, pointing to its parking page) with the zone. No effect later.",
      change: "at creation",
      vendors: ["gigahost"],
    }),
  zoneFile: z
    .string()
    .optional()
    .meta({
      description:
        "A zone file (BIND text, at most 2 MB) that fills the zone at creation. No effect later; its records are not managed.",
      change: "at creation",
      vendors: ["gigahost"],
    }),
  transferDomain: z
    .boolean()
    .optional()
    .meta({
      description:
        "Have the vendor take the registration of this .no domain over with the zone. **Costs money**, is asked for once, and cannot be called off here. No effect later.",
      change: "at creation",
      vendors: ["gigahost"],
    }),
  authCode: z
    .string()
    .optional()
    .meta({
      description:
        "The code that releases the domain, from its present registrar; with `transferDomain`. No effect later.",
      change: "at creation",
      vendors: ["gigahost"],
      secret: true,
    }),
  keepNameservers: z
    .boolean()
    .optional()
    .meta({
      description:
        "Leave a transferred domain with the name servers it has, instead of the vendor's; with `transferDomain`. No effect later.",
      change: "at creation",
      vendors: ["gigahost"],
    }),
  autoRenew: z
    .boolean()
    .optional()
    .meta({
      description: "Renew the registration automatically; only for registered domains.",
      change: "in place",
      vendors: ["gigahost"],
    }),
  masterNameserver: z
    .string()
    .optional()
    .meta({
      description: "Host name or address of the master; makes this a secondary zone.",
      change: "replaces",
      vendors: ["artnet"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over a zone that already exists in the account, with everything in it; a different kind of zone is an error.",
    change: "in place",
  }),
});

export type DnsZoneInputs = z.output<typeof dnsZoneArgs>;

/** What only Gigahost tells of a zone. */
const fact = <T extends z.ZodType>(type: T, description: string) =>
  type.optional().meta({ description: `${description} At Gigahost only.` });

/** What a DnsZone tells besides its arguments. */
export const dnsZoneOutputs = z.object({
  zoneId: z.string().meta({ description: "The vendor's id of the zone." }),
  nameservers: z.array(z.string()).meta({ description: "Name servers of the zone, from its NS records." }),
  protected: z.boolean().meta({
    description: "Whether the vendor refuses to delete the zone, as it does for registered domains.",
  }),
  active: fact(z.boolean(), "Whether the zone is served."),
  registered: fact(z.boolean(), "Whether the domain is registered through this account."),
  registrar: fact(z.string(), "Who the domain is registered with."),
  domainStatus: fact(z.string(), "State of the registration, as the vendor writes it."),
  expiresAt: fact(z.string(), "When the registration ends, as the vendor writes it."),
  externalDns: fact(
    z.boolean(),
    "Whether the domain points to name servers elsewhere, so that nobody asks this zone.",
  ),
  recordCount: fact(z.number(), "How many rows the zone had when it was last read."),
  serial: z.number().optional().meta({ description: "Serial of the SOA when it was last read." }),
});

export type DnsZoneState = z.output<typeof dnsZoneOutputs> & {
  /** How the vendor answered when a transfer was asked for, until the account shows the zone. */
  __transfer?: "accepted" | "unclear";
};
