import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { isSame } from "../contract/equality";
import type { LiveRuleset, RulesetRow } from "./driver";
import { rulesetIdIn, rulesetResourceId } from "./identity";
import { summary } from "./memory";
import { canonicalRules, directions, ruleText } from "./rule";
import type { FirewallRulesetInputs, FirewallRulesetState } from "./schema";
import { isSettled, type Target } from "./settle";

type OnDestroy = FirewallRulesetInputs["onDestroy"];

/** What becomes of the earlier rules, by `onDestroy`. */
const fates: Record<OnDestroy, string> = {
  restore: "that is remembered and comes back when the resource is deleted",
  clear: "that does not come back (onDestroy: clear)",
  keep: "that does not come back (onDestroy: keep)",
};

const untold =
  "that cannot come back, since the vendor does not tell the protocol of each rule: deleting the resource needs onDestroy clear or keep";

/** Says what is taken over: nobody made this ruleset for the resource. */
export function announce(
  call: Call,
  row: RulesetRow,
  live: LiveRuleset,
  target: Target,
  onDestroy: OnDestroy,
): void {
  const id = rulesetResourceId(row.id);
  if (isSettled(live, target, { protocolsUntold: false })) {
    const note =
      onDestroy === "restore"
        ? "; deleting the resource will leave it so, since nothing else is known of before"
        : "";
    return call.run.log(`${id} is as declared already${note}`);
  }
  const fate = live.protocolsUntold && onDestroy === "restore" ? untold : fates[onDestroy];
  call.run.log(`${id} is taken over from: ${summary(live)}; ${fate}`);
  tellWhoShares(call, row);
}

export function tellWhoShares(call: Call, { id, serviceIds }: RulesetRow): void {
  if (serviceIds.length < 2) return;
  call.run.log(
    `${rulesetResourceId(id)} filters ${serviceIds.length} services (${serviceIds.join(", ")}): the change applies to all of them`,
  );
}

/** Whether the ruleset is as the state has it: without a serial, only that tells that somebody else was here. */
export function isAsSaved(state: FirewallRulesetInputs & FirewallRulesetState, live: LiveRuleset): boolean {
  const rules = directions.every((direction) =>
    isSame(canonicalRules(state[direction]), live.rules[direction].map(ruleText)),
  );
  return live.enabled === state.enabled && (rules || state.__protocolsUntold === true);
}

export function warnOfChanges(
  call: Call,
  rulesetId: string,
  state: FirewallRulesetInputs & FirewallRulesetState,
  live: LiveRuleset,
): void {
  if (isAsSaved(state, live)) return;
  call.run.log(
    `${rulesetResourceId(rulesetId)} was changed by somebody else since the last run (now ${summary(live)}); that is replaced`,
  );
}

export function moved(id: string, { serviceId }: FirewallRulesetInputs, meant: RulesetRow): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "artnet",
    argument: "serviceId",
    message: `service ${serviceId} is filtered by ruleset ${meant.id} now, and this resource has ${rulesetIdIn(id)}; nothing was changed. Run pulumi refresh; the next up goes on with ${meant.id}`,
  });
}

/** Another name stands for another service: which one only the update has found out. */
export function another(
  id: string,
  { serviceId: named }: FirewallRulesetInputs,
  { serviceId }: FirewallRulesetInputs,
  meant: RulesetRow,
): RackformError {
  return new RackformError({
    kind: "validation",
    vendor: "artnet",
    argument: "serviceId",
    applied: "no",
    message: `${JSON.stringify(named)} is service ${serviceId}, which ruleset ${meant.id} filters, and this resource has ${rulesetIdIn(id)}; nothing was changed. To end it there and begin with ${meant.id}, give the id ${serviceId}`,
  });
}
