import type { i3d } from "../../sdk";
import { isSame } from "../contract/equality";
import { told } from "../contract/told";
import { PlainObjects } from "../plain/objects";
import type { PlainRow } from "../plain/port";
import { canonicalLists } from "./canonical";
import type { TriggerInputs } from "./schema";

/** What the vendor shows as people write it: documented fields that have a value. */
function rowOf(row: i3d.I3dTrigger): PlainRow<TriggerInputs> {
  const { id, name, description, active, conditions = [], rules = [], actions = [] } = row;
  const inputs: Partial<TriggerInputs> = {
    name: name ?? "",
    description: description ?? "",
    active: active === 1,
    conditions: conditions.map(({ conditionId = 0, conditionValues = [] }) => ({
      conditionId,
      conditionValues: conditionValues.map((value) => value ?? ""),
    })),
    rules: rules.map(({ ruleAction = 0, ruleDataType = 0, rule }) => {
      const { operator = 0, triggerWindow, threshold = 0 } = rule ?? {};
      return { ruleAction, ruleDataType, rule: { operator, ...told({ triggerWindow }), threshold } };
    }),
    actions: actions.map(({ action = 0, actionParameters }) => {
      const { methodId, timeout } = actionParameters ?? {};
      const parameters = told({ methodId, timeout });
      return { action, ...(Object.keys(parameters).length > 0 ? { actionParameters: parameters } : {}) };
    }),
  };
  return { id, inputs };
}

const requestOf = ({
  name = "",
  description,
  conditions = [],
  rules = [],
  actions = [],
}: Partial<TriggerInputs>) => ({
  name: name.trim(),
  ...(description === undefined ? {} : { description }),
  conditions,
  rules,
  actions,
});

const bodyOf = ({ name, description, ...lists }: Partial<TriggerInputs>) => ({
  name: name?.trim(),
  description: description?.trim(),
  ...canonicalLists(lists),
});

/** Triggers at i3D.net (i3d.md section 7). Whether one is active is no field that can be written. */
export const triggers = new PlainObjects<TriggerInputs>({
  idOutput: "triggerId",
  what: "trigger",
  writtenAfter: "active",
  nameArgument: "name",
  nameOf: ({ name = "" }) => name.trim(),
  canonical: (inputs) => ({
    vendor: inputs.vendor ?? "i3d",
    active: inputs.active ?? true,
    ...bodyOf(inputs),
  }),
  list: async ({ triggers: all }) => (await all.list()).map(rowOf),
  create: async ({ triggers: all }, _, inputs, limits) => rowOf(await all.create(requestOf(inputs), limits)),

  async update({ triggers: all }, _, { id, inputs: live }, inputs, limits) {
    const wanted = { ...live, ...inputs };
    // One that is to rest must not fire by new rules before.
    if (live.active && !wanted.active) await all.disable(id, limits);
    let isActive = live.active && wanted.active;
    if (!isSame(bodyOf(live), bodyOf(wanted)))
      isActive = (await all.update(id, requestOf(wanted), limits)).active === 1;
    if (isActive !== wanted.active) await (wanted.active ? all.enable(id, limits) : all.disable(id, limits));
  },

  delete: ({ triggers: all }, _, id, limits) => all.delete(id, limits),
});
