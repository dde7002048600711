import { z } from "zod";
import type { PlainState } from "../plain/port";

/** A number of one of the vendor's lists `trigger/type/…`. */
const number = (description: string) => z.number().int().min(0).meta({ description });

const condition = z
  .strictObject({
    conditionId: number("A number of the vendor's list `conditions`."),
    conditionValues: z.array(z.string()).meta({
      description: "Ids of objects; `0` for all.",
    }),
  })
  .meta({ title: "TriggerCondition", description: "Over what the rules are." });

const rule = z
  .strictObject({
    ruleAction: number("A number of the vendor's list `ruleActions`."),
    ruleDataType: number("A number of the vendor's list `ruleDataTypes`."),
    rule: z
      .strictObject({
        operator: number("A number of the vendor's list `operators`."),
        triggerWindow: z
          .number()
          .int()
          .min(1)
          .optional()
          .meta({ description: "Over how many seconds, for CPU and memory." }),
        threshold: number("Percent of the CPU (at most 100), MB of memory, or seconds of time."),
      })
      .meta({ title: "TriggerThreshold", description: "When it fires." }),
  })
  .meta({ title: "TriggerRule", description: "A rule that fires." });

const action = z
  .strictObject({
    action: number("A number of the vendor's list `actions`."),
    actionParameters: z
      .strictObject({
        methodId: number("How an application is stopped, by the vendor's number.").optional(),
        timeout: z
          .number()
          .int()
          .min(1)
          .optional()
          .meta({ description: "After how many seconds that is given up; 1800 when left out." }),
      })
      .optional()
      .meta({ title: "TriggerActionParameters", description: "How it is done." }),
  })
  .meta({ title: "TriggerAction", description: "What is done then." });

/** Arguments of a Trigger. */
export const triggerArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where it is; only i3D.net has this kind.", change: "replaces" }),
  name: z.string().meta({
    description: "Its name, best unique: 1 to 255 characters on one line.",
    change: "in place",
    examples: ["cpu of all hosts"],
  }),
  description: z.string().optional().meta({
    description: "What it is for. Not managed when left out.",
    change: "in place",
  }),
  active: z.boolean().default(true).meta({
    description: "Whether it fires; a new one may for a moment.",
    change: "in place",
  }),
  conditions: z.array(condition).meta({
    description: "Over what the rules are; order is no difference.",
    change: "in place",
    examples: [[{ conditionId: 1, conditionValues: ["0"] }]],
  }),
  rules: z.array(rule).meta({
    description: "What makes it fire; order is no difference.",
    change: "in place",
    examples: [
      [{ ruleAction: 1, ruleDataType: 1, rule: { operator: 1, triggerWindow: 300, threshold: 90 } }],
    ],
  }),
  actions: z.array(action).meta({
    description: "What is done then; order is no difference.",
    change: "in place",
    examples: [[{ action: 1 }]],
  }),
  adopt: z.boolean().optional().meta({
    description: "Take over the trigger that has this name already. Without it such a one is an error.",
    change: "in place",
  }),
});

export type TriggerInputs = z.output<typeof triggerArgs>;

/** What a Trigger tells besides its arguments. */
export const triggerOutputs = z.object({
  triggerId: z.string().meta({ description: "The vendor's id of it." }),
});

/** Computed outputs as kept in the state. */
export type TriggerState = z.output<typeof triggerOutputs> & PlainState;
