import { z } from "zod";
import { vendorArgument } from "../flex-vm/schema";

const text = z.string().refine((given) => given.trim() !== "", { error: "must not be empty" });

/** Arguments of a VmCloud. */
export const vmCloudArgs = z.strictObject({
  ...vendorArgument,
  name: text.meta({
    description: "Its name, unique in the account.",
    change: "replaces",
    examples: ["lab"],
  }),
  site: text.meta({
    description: "Code of the site: `frmtl1`, `camtr6`.",
    change: "replaces",
    examples: ["frmtl1"],
  }),
  instanceType: text.meta({
    description: "FlexMetal instance type of its nodes.",
    change: "replaces",
    examples: ["bm9.hmm.gpu.4rtx4000.64"],
  }),
  description: z.string().optional().meta({ description: "Anything about it.", change: "replaces" }),
  adopt: z.boolean().optional().meta({
    description: "Take over an equal cloud of this name; without it, one is an error.",
    change: "in place",
  }),
});

export type VmCloudInputs = z.output<typeof vmCloudArgs>;

/** What a VmCloud tells besides its arguments. */
export const vmCloudOutputs = z.object({
  cloudId: z.string().meta({ description: "Its id." }),
  createdAt: z.string().optional().meta({ description: "When it was made." }),
});

/** Computed outputs as kept in the state. */
export type VmCloudState = z.output<typeof vmCloudOutputs> & {
  /** Ids of the account's clouds before this one was asked for, as long as its own is not known. */
  __before?: string[];
};
