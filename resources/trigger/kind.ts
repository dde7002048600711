import { plainKind } from "../plain/frame";
import { triggers } from "./i3d";
import { triggerArgs, type TriggerInputs, triggerOutputs, type TriggerState } from "./schema";

const longest = 255;

/** Something that the vendor does when readings meet rules. */
export const trigger = plainKind<TriggerInputs, TriggerState>(triggers, {
  name: "Trigger",
  description: "Something that i3D.net does when readings of hosts or applications meet rules.",
  idForm: "i3d:<trigger id>, or i3d:new-<mark> where it was not known at once",
  namedBy: ["name"],
  importForms: [
    { example: "i3d:0192a1f0-4c11-7e52-b0aa-6d1f0a7b4500", means: "The trigger of this id" },
    { example: "cpu of all hosts", means: "The trigger of this name" },
  ],
  args: triggerArgs,
  outputs: triggerOutputs,

  validate: ({ name }) =>
    name === undefined || (name.trim() !== "" && name.length <= longest && !/\p{Cc}/u.test(name))
      ? []
      : [
          {
            property: "name",
            reason: `must be 1 to ${longest} characters on one line, e.g. cpu of all hosts`,
          },
        ],
});
