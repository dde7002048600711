import { z } from "zod";
import type { PlainState } from "../plain/port";

const longest = 2000;
const line = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}]*$/u, { error: "must be one line" });

/** Arguments of a Callback. */
export const callbackArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where it is; only i3D.net has this kind.", change: "replaces" }),
  url: z
    .string()
    .max(longest, { error: `must be at most ${longest} characters` })
    .meta({
      description: "What is called: a whole http or https address.",
      change: "in place",
      examples: ["https://ops.example.net/i3d"],
    }),
  urlDescription: line.optional().meta({
    description: "What it is for. Not managed when left out.",
    change: "in place",
    examples: ["alerts to the pager"],
  }),
  headers: z
    .string()
    .optional()
    .meta({
      description:
        "What is sent along, as one text in a form that the vendor does not tell. Not managed when left out; an empty text takes it away.",
      secret: true,
      change: "in place",
      examples: ["X-Source: i3d"],
    }),
  adopt: z.boolean().optional().meta({
    description: "Take over the callback that has this address already. Without it such a one is an error.",
    change: "in place",
  }),
});

export type CallbackInputs = z.output<typeof callbackArgs>;

/** What a Callback tells besides its arguments. */
export const callbackOutputs = z.object({
  callbackId: z.string().meta({ description: "The vendor's id of it." }),
});

/** Computed outputs as kept in the state. */
export type CallbackState = z.output<typeof callbackOutputs> & PlainState;
