import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { sameRules, showsThatProtocolsAreUntold } from "./compare";
import type { LiveRuleset, RulesetDriver } from "./driver";
import { directions, type Rules, ruleText } from "./rule";

/** What a ruleset has to become. */
export interface Target {
  enabled: boolean;
  rules: Rules;
}

/** What is known on the way, for the caller as well when it ends early. */
export interface Progress {
  /** Whether the vendor has, or may have, changed something. */
  touched: boolean;
  /** Whether the vendor is known not to tell the protocol of each rule. */
  protocolsUntold: boolean;
}

interface Ruleset {
  call: Call;
  driver: RulesetDriver;
  id: string;
}

interface Step {
  name: string;
  isDue(live: LiveRuleset, target: Target, progress: Progress): boolean;
  take(ruleset: Ruleset, target: Target): Promise<void>;
}

const saving: Step = {
  name: "saving the rules",
  isDue: (live, target, { protocolsUntold }) => !sameRules(live.rules, target.rules, protocolsUntold),
  take: ({ call, driver, id }, { rules }) => driver.save(call, id, rules),
};

/** In this order new rules never filter before they are complete, and old ones never after they are unwanted. */
const steps: Step[] = [
  {
    name: "disabling",
    isDue: (live, target) => live.enabled && !target.enabled,
    take: ({ call, driver, id }) => driver.setEnabled(call, id, false),
  },
  saving,
  {
    name: "enabling",
    isDue: (live, target) => !live.enabled && target.enabled,
    take: ({ call, driver, id }) => driver.setEnabled(call, id, true),
  },
];

/** How often one step is taken: after an unclear answer, or because another step undid it. */
const tries = 3;

/**
 * Brings a ruleset to the target, one step at a time, each followed by a look: what is due is decided by what is
 * there, so that an unclear answer, an empty list that a form cannot express and rules that were cut off all show.
 * Nothing is sent when nothing differs. The caller is in the queue of the ruleset.
 */
export async function settle(
  ruleset: Ruleset,
  first: LiveRuleset,
  target: Target,
  progress: Progress,
): Promise<LiveRuleset> {
  const { call, driver, id } = ruleset;
  refuseTooMany(id, first, target.rules);
  const taken = new Map<Step, number>();
  let live = first;
  for (;;) {
    const step = steps.find((each) => each.isDue(live, target, progress));
    if (!step) return live;
    const count = (taken.get(step) ?? 0) + 1;
    taken.set(step, count);
    let doubt: RackformError | undefined;
    try {
      await step.take(ruleset, target);
      progress.touched = true;
    } catch (error) {
      if (!isUnclear(error)) throw error;
      progress.touched = true;
      doubt = error;
    }
    live = await driver.details(call, id);
    if (
      step === saving &&
      !doubt &&
      showsThatProtocolsAreUntold(live.rules, target.rules) &&
      !progress.protocolsUntold
    ) {
      progress.protocolsUntold = true;
      call.run.log(
        `artnet:${id}: the vendor does not tell the protocol of each rule; an outside change of a protocol will not be noticed`,
      );
    }
    if (!step.isDue(live, target, progress)) continue;
    if (doubt && count === tries) throw doubt;
    if (!doubt && step === saving) throw notKept(id, live.rules, target.rules);
    if (count === tries) throw notTaken(id, step);
  }
}

export function isSettled(
  live: LiveRuleset,
  { enabled, rules }: Target,
  { protocolsUntold }: Pick<Progress, "protocolsUntold">,
): boolean {
  return live.enabled === enabled && sameRules(live.rules, rules, protocolsUntold);
}

/** Answers that leave open whether the call was carried out: looking tells. */
function isUnclear(error: unknown): error is RackformError {
  return isKind(error, "ambiguous", "transient", "protocol") && error.applied !== "no";
}

function refuseTooMany(id: string, { maxRules }: LiveRuleset, rules: Rules): void {
  for (const direction of directions) {
    const { length } = rules[direction];
    if (length <= maxRules) continue;
    throw new RackformError({
      kind: "validation",
      vendor: "artnet",
      argument: direction,
      applied: "no",
      message: `${direction} has ${length} rules, and ruleset ${id} takes ${maxRules} in each direction; nothing was sent. Merge rules, or take some out`,
    });
  }
}

function notKept(id: string, live: Rules, sent: Rules): RackformError {
  const [direction] = directions.filter((each) => !sameRules({ ...sent, [each]: live[each] }, sent));
  const at = direction ?? "inbound";
  const left = live[at].length;
  const message =
    sent[at].length === 0
      ? `the vendor still has ${left} ${at} rules in ruleset ${id} after a save without any: its form cannot express an empty list. Remove them in its panel, or keep one rule, such as one that accepts everything`
      : `ruleset ${id} was saved with ${sent[at].length} ${at} rules and now has ${left}${firstDifference(live[at], sent[at])}; the vendor cut the save off, or somebody else changed it at the same time. Run again`;
  return new RackformError({ kind: "protocol", vendor: "artnet", argument: at, message });
}

function firstDifference(live: Rules["inbound"], sent: Rules["inbound"]): string {
  const at = sent.findIndex((rule, index) => !live[index] || ruleText(live[index]) !== ruleText(rule));
  if (at < 0) return "";
  const now = live[at];
  return ` (at ${at}: ${now ? ruleText(now) : "nothing"} instead of ${ruleText(sent[at]!)})`;
}

function notTaken(id: string, { name }: Step): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "artnet",
    argument: "enabled",
    message: `${name} ruleset ${id} was accepted by the vendor ${tries} times, yet it shows no effect; run again later`,
  });
}
