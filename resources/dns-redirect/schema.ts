import { z } from "zod";

/** Arguments of a DnsRedirect. */
export const dnsRedirectArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The vendor; only Gigahost has redirects.",
    change: "replaces",
  }),
  zone: z.string().meta({
    description: "The zone: a `DnsZone` or its id, such as `gigahost:example.no`.",
    change: "replaces",
    resource: "DnsZone",
  }),
  source: z
    .string()
    .default("@")
    .meta({
      description:
        'Name relative to the zone whose visitors are sent on; `"@"` is the zone itself, and takes `www` along.',
      change: "replaces",
      examples: ["@", "shop"],
    }),
  targetUrl: z.string().meta({
    description: "Where visitors are sent: an address with `http://` or `https://`.",
    change: "in place",
    examples: ["https://www.example.com/"],
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the redirect of this name that is there already, and give it the declared target. Without it such a redirect is an error.",
    change: "in place",
  }),
});

export type DnsRedirectInputs = z.output<typeof dnsRedirectArgs>;

/** What a DnsRedirect tells besides its arguments. */
export const dnsRedirectOutputs = z.object({
  fqdn: z.string().meta({ description: "The full name that is redirected, without the final dot." }),
});

/** Computed outputs as kept in the state; `__zoneId` is the zone's id at the vendor. */
export interface DnsRedirectState {
  fqdn: string;
  __zoneId?: string;
}
