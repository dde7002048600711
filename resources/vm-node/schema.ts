import { z } from "zod";
import { cloudArgument } from "../flex-vm/schema";

/** Arguments of a VmNode. */
export const vmNodeArgs = z.strictObject({
  ...cloudArgument("Where it is ordered"),
  existing: z
    .string()
    .optional()
    .meta({
      description:
        "Id, name or serial number of a node to take over instead of ordering one; needs `adopt: true`.",
      change: "at creation",
      examples: ["proxmox-dev-1"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "What to do about nodes that no resource of the stack has: `true` takes the only one, or `existing`; `false` orders another one. Left out, they are an error: one may be this resource's from a run that broke off.",
    change: "in place",
  }),
});

export type VmNodeInputs = z.output<typeof vmNodeArgs>;

/** What a VmNode tells besides its arguments. */
export const vmNodeOutputs = z.object({
  nodeId: z.string().meta({ description: "Its id." }),
  cloudId: z.string().meta({ description: "Id of its cloud." }),
  nodeName: z.string().optional().meta({ description: "Its name, given by the vendor." }),
  serial: z.string().optional().meta({ description: "Its serial number." }),
  status: z.string().meta({ description: "Status when last read." }),
});

/** Computed outputs as kept in the state. */
export type VmNodeState = z.output<typeof vmNodeOutputs> & {
  /** The cloud's name. */
  __cloud?: string;
  /** Ids of the cloud's nodes before one was ordered, as long as it is not known which one came. */
  __before?: string[];
};
