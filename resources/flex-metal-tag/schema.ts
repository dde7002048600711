import { z } from "zod";
import { tagPattern } from "../flex-metal-server/limits";
import { markPattern } from "../flex-metal-server/mark";

/** Arguments of a FlexMetalTag. */
export const flexMetalTagArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where the tag is; only i3D.net has this kind.", change: "replaces" }),
  tag: z
    .string()
    .regex(tagPattern, { error: "must be 1 to 64 of the characters A-Z a-z 0-9 _ : -" })
    .refine((tag) => !markPattern.test(tag), {
      error: "has the form of the tags that tell whose a server is; choose another one",
    })
    .meta({
      description:
        "The tag: 1 to 64 of the characters A-Z a-z 0-9 _ : -; case matters. Another one renames it, on the servers that carry it, too, as far as the vendor does so.",
      change: "in place",
      examples: ["env:prod"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the tag that is there already. Without it such a tag is an error. Servers make the tags that they are ordered with: give them the resource in `tags`, so that it comes first.",
    change: "in place",
  }),
});

export type FlexMetalTagInputs = z.output<typeof flexMetalTagArgs>;

/** What a FlexMetalTag tells besides its arguments. */
export const flexMetalTagOutputs = z.object({
  servers: z
    .number()
    .optional()
    .meta({ description: "How many servers carried it when it was last read, where the vendor tells." }),
});

/** Computed outputs as kept in the state. */
export type FlexMetalTagState = z.output<typeof flexMetalTagOutputs> & {
  /** A new name whose arrival nobody could tell: the tag may have it. */
  __becoming?: string;
};
