import { z } from "zod";
import { spendSchema } from "../contract/spend";

const text = z.string().refine((value) => value.trim() !== "", { error: "must not be empty" });
const short = text.refine((value) => value.length <= 255, { error: "must have at most 255 characters" });

const registrant = z
  .strictObject({
    type: z.enum(["organization", "person"]).meta({ description: "What the applicant is." }),
    applicantName: short.meta({
      description: "Who applies: for an organization a person who may sign for it.",
    }),
    email: z
      .string()
      .regex(/^\S+@\S+\.\S+$/, { error: "must be a mail address" })
      .meta({ description: "Mail address; the registry writes to it." }),
    zipCode: text.meta({ description: "Postal code." }),
    city: text.meta({ description: "City." }),
    orgNumber: z
      .string()
      .regex(/^\d{9}$/, { error: "must have nine digits" })
      .optional()
      .meta({ description: "Organization: its number." }),
    companyName: short.optional().meta({ description: "Organization: its name." }),
    firstName: text
      .optional()
      .meta({ description: "Person: first name; needs the argument `personId` as well." }),
    lastName: text.optional().meta({ description: "Person: last name." }),
  })
  .meta({
    title: "DomainRegistrant",
    description: "Who will hold the domain of a {@link DomainRegistration}.",
  });

/** Arguments of a DomainRegistration. */
export const domainRegistrationArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The registrar; only Gigahost's API registers domains.",
    change: "replaces",
  }),
  domain: z.string().meta({
    description: "The .no domain; internationalised names may be written in Unicode.",
    change: "replaces",
    examples: ["example.no"],
  }),
  registrant: registrant.optional().meta({
    description:
      "Who will hold the domain; needed to register one. No effect later: a change of the holder is an order of its own, in the panel.",
    change: "at creation",
  }),
  personId: z.string().optional().meta({
    description: "Person: Norid's id, `N.PRI.` and digits. No effect later.",
    change: "at creation",
    secret: true,
  }),
  acceptsDeclaration: z.boolean().optional().meta({
    description:
      "`true`: the applicant has read the registry's applicant declaration (Norid, https://www.norid.no) and agrees to it. Nothing is sent without it.",
    change: "at creation",
  }),
  nameServers: z
    .array(z.string())
    .optional()
    .meta({
      description:
        "At least two name servers in place of the vendor's own. No effect later: `DomainDelegation` changes them.",
      change: "at creation",
      examples: [["ns1.example.net", "ns2.example.net"]],
    }),
  autoRenew: z.boolean().default(true).meta({
    description: "Renew the registration every year, **for money**.",
    change: "in place",
  }),
  spend: spendSchema("DomainRegistrationSpend", "a year").optional().meta({
    description: "What the registration may cost. Without it nothing is ordered.",
    change: "at creation",
  }),
  onDestroy: z.enum(["stopRenewal", "keep"]).default("stopRenewal").meta({
    description:
      "What deleting the resource does; the domain stays registered either way: `stopRenewal` switches automatic renewal off, `keep` leaves it as it is.",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the domain where it is registered in this account already. Nothing is ordered then.",
    change: "in place",
  }),
});

export type DomainRegistrationInputs = z.output<typeof domainRegistrationArgs>;

/** What a DomainRegistration tells besides its arguments. */
export const domainRegistrationOutputs = z.object({
  zoneId: z.string().meta({ description: "The vendor's id of the zone that comes with the domain." }),
  status: z.string().optional().meta({ description: "Status of the registration." }),
  registrar: z.string().optional().meta({ description: "Where it is registered, as the vendor says it." }),
  expiresAt: z
    .string()
    .optional()
    .meta({ description: "When it ends unless it is renewed, as the vendor writes it." }),
});

/** Computed outputs as kept in the state. */
export type DomainRegistrationState = z.output<typeof domainRegistrationOutputs> & {
  /** How the vendor answered when the domain was asked for, until the account shows it; a declined payment may be tried again there. */
  __order?: "accepted" | "unclear" | "declined";
};
