import { z } from "zod";
import { numericIdArgument } from "../contract/numeric-id";
import type { PlainState } from "../plain/port";

/** Arguments of a ColocationAlert. */
export const colocationAlertArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where the colocation is; only i3D.net has this kind.", change: "replaces" }),
  colocationId: numericIdArgument.meta({
    description: "The colocation: its id, or its name, which is looked up once. Another id replaces.",
    change: "depends",
    examples: ["1201", "rack1"],
  }),
  percentage: z
    .number()
    .int()
    .min(1)
    .max(100)
    .meta({
      description: "Percent of the bandwidth in use, 1 to 100.",
      change: "in place",
      examples: [80],
    }),
  sendMail: z.boolean().default(true).meta({ description: "Whether a mail is sent.", change: "in place" }),
  sendTicket: z
    .boolean()
    .default(false)
    .meta({ description: "Whether a ticket is opened at the vendor.", change: "in place" }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the alert at this percentage that is there already. Without it such a one is an error.",
    change: "in place",
  }),
});

export type ColocationAlertInputs = z.output<typeof colocationAlertArgs>;

/** What a ColocationAlert tells besides its arguments. */
export const colocationAlertOutputs = z.object({
  alertId: z.string().meta({ description: "The vendor's id of it." }),
});

/** Computed outputs as kept in the state. */
export type ColocationAlertState = z.output<typeof colocationAlertOutputs> & PlainState;
