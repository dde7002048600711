import { z } from "zod";
import { panelVendors } from "../panel/servers";

/** Arguments of an AdditionalIp. */
export const additionalIpArgs = z.strictObject({
  vendor: z.enum(panelVendors).meta({ description: "Where the server is.", change: "replaces" }),
  serverId: z.union([z.number().int(), z.string()]).meta({
    description:
      "The server that has the address: its id (`srv_id`), its name, or one of its addresses. At Gigahost another server moves a routed address (`l3`) in place, within a region; anything else orders another one.",
    change: "depends",
    examples: ["2201", "web1", "192.0.2.10"],
  }),
  type: z.enum(["l3", "l2"]).default("l3").meta({
    description:
      "`l3`: routed to the server's primary address, and movable at Gigahost; `l2`: not routed. The vendor does not tell the type afterwards, so that a change outside is not noticed.",
    change: "replaces",
  }),
  onDestroy: z.enum(["keep", "release"]).default("keep").meta({
    description:
      "What deleting the resource does: `keep` leaves the address with the server, where it goes on being billed, `release` gives it back. Only `keep` at TerraHost, which has no call for it.",
    change: "in place",
  }),
  existing: z
    .string()
    .optional()
    .meta({
      description:
        "An additional address that the server has already, to be managed instead of ordering one; needs `adopt: true`. It counts at creation.",
      change: "at creation",
      examples: ["192.0.2.77"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "What to do about additional addresses of the server that no resource of the stack has: `true` takes the only one over, or the one that `existing` names; `false` orders another one beside them. Without it they are an error, since one of them may be this resource's from a run that broke off, and a second one would cost money.",
    change: "in place",
  }),
});

export type AdditionalIpInputs = z.output<typeof additionalIpArgs>;

/** What an AdditionalIp tells besides its arguments. */
export const additionalIpOutputs = z.object({
  address: z.string().meta({ description: "The address." }),
  ipId: z.string().meta({ description: "The vendor's id of the address." }),
  netmask: z.string().optional().meta({ description: "Its netmask." }),
  gateway: z.string().optional().meta({ description: "Its gateway." }),
});

/** Computed outputs as kept in the state. */
export type AdditionalIpState = z.output<typeof additionalIpOutputs> & {
  /** The id of the server that `serverId` came to. */
  __server?: string;
  /** Ids of the server's addresses before one was ordered, as long as it is not known which one came. */
  __before?: string[];
  /** The address that an order has brought, where the vendor has told it and does not show it yet. */
  __ip?: string;
  /** The vendor may have taken no order: what has come since may be somebody else's. */
  __unclear?: boolean;
};
