import { Trigger, type TriggerArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

export const conditions = [{ conditionId: 1, conditionValues: ["0"] }];
export const rules = [
  { ruleAction: 1, ruleDataType: 1, rule: { operator: 1, triggerWindow: 300, threshold: 90 } },
];
export const actions = [{ action: 1 }];
const lists = { conditions, rules, actions };

interface Row {
  name: string;
  description?: string;
  active: number;
  conditions: { conditionId: number; conditionValues: string[] }[];
  rules: { rule: { threshold: number } }[];
  actions: { action: number }[];
}

export const seedTheirs = (simulator: Simulator): void =>
  void simulator.seed("i3d", { triggers: [{ name: "theirs" }] });

/** Triggers that are not somebody else's: name, description, whether active, what they are made of. */
export const triggersAt = (simulator: Simulator): string[] =>
  ((simulator.inspect("i3d").triggers ?? []) as Row[])
    .filter(({ name }) => name !== "theirs")
    .map(
      (row) =>
        `${row.name} (${row.description ?? ""}) ${row.active} over ${row.conditions.flatMap((one) => one.conditionValues).join()} at ${row.rules.map((one) => one.rule.threshold).join()} do ${row.actions.map((one) => one.action).join()}`,
    )
    .sort();

export const triggers: Cell[] = [
  {
    kind: "Trigger",
    vendor: "i3d",
    seed: seedTheirs,
    declare: (name, args) => new Trigger(name, args as TriggerArgs),
    args: { name: "cpu", description: "all", ...lists },
    at: triggersAt,
    declared: ["cpu (all) 1 over 0 at 90 do 1"],
    outside: [
      {
        edit: (simulator) =>
          void simulator.seed("i3d", { triggers: [{ name: "cpu", active: 0, actions: [{ action: 2 }] }] }),
        drift: ["actions", "active"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      name: { to: { name: "cpu 2" }, how: "in place", at: ["cpu 2 (all) 1 over 0 at 90 do 1"] },
      description: { to: { description: "some" }, how: "in place", at: ["cpu (some) 1 over 0 at 90 do 1"] },
      active: { to: { active: false }, how: "in place", at: ["cpu (all) 0 over 0 at 90 do 1"] },
      conditions: {
        to: { conditions: [{ conditionId: 1, conditionValues: ["7001", "7002"] }] },
        how: "in place",
        at: ["cpu (all) 1 over 7001,7002 at 90 do 1"],
      },
      rules: {
        to: { rules: [{ ...rules[0], rule: { operator: 1, triggerWindow: 60, threshold: 95 } }] },
        how: "in place",
        at: ["cpu (all) 1 over 0 at 95 do 1"],
      },
      actions: [
        { to: { actions: [{ action: 2 }] }, how: "in place", at: ["cpu (all) 1 over 0 at 90 do 2"] },
        // What is usual is no difference.
        { to: { actions: [{ action: 1, actionParameters: { timeout: 1800 } }] }, how: "nothing" },
      ],
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeTriggers: ["cpu"] }) },
    adopt: {
      before: (simulator) =>
        void simulator.seed("i3d", { triggers: [{ name: "cpu", description: "all", ...lists }] }),
      refused: /the trigger cpu exists already in the i3d account/,
    },
    bad: [
      { args: { name: " " }, message: /property name must be 1 to 255 characters/ },
      { args: { rules: [{ ruleAction: 1, ruleDataType: 1 }] }, message: /property rules\[0\]\.rule/ },
      { args: { actions: [{ action: "stop" }] }, message: /property actions\[0\]\.action/ },
    ],
    creates: "POST /trigger",
  },
];
