import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";
import type { Values } from "../sharing/owned-values";
import { numericIdArgument } from "../contract/numeric-id";

/** Arguments of an IloAccess. */
export const iloAccessArgs = z.strictObject({
  vendor: z
    .enum(["artnet"])
    .default("artnet")
    .meta({ description: "The vendor; only Artnet opens and closes access to iLO.", change: "replaces" }),
  serviceId: numericIdArgument.meta({
    description:
      "The dedicated server, by its id, its name or an address of it. It is looked up once, and the access stays with the server that it stands for then; another id replaces.",
    change: "depends",
    examples: [4101, "198.51.100.9"],
  }),
  remoteIp: z.string().meta({
    description:
      "The one address that may reach the iLO, IPv4 or IPv6. A change closes the access of the former one first.",
    change: "in place",
    examples: ["203.0.113.7"],
  }),
  onDestroy: z.enum(["restore", "close", "keep"]).default("restore").meta({
    description:
      "What deleting the resource does: `restore` closes the access, or opens it again to the address that it was open to before; `close` closes it in any case; `keep` leaves it open.",
    change: "in place",
  }),
});

export type IloAccessInputs = z.output<typeof iloAccessArgs>;

/** What an IloAccess tells besides its arguments. */
export const iloAccessOutputs = z.object({
  iloIp: z.string().optional().meta({
    description: "The address of the iLO or IPMI itself; absent where the vendor does not tell it.",
  }),
  previousRemoteIp: z.string().optional().meta({
    description: "The address that access was open to before; absent when it was closed.",
  }),
});

/** Computed outputs as kept in the state. */
export type IloAccessState = z.output<typeof iloAccessOutputs> &
  OpenWrite<Values> & {
    /** The vendor's id of the server. */
    __place: string;
  };
