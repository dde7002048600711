import { hasOneProtocol, untoldText } from "./compare";
import type { LiveRuleset } from "./driver";
import { type Direction, fromRule, type Rule, type Rules, ruleText, toRule } from "./rule";
import type { FirewallRulesetInputs, FirewallRulesetState, RuleArguments } from "./schema";

type State = FirewallRulesetInputs & FirewallRulesetState;

/** The arguments as the ruleset has them now; rules that are as the program has them keep its notation. */
export function liveInputs(state: State, live: LiveRuleset): Partial<FirewallRulesetInputs> {
  const text = state.__protocolsUntold && hasOneProtocol(live.rules) ? untoldText : ruleText;
  return {
    enabled: live.enabled,
    inbound: inUsersNotation(live.rules, "inbound", state.inbound ?? [], text),
    outbound: inUsersNotation(live.rules, "outbound", state.outbound ?? [], text),
  };
}

function inUsersNotation(
  live: Rules,
  direction: Direction,
  saved: RuleArguments[],
  text: (rule: Rule) => string,
): RuleArguments[] {
  const texts = saved.map((given) => {
    const rule = toRule(given);
    return rule && text(rule);
  });
  return live[direction].map((rule, at) => {
    const own = texts[at] === text(rule) ? at : texts.indexOf(text(rule));
    return saved[own] ?? fromRule(rule);
  });
}
