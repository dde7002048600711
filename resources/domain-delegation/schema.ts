import { z } from "zod";
import type { VendorName } from "../contract/vendors";
import type { Remembered } from "../settings/remembered";

/** Vendors that registered domains may be with. */
export const registrars = ["gigahost", "artnet"] as const satisfies VendorName[];

/** Arguments of a DomainDelegation. */
export const domainDelegationArgs = z.strictObject({
  vendor: z.enum(registrars).meta({ description: "Where the domain is registered.", change: "replaces" }),
  domain: z.string().meta({
    description:
      "The domain, registered through the account; internationalised names may be written in Unicode.",
    change: "replaces",
    examples: ["example.no"],
  }),
  nameServers: z.array(z.string()).meta({
    description:
      "Host names of the domain's name servers, at least two, in order. They have to answer for the domain already: otherwise nobody reaches it, and Gigahost refuses them.",
    change: "in place",
    examples: [["ns1.example.net", "ns2.example.net"]],
  }),
  onDestroy: z.enum(["restore", "keep"]).default("keep").meta({
    description:
      "What deleting the resource does: `keep` leaves the name servers as they are, `restore` puts back those that were there at creation, where the vendor tells them.",
    change: "in place",
  }),
});

export type DomainDelegationInputs = z.output<typeof domainDelegationArgs>;

/** What a DomainDelegation tells besides its arguments. */
export const domainDelegationOutputs = z.object({
  readable: z.boolean().meta({
    description:
      "Whether the vendor tells a domain's name servers. Gigahost does not: the state has those that were written last, and of an outside change only whether they are the vendor's own.",
  }),
});

/** Computed outputs as kept in the state; `__at` is the vendor's id of the zone or service. */
export type DomainDelegationState = z.output<typeof domainDelegationOutputs> &
  Remembered<string[]> & { __at?: string };
