import type { Failure } from "../contract/handler";
import { parseNetwork } from "../net/ipv4-network";
import { serverProblem } from "../servers/argument";
import { parsePorts } from "./ports";
import { parseProtocol, protocolNumbers, protocolsWithPorts } from "./protocols";
import { directions } from "./rule";
import type { FirewallRulesetInputs, RuleArguments } from "./schema";

type Inputs = Partial<FirewallRulesetInputs>;

/** What the schema cannot say: which ruleset, and every part of every rule. */
export function validateRuleset(
  inputs: Inputs,
  isUnknown: (argument: keyof FirewallRulesetInputs) => boolean,
): Failure[] {
  return [
    ...placeProblems(inputs, isUnknown),
    ...directions.flatMap((direction) =>
      (inputs[direction] ?? []).flatMap((rule, at) => ruleProblems(rule, `${direction}[${at}]`)),
    ),
  ];
}

function placeProblems(
  { rulesetId, serviceId }: Inputs,
  isUnknown: (argument: keyof FirewallRulesetInputs) => boolean,
): Failure[] {
  const failures: Failure[] = [];
  const given = (["rulesetId", "serviceId"] as const).filter(
    (name) => isUnknown(name) || (name === "rulesetId" ? rulesetId : serviceId) !== undefined,
  );
  if (given.length !== 1) {
    const what = given.length === 0 ? "is missing" : "is given together with serviceId";
    failures.push({ property: "rulesetId", reason: `${what}: give exactly one of rulesetId and serviceId` });
  }
  if (rulesetId !== undefined && !/^[^\s/]+$/.test(String(rulesetId).trim())) {
    failures.push({
      property: "rulesetId",
      reason: `${JSON.stringify(rulesetId)} is not a ruleset's id; the vendor lists them under firewall`,
    });
  }
  const wrong = serviceId === undefined ? undefined : serverProblem(serviceId, "service");
  if (wrong) failures.push({ property: "serviceId", reason: wrong });
  return failures;
}

function ruleProblems(rule: RuleArguments, path: string): Failure[] {
  const failures: Failure[] = [];
  const refuse = (argument: keyof RuleArguments, allowed: string) =>
    failures.push({
      property: `${path}.${argument}`,
      reason: `${JSON.stringify(rule[argument])} ${allowed}`,
    });
  const protocol = parseProtocol(rule.protocol);
  if (protocol === undefined || protocol === 0) {
    refuse(
      "protocol",
      `is not an IP protocol: 1 to 255, "any", or one of ${Object.keys(protocolNumbers).join(", ")}`,
    );
  }
  for (const end of ["source", "destination"] as const) {
    const network = parseNetwork(rule[end]);
    const isIpv6 = !network && rule[end]?.includes(":");
    if (!network)
      refuse(
        end,
        `is not an IPv4 address or network${isIpv6 ? " (rulesets filter IPv4 only)" : ""}; examples: 192.0.2.7, 192.0.2.0/24, any`,
      );
  }
  for (const argument of ["sourcePorts", "destinationPorts"] as const) {
    const ports = parsePorts(rule[argument]);
    if (ports === undefined) {
      refuse(
        argument,
        'is not a port or a range of ports: 1 to 65535, the lower one first, e.g. 443 or "8000-8100"; several ports need a rule each',
      );
    } else if (ports && protocol !== undefined && !protocolsWithPorts.includes(protocol ?? 0)) {
      refuse(argument, `is possible with protocol tcp or udp only; this rule has ${rule.protocol ?? "any"}`);
    }
  }
  return failures;
}
