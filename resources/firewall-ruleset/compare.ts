import { isSame } from "../contract/equality";
import { directions, routeText, type Rule, type Rules, ruleText } from "./rule";

/** Whether two sets of rules are the same, in the same order. */
export function sameRules(live: Rules, wanted: Rules, protocolsUntold = false): boolean {
  const text = protocolsUntold && hasOneProtocol(live) ? untoldText : ruleText;
  return directions.every((direction) => isSame(live[direction].map(text), wanted[direction].map(text)));
}

/**
 * Whether the vendor, just after a save, shows everything as it was sent but protocols: then it tells one protocol
 * for the whole ruleset, as its document prints it, and not one a rule (artnet.md section 6).
 */
export function showsThatProtocolsAreUntold(live: Rules, saved: Rules): boolean {
  const [shown] = all(live);
  const differ = !hasOneProtocol(saved) || !shown?.protocol;
  return differ && hasOneProtocol(live) && sameRules(live, saved, true);
}

export function hasOneProtocol(rules: Rules): boolean {
  return new Set(all(rules).map(({ protocol }) => protocol)).size <= 1;
}

/** The rule as far as it is told when protocols are not. */
export function untoldText(rule: Rule): string {
  return `${rule.policy} ${routeText(rule)}`;
}

function all(rules: Rules): Rule[] {
  return directions.flatMap((direction) => rules[direction]);
}
