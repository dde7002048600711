import { actions, conditions, rules, seedTheirs, triggersAt } from "../../contract/cells/trigger";
import { nothing, type Scenario, type Version } from "./scenario";

const version = (args: object, shown: string): Version => ({
  program: [
    {
      name: "cpu",
      kind: "Trigger",
      args: { vendor: "i3d", name: "cpu", conditions, rules, actions, ...args },
    },
  ],
  objects: [shown],
});

/** A trigger that rests, beside somebody else's: two calls make it. */
export const triggers: Scenario[] = [
  {
    kind: "Trigger",
    vendor: "i3d",
    seed: seedTheirs,
    objects: triggersAt,
    versions: {
      none: nothing,
      first: version({ active: false }, "cpu () 0 over 0 at 90 do 1"),
      updated: version({ name: "cpu 2", description: "x" }, "cpu 2 (x) 1 over 0 at 90 do 1"),
    },
  },
];
