import ipaddr from "ipaddr.js";
import { arrayOf, emptyForm, type PhpArray, textOf } from "../core/php-form";
import { fail } from "./failure";
import { parseRules, type RuleMistake } from "./firewall-rules";
import type { Rule, RuleEnd, Ruleset } from "./model-network";
import type { ArtnetOptions } from "./options";
import type { Command, CommandTable } from "./parameters";
import type { ArtnetState, Row } from "./state";

const directions = ["in", "out"] as const;

/** Module firewall (artnet.md section 6): no serial, the last writer wins. */
export const firewallCommands: CommandTable = {
  "firewall/list": {
    run: ({ state }) => ({
      rulesets_list: [...state.rulesets.values()].map(({ id, services_ids_list }) => ({
        id,
        services_ids_list,
      })),
    }),
  },
  "firewall/details": {
    run: ({ state, form }) => ({
      ruleset_details: showRuleset(state, rulesetOf(state, form, "invalid-ruleset-id")),
    }),
  },
  "firewall/enable": switchTo(true),
  "firewall/disable": switchTo(false),
  "firewall/save": { write: true, run: ({ state, form }) => save(state, form) },
};

function rulesetOf(state: ArtnetState, form: PhpArray, unknownCode: string): Ruleset {
  return state.rulesets.get(textOf(form, "ruleset_id") ?? "") ?? fail(unknownCode);
}

/** The code for an unknown ruleset is odd here, and documented so. */
function switchTo(enabled: boolean): Command {
  return {
    write: true,
    run: ({ state, form }) => {
      rulesetOf(state, form, "invalid-service-type").enabled = enabled;
    },
  };
}

/** Both directions as a whole, or nothing; `enabled` stays as it is. */
function save(state: ArtnetState, form: PhpArray): void {
  const ruleset = rulesetOf(state, form, "invalid-ruleset-id");
  const sent = arrayOf(form, "rules");
  const next = { ...ruleset.rules };
  const mistakes: RuleMistake[] = [];
  for (const direction of directions) {
    const list = arrayOf(sent, direction);
    if (!list && state.options.absentList === "error") fail("rules-syntax-error");
    if (!list && state.options.absentList === "keeps") continue;
    if (list && list.size > ruleset.maximum_rules_number) fail("too-many-rules");
    const parsed = parseRules(state, direction, list ?? emptyForm());
    next[direction] = parsed.rules;
    mistakes.push(...parsed.mistakes);
  }
  if (mistakes.length > 0) fail("rules-syntax-error", detailForms[state.options.syntaxDetails](mistakes));
  ruleset.rules = next;
}

const detailForms: Record<ArtnetOptions["syntaxDetails"], (mistakes: RuleMistake[]) => unknown> = {
  list: (mistakes) => mistakes,
  object: (mistakes) =>
    Object.fromEntries(
      directions.map((direction) => [
        direction,
        Object.fromEntries(
          mistakes.filter((each) => each.direction === direction).map(({ index, code }) => [index, code]),
        ),
      ]),
    ),
  text: (mistakes) =>
    mistakes.map(({ direction, index, code }) => `${direction}[${index}]: ${code}`).join("; "),
  absent: () => undefined,
};

function showRuleset(state: ArtnetState, ruleset: Ruleset): Row {
  const { id, enabled, maximum_rules_number, rules } = ruleset;
  const place = state.options.protocolPlace;
  const first = rules.in[0] ?? rules.out[0];
  return {
    id,
    enabled,
    maximum_rules_number,
    ...(place !== "rule" && { protocol: first?.protocol ?? "" }),
    rules: Object.fromEntries(
      directions.map((name) => [name, rules[name].map((rule) => showRule(state, rule))]),
    ),
  };
}

function showRule(state: ArtnetState, rule: Rule): Row {
  return {
    policy: rule.policy,
    ...(state.options.protocolPlace !== "ruleset" && { protocol: rule.protocol }),
    source: showEnd(state, rule.source),
    destination: showEnd(state, rule.destination),
  };
}

/** Ports come back as texts, masks as numbers. */
function showEnd(state: ArtnetState, end: RuleEnd): RuleEnd {
  if (state.options.networkForm === "as-sent") return end;
  return { ...end, ip: ipaddr.IPv4.networkAddressFromCIDR(`${end.ip}/${end.mask_short}`).toString() };
}
