import { z } from "zod";

/** Arguments of a BgpSession. */
export const bgpSessionArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The vendor; only Gigahost has BGP sessions.",
    change: "replaces",
  }),
  asn: z.union([z.number(), z.string()]).meta({
    description: "Your AS number, already approved by the vendor: a number, a string, or a `BgpAsn`.",
    change: "replaces",
    resource: "BgpAsn",
    examples: [64500, "AS64500"],
  }),
  ipv4: z
    .string()
    .optional()
    .meta({
      description:
        "IPv4 address of the server that speaks BGP; creates an IPv4 session. Give `ipv4`, `ipv6` or both.",
      change: "replaces",
      examples: ["192.0.2.20"],
    }),
  ipv6: z
    .string()
    .optional()
    .meta({
      description: "IPv6 address of the server that speaks BGP, in any notation; creates an IPv6 session.",
      change: "replaces",
      examples: ["2001:db8:1::20"],
    }),
  redundant: z.boolean().default(false).meta({
    description: "Sessions to two routers of the vendor instead of one.",
    change: "replaces",
  }),
  defaultRoute: z.boolean().default(false).meta({
    description: "Have the vendor announce a default route.",
    change: "replaces",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over equal sessions that stand at the addresses already. Without it they are an error; different ones always are.",
    change: "in place",
  }),
});

export type BgpSessionInputs = z.output<typeof bgpSessionArgs>;

export const families = ["ipv4", "ipv6"] as const;
export type Family = (typeof families)[number];

const session = z
  .object({
    id: z.string().meta({ description: "The vendor's id." }),
    family: z.enum(families).meta({ description: "Address family." }),
    router: z.string().meta({ description: "The vendor's id of the router." }),
    neighbor: z.string().meta({ description: "Address of the vendor's router: the neighbour to configure." }),
    routerAsn: z
      .int()
      .optional()
      .meta({ description: "AS number of the vendor's router; absent where the vendor does not say." }),
    localAddress: z.string().meta({ description: "Address of your server that speaks BGP." }),
    localAsn: z.int().meta({ description: "Your AS number in this session." }),
    multihop: z.boolean().optional().meta({
      description:
        "Whether the router is more than one hop away, so that both sides need `multihop`; absent where the vendor does not say.",
    }),
    state: z.string().meta({
      description: "State as the vendor reports it, such as `active`; not the state of the protocol.",
    }),
  })
  .meta({ title: "BgpSessionRow", description: "One session as the vendor has it." });

/** What a BgpSession tells besides its arguments. */
export const bgpSessionOutputs = z.object({
  sessions: z.array(session).meta({ description: "One session per family and router, IPv4 first." }),
});

/** Computed outputs as kept in the state; `__ipIds` are the panel's ids of the addresses. */
export interface BgpSessionState {
  sessions: z.output<typeof session>[];
  __ipIds?: Partial<Record<Family, string>>;
  /** The vendor accepted the sessions and had not shown all of them: those that come are this resource's. */
  __open?: boolean;
}
