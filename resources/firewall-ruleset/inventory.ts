import { readInBatches } from "../sharing/batches";
import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { artnetRulesets } from "./artnet";
import type { LiveRuleset, RulesetRow } from "./driver";
import { rulesetResourceId } from "./identity";
import { fromRule } from "./rule";

/** Rulesets that anybody has set up; every server has one, and most are off and empty (artnet.md section 6). */
export async function* rulesetInventory(call: Call): AsyncGenerator<Listed> {
  const rows = await artnetRulesets.list(call);
  for await (const [row, live] of readInBatches(rows, ({ id }) => artnetRulesets.details(call, id))) {
    const rules = live.rules.inbound.length + live.rules.outbound.length;
    if (live.enabled || rules > 0) yield rulesetItem(row, live);
  }
}

function rulesetItem({ id: rulesetId, serviceIds }: RulesetRow, { enabled, rules }: LiveRuleset): Listed {
  const id = rulesetResourceId(rulesetId);
  const inputs = {
    rulesetId,
    ...(enabled ? {} : { enabled }),
    ...(rules.inbound.length > 0 ? { inbound: rules.inbound.map(fromRule) } : {}),
    ...(rules.outbound.length > 0 ? { outbound: rules.outbound.map(fromRule) } : {}),
  };
  return { id, key: id, inputs, outputs: { serviceIds } };
}
