import { isKind, RackformError } from "../../sdk/core";
import type { artnet } from "../../sdk";
import { lostRightsError } from "../contract/lost-rights";
import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { explained } from "./artnet-mistakes";
import type { RulesetDriver } from "./driver";
import { networkOf } from "../net/ipv4-network";
import type { Rule } from "./rule";

type Wire = artnet.FirewallRule;
type WireEnd = Wire["source"];

/** Rulesets at Artnet (artnet.md section 6). */
export const artnetRulesets: RulesetDriver = {
  async list(call, fresh = false) {
    const list = lists(call.run);
    return fresh ? list.reload(call.limits) : list.get(call.limits);
  },

  async details(call, rulesetId) {
    const { enabled, maximumRulesNumber, rules, protocolsUntold } = await firewall(call).details(
      rulesetId,
      call.limits,
    );
    return {
      ...(protocolsUntold ? { protocolsUntold } : {}),
      enabled,
      maxRules: maximumRulesNumber,
      rules: { inbound: rules.in.map(fromWire), outbound: rules.out.map(fromWire) },
    };
  },

  async rulesetOfService(call, serviceId) {
    const { client } = call.run.account("artnet");
    let refusal: RackformError | undefined;
    for (const module of [client.dedicated, client.colocation]) {
      try {
        const { networkConfiguration } = await module.details(serviceId, call.limits);
        return networkConfiguration.firewallRulesetId;
      } catch (error) {
        // A service of another type, or none of this account.
        if (!isKind(error, "validation", "permission", "not-found")) throw error;
        if (isKind(error, "permission")) refusal ??= error;
      }
    }
    if (refusal) await throwUnlessNoServer(call, serviceId, refusal);
    throw new RackformError({
      kind: "not-found",
      vendor: "artnet",
      argument: "serviceId",
      message: `service ${serviceId} is no dedicated or colocated server of this account, and no ruleset filters it; check the id, or name the ruleset by rulesetId`,
    });
  },

  async save(call, rulesetId, rules) {
    try {
      await firewall(call).save(
        rulesetId,
        { in: rules.inbound.map(toWire), out: rules.outbound.map(toWire) },
        call.limits,
      );
    } catch (error) {
      throw explained(isKind(error, "not-found") ? cutOff(error, rulesetId) : error, rules);
    }
  },

  async setEnabled(call, rulesetId, enabled) {
    await firewall(call)[enabled ? "enable" : "disable"](rulesetId, call.limits);
  },
};

/** A ruleset is read before each save. The id is the form's last field, and is missing first where the form is cut off. */
function cutOff(error: RackformError, rulesetId: string): RackformError {
  return error.with({
    message: `${error.facts.message}, although ruleset ${rulesetId} was there a moment ago: it was taken away, or the save arrived malformed because the vendor cuts off long ones; nothing was changed. Try with fewer rules`,
  });
}

/** A service that is gone, and one of another type, is refused like one that the key may not see: the list tells. */
async function throwUnlessNoServer(call: Call, serviceId: string, refusal: RackformError): Promise<void> {
  const all = await call.run.account("artnet").client.services.listAll({}, call.limits);
  const refused = lostRightsError(refusal, all, `service ${serviceId}`);
  if (refused) throw refused;
  const listed = all.find(({ id }) => id === serviceId);
  if (listed && ["dedicated", "colocation"].includes(listed.type)) throw refusal;
}

function firewall(call: Call) {
  return call.run.account("artnet").client.firewall;
}

const lists = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.firewall.list()),
);

function fromWire({ policy, protocol, source, destination }: Wire): Rule {
  return {
    policy,
    protocol,
    source: networkOf(source),
    sourcePorts: portsOf(source),
    destination: networkOf(destination),
    destinationPorts: portsOf(destination),
  };
}

/** A single port may come as one end only, and 0 in place of nothing; from 0 to another port is a range. */
function portsOf({ port: { begin, end } }: WireEnd): Rule["sourcePorts"] {
  if (end) return begin === null ? { begin: end, end, only: "end" } : { begin, end };
  return begin ? { begin, end: begin, only: "begin" } : null;
}

function toWire(rule: Rule): Wire {
  const { policy, protocol } = rule;
  return {
    policy,
    protocol,
    source: toWireEnd(rule.source, rule.sourcePorts),
    destination: toWireEnd(rule.destination, rule.destinationPorts),
  };
}

function toWireEnd({ ip, prefixLength }: Rule["source"], ports: Rule["sourcePorts"]): WireEnd {
  const { begin, end, only } = ports ?? { begin: null, end: null };
  return {
    ip,
    prefixLength,
    port: { begin: only === "end" ? null : begin, end: only === "begin" ? null : end },
  };
}
