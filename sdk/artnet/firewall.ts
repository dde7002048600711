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
  .transform(({ id, enabled, maximum_rules_number, protocol, rules }) => {
    const [inbound, outbound] = [rules?.in ?? [], rules?.out ?? []];
    const all = [...inbound, ...outbound];
    const untold =
      protocol !== undefined && all.length > 1 && all.some((rule) => rule.protocol === undefined);
    return {
      id,
      enabled,
      maximumRulesNumber: maximum_rules_number,
      rules: {
        in: inbound.map((rule) => fromWireRule(rule, protocol)),
        out: outbound.map((rule) => fromWireRule(rule, protocol)),
      },
      ...(untold ? { protocolsUntold: true as const } : {}),
    };
  });

/**
 * A ruleset: `maximumRulesNumber` counts per direction; `protocolsUntold` where only the ruleset has a protocol, which
 * need not be that of each of its rules.
 */
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
