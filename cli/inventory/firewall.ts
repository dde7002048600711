import type { Call } from "../../resources/contract/run";
import { artnetRulesets } from "../../resources/firewall-ruleset/artnet";
import type { LiveRuleset, RulesetRow } from "../../resources/firewall-ruleset/driver";
import { rulesetResourceId } from "../../resources/firewall-ruleset/identity";
import { fromRule } from "../../resources/firewall-ruleset/rule";
import { objectName } from "../object-name";
import { inTurn } from "./in-turn";
import type { InventoryItem } from "./item";

/** Rulesets that anybody has set up; every server has one, and most are off and empty (artnet.md section 6). */
export async function* rulesetItems(call: Call): AsyncGenerator<InventoryItem> {
  const rows = await artnetRulesets.list(call);
  for await (const [row, live] of inTurn(rows, ({ id }) => artnetRulesets.details(call, id))) {
    const rules = live.rules.inbound.length + live.rules.outbound.length;
    if (live.enabled || rules > 0) yield rulesetItem(row, live);
  }
}

function rulesetItem(
  { id: rulesetId, serviceIds }: RulesetRow,
  { enabled, rules }: LiveRuleset,
): InventoryItem {
  const id = rulesetResourceId(rulesetId);
  const inputs = {
    rulesetId,
    ...(enabled ? {} : { enabled }),
    ...(rules.inbound.length > 0 ? { inbound: rules.inbound.map(fromRule) } : {}),
    ...(rules.outbound.length > 0 ? { outbound: rules.outbound.map(fromRule) } : {}),
  };
  const object = objectName("FirewallRuleset", id, { serviceIds });
  return { vendor: "artnet", kind: "FirewallRuleset", id, key: `FirewallRuleset ${id}`, object, inputs };
}
