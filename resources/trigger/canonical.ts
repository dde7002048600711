import { told } from "../contract/told";
import type { TriggerInputs } from "./schema";

type Lists = Pick<TriggerInputs, "conditions" | "rules" | "actions">;

/** What the vendor takes for a time limit that is left out (i3d.md section 7). */
const usualTimeout = 1800;

/** Lists in one notation: order and what is usual are no difference. */
export function canonicalLists({
  conditions = [],
  rules = [],
  actions = [],
}: Partial<Lists>): Record<string, unknown> {
  return {
    conditions: sorted(conditions, ({ conditionId, conditionValues }) => ({
      conditionId,
      conditionValues: [...(conditionValues ?? [])].map(String).sort(),
    })),
    rules: sorted(rules, ({ ruleAction, ruleDataType, rule }) => {
      const { operator, triggerWindow, threshold } = rule ?? {};
      return { ruleAction, ruleDataType, rule: told({ operator, triggerWindow, threshold }) };
    }),
    actions: sorted(actions, ({ action, actionParameters = {} }) => {
      const { methodId, timeout = usualTimeout } = told(actionParameters);
      // Where nothing is said, nothing is stopped in a way of its own.
      return methodId === undefined && timeout === usualTimeout ? { action } : { action, methodId, timeout };
    }),
  };
}

function sorted<T>(list: readonly T[], plain: (one: T) => object): unknown {
  return list.map((one) => JSON.stringify(plain(one))).sort();
}
