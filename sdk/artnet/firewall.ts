import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import type { Id } from "./fields";
import { type FirewallRules, fromWireRule, toWireRule, wireProtocol, wireRule } from "./firewall-rules";

const rulesetRow = z
  .object({ id: coerce.id, services_ids_list: coerce.list(coerce.id) })
  .transform((wire) => ({ id: wire.id, serviceIds: wire.services_ids_list }));

/** A ruleset and the services that it filters; more than one where servers share a network configuration. */
export type FirewallRulesetRow = z.output<typeof rulesetRow>;

const rulesetDetails = z
  .object({
    id: coerce.id,
    enabled: coerce.flag,
    maximum_rules_number: coerce.integer,
    protocol: wireProtocol.optional(),
    rules: coerce.orNothing(
      z.object({ in: coerce.list(wireRule).optional(), out: coerce.list(wireRule).optional() }),
    ),
  })
  .transform((wire) => ({
    id: wire.id,
    enabled: wire.enabled,
    maximumRulesNumber: wire.maximum_rules_number,
    rules: {
      in: (wire.rules?.in ?? []).map((rule) => fromWireRule(rule, wire.protocol)),
      out: (wire.rules?.out ?? []).map((rule) => fromWireRule(rule, wire.protocol)),
    },
  }));

/** A ruleset: `maximumRulesNumber` counts per direction. */
export type FirewallRulesetDetails = z.output<typeof rulesetDetails>;

/** External firewall rulesets (document, module firewall; artnet.md section 6). They cannot be created or deleted. */
export class ArtnetFirewall {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<FirewallRulesetRow[]> {
    return this.#call.ask("/firewall/list", {}, "rulesets_list", coerce.presentList(rulesetRow), options);
  }

  details(rulesetId: Id, options?: CallOptions): Promise<FirewallRulesetDetails> {
    return this.#call.ask(
      "/firewall/details",
      { ruleset_id: rulesetId },
      "ruleset_details",
      rulesetDetails,
      options,
    );
  }

  /**
   * Replaces the rules of both directions, in order; nothing is saved on an error. There is no serial: the last
   * writer wins. A direction without rules cannot be expressed in a form: read back and compare. The id is the form's
   * last field: a form that PHP has cut off lacks it, and is refused instead of filtering by half of the rules.
   */
  save(rulesetId: Id, rules: FirewallRules, options?: CallOptions): Promise<void> {
    const fields = {
      rules: { in: rules.in.map(toWireRule), out: rules.out.map(toWireRule) },
      ruleset_id: rulesetId,
    };
    return this.#call.send("/firewall/save", fields, options, `firewall:${rulesetId}`);
  }

  /** Turns filtering on. Repeating it is not described: read `enabled` first. */
  enable(rulesetId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("/firewall/enable", { ruleset_id: rulesetId }, options, `firewall:${rulesetId}`);
  }

  /** Turns filtering off; the rules stay. Repeating it is not described: read `enabled` first. */
  disable(rulesetId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("/firewall/disable", { ruleset_id: rulesetId }, options, `firewall:${rulesetId}`);
  }
}
