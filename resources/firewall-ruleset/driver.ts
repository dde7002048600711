import type { Call } from "../contract/run";
import type { Rules } from "./rule";

/** A ruleset in the account's list. */
export interface RulesetRow {
  id: string;
  /** Services that it filters. */
  serviceIds: string[];
}

/** A ruleset as the vendor has it now. */
export interface LiveRuleset {
  enabled: boolean;
  /** Rules that each direction may have. */
  maxRules: number;
  rules: Rules;
  /** One protocol is told for several rules: it need not be that of each. */
  protocolsUntold?: true;
}

/** How a vendor keeps rulesets: they belong to servers and are neither created nor deleted. */
export interface RulesetDriver {
  /** The account's rulesets: the list shared in this run, or a new one. */
  list(call: Call, fresh?: boolean): Promise<RulesetRow[]>;
  /** Always read anew: there is no serial, so that only a fresh look shows what others did. */
  details(call: Call, rulesetId: string): Promise<LiveRuleset>;
  /** The ruleset that a server's own details name; `undefined` when it has none; not-found when there is no such server. */
  rulesetOfService(call: Call, serviceId: string): Promise<string | undefined>;
  /** Replaces both directions. A refusal names the rule as `inbound[2]` where the vendor tells which. */
  save(call: Call, rulesetId: string, rules: Rules): Promise<void>;
  setEnabled(call: Call, rulesetId: string, enabled: boolean): Promise<void>;
}
