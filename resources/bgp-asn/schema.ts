import { z } from "zod";

/** Arguments of a BgpAsn. */
export const bgpAsnArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The vendor; only Gigahost takes AS numbers.",
    change: "replaces",
  }),
  asn: z.union([z.number(), z.string()]).meta({
    description:
      "Your AS number; a number or a string. It is submitted for review: the vendor's staff verifies it by mail, and only then sessions can be made. An account has three at most.",
    change: "replaces",
    examples: [64500, "AS64500"],
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the AS number that the account has already, whatever its status. Without it such a number is an error.",
    change: "in place",
  }),
});

export type BgpAsnInputs = z.output<typeof bgpAsnArgs>;

/** What a BgpAsn tells besides its arguments. */
export const bgpAsnOutputs = z.object({
  asnId: z.string().meta({ description: "The vendor's id of the AS number." }),
  status: z.string().meta({
    description:
      "`pending` until the vendor's staff has verified the number, then `active` or `rejected`; `pulumi refresh` reads it anew.",
  }),
  rejectedReason: z.string().optional().meta({ description: "Why the vendor has rejected the number." }),
});

/** Computed outputs as kept in the state. */
export type BgpAsnState = z.output<typeof bgpAsnOutputs>;
