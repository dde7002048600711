import { z } from "zod";
import { cloudArgument } from "../flex-vm/schema";

/** Arguments of a VmNode. */
export const vmNodeArgs = z.strictObject({
  ...cloudArgument("Where the node is ordered, with the cloud's instance type"),
  existing: z
    .string()
    .optional()
    .meta({
      description:
        "A node that the cloud has already, by its id, name or serial number, to be managed instead of ordering one; needs `adopt: true`. It counts at creation.",
      change: "at creation",
      examples: ["proxmox-dev-1"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "What to do about nodes of the cloud that no resource of the stack has: `true` takes the only one over, or the one that `existing` names; `false` orders another one beside them. Without it they are an error, since one of them may be this resource's from a run that broke off, and a second one would cost money.",
    change: "in place",
  }),
});

export type VmNodeInputs = z.output<typeof vmNodeArgs>;

/** What a VmNode tells besides its arguments. */
export const vmNodeOutputs = z.object({
  nodeId: z.string().meta({ description: "The vendor's id of the node." }),
  cloudId: z.string().meta({ description: "The vendor's id of its cloud." }),
  nodeName: z.string().optional().meta({ description: "The vendor's name for it." }),
  serial: z.string().optional().meta({ description: "Its serial number." }),
  status: z.string().meta({ description: "Status when it was last read; `running` means ready." }),
});

/** Computed outputs as kept in the state. */
export type VmNodeState = z.output<typeof vmNodeOutputs> & {
  /** The cloud's name. */
  __cloud?: string;
  /** Ids of the cloud's nodes before one was ordered, as long as it is not known which one came. */
  __before?: string[];
};
