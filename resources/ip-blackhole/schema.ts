import { z } from "zod";

/** Arguments of an IpBlackhole. */
export const ipBlackholeArgs = z.strictObject({
  vendor: z
    .enum(["artnet"])
    .default("artnet")
    .meta({ description: "The vendor; only Artnet has blackholes.", change: "replaces" }),
  ip: z.string().meta({
    description:
      "The address whose traffic is dropped, IPv4 or IPv6 in any notation: one of a service or a subnetwork of the account.",
    change: "replaces",
    examples: ["198.51.100.12"],
  }),
  adopt: z.boolean().optional().meta({
    description: "Whether a blackhole that is there already, set by the customer, may be taken over.",
    change: "at creation",
  }),
});

export type IpBlackholeInputs = z.output<typeof ipBlackholeArgs>;

/** What an IpBlackhole tells besides its arguments. */
export const ipBlackholeOutputs = z.object({
  setBy: z.enum(["customer", "admin"]).meta({
    description:
      "Who has set the blackhole by now: `customer`, or `admin` where the vendor's network administrator has, whose blackhole nobody else can lift.",
  }),
});

/** Computed outputs as kept in the state. */
export interface IpBlackholeState {
  setBy?: "customer" | "admin";
  /** It was asked for without a clear answer, when there was none. */
  __unclear?: boolean;
}
