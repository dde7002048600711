import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import type { LiveRuleset } from "./driver";
import { directions, fromRule, type Rules, toRules } from "./rule";
import type { FirewallRulesetInputs, Memory } from "./schema";
import type { Target } from "./settle";

type Lists = Pick<FirewallRulesetInputs, "inbound" | "outbound">;

/** Rules in the notation of the arguments. */
export function written(rules: Rules): Lists {
  return { inbound: rules.inbound.map(fromRule), outbound: rules.outbound.map(fromRule) };
}

/** What is in the ruleset before the first write. */
export function memoryOf({ enabled, rules, protocolsUntold }: LiveRuleset): Memory {
  return { enabled, ...written(rules), ...(protocolsUntold ? { protocolsUntold } : {}) };
}

/** What a memory means. */
export function recalled(memory: Memory): Target {
  return { enabled: memory.enabled, rules: toRules(memory) };
}

export const cleared: Target = { enabled: false, rules: { inbound: [], outbound: [] } };

/** `enabled, 3 inbound and 0 outbound rules`. */
export function summary({ enabled, rules }: Target): string {
  const counts = directions.map((direction) => `${rules[direction].length} ${direction}`);
  return `${enabled ? "enabled" : "disabled"}, ${counts.join(" and ")} rules`;
}

/** Memories of resources that left a ruleset standing in this run because another one of the program goes on with it. */
const inheritance = perAccount("artnet", () => new Map<string, Memory>());

export function bequeath(call: Call, rulesetId: string, memory: Memory | undefined): void {
  if (memory) inheritance(call.run).set(rulesetId, memory);
}

export function inherited(call: Call, rulesetId: string): Memory | undefined {
  return inheritance(call.run).get(rulesetId);
}
