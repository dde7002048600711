import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveRuleset, RulesetDriver } from "./driver";
import { look } from "./find";
import { rivalOf, rulesetResourceId } from "./identity";
import { bequeath, cleared, recalled, summary } from "./memory";
import { isAsSaved, tellWhoShares } from "./messages";
import type { FirewallRulesetInputs, FirewallRulesetState } from "./schema";
import { isSettled, settle, type Target } from "./settle";
import { runInRulesetQueue } from "./queue";

type State = FirewallRulesetInputs & FirewallRulesetState;

/** What the end of a resource makes of the ruleset, which cannot be deleted; `undefined`: it stays as it is. */
const ends: Record<
  FirewallRulesetInputs["onDestroy"],
  (call: Call, rulesetId: string, state: State) => Target | undefined
> = {
  restore: restoring,
  clear: () => cleared,
  keep: () => undefined,
};

/** Ends a resource: restores, clears or keeps the ruleset; where the ruleset is gone there is nothing to do. */
export async function leave(
  call: Call,
  driver: RulesetDriver,
  rulesetId: string,
  state: State,
): Promise<void> {
  const onDestroy = state.onDestroy ?? "restore";
  if (onDestroy === "keep") return bequeath(call, rulesetId, state.__before);
  await runInRulesetQueue(call, rulesetId, async () => {
    const found = await look(call, driver, rulesetId);
    if (!found) return;
    const rival = rivalOf(call, state, found.row);
    if (rival !== undefined) {
      bequeath(call, rulesetId, state.__before);
      return call.run.log(
        `${rulesetResourceId(rulesetId)} stays as it is: ${rival} of this program goes on with it`,
      );
    }
    const target = ends[onDestroy](call, rulesetId, state);
    if (!target) return;
    const progress = { touched: false, protocolsUntold: state.__protocolsUntold === true };
    if (isSettled(found.live, target, progress)) return;
    // The rules are ours, or those of the end already, as an end that was cut short leaves them.
    const isOurs =
      isAsSaved({ ...state, enabled: found.live.enabled }, found.live) ||
      isSettled({ ...found.live, enabled: target.enabled }, target, progress);
    if (!state.__open && !isOurs)
      return call.run.log(
        `${rulesetResourceId(rulesetId)} was changed by somebody else since the last run (now ${summary(found.live)}) and is left so; to have it ended by onDestroy: ${onDestroy}, take the change into the state with pulumi refresh first`,
      );
    tellWhoShares(call, found.row);
    await bring(call, driver, rulesetId, found.live, target, progress, onDestroy);
  });
}

async function bring(
  call: Call,
  driver: RulesetDriver,
  id: string,
  live: LiveRuleset,
  target: Target,
  progress: { touched: boolean; protocolsUntold: boolean },
  onDestroy: string,
): Promise<void> {
  try {
    await settle({ call, driver, id }, live, target, progress);
  } catch (error) {
    if (!(error instanceof RackformError)) throw error;
    // The arguments of the program are not at fault: these rules are not theirs.
    throw error.with({
      argument: "onDestroy",
      message: `ruleset ${id} could not be brought to ${summary(target)} (onDestroy: ${onDestroy}): ${error.facts.message}. To leave it as it is, set onDestroy: "keep", run pulumi up, and take it out of the program then`,
    });
  }
}

function restoring(call: Call, rulesetId: string, state: State): Target | undefined {
  if (!state.__before) {
    call.run.log(`${rulesetResourceId(rulesetId)} is left as it is: what was there before is not known`);
    return undefined;
  }
  const target = recalled(state.__before);
  const count = target.rules.inbound.length + target.rules.outbound.length;
  if ((state.__protocolsUntold || state.__before.protocolsUntold) && count > 1) {
    throw new RackformError({
      kind: "validation",
      vendor: "artnet",
      argument: "onDestroy",
      message: `the earlier rules of ruleset ${rulesetId} cannot be restored faithfully, since the vendor did not tell the protocol of each: apply onDestroy: "clear" or "keep" with an up first`,
    });
  }
  return target;
}
