import { formatNetwork, type Network, parseNetwork } from "../net/ipv4-network";
import { formatPorts, type Ports, recallPorts, writePorts } from "./ports";
import { formatProtocol, parseProtocol } from "./protocols";
import type { RuleArguments } from "./schema";

/** A rule in one notation. */
export interface Rule {
  policy: "ACCEPT" | "DROP";
  /** IANA's number; null is any. */
  protocol: number | null;
  source: Network;
  /** Null: not checked. */
  sourcePorts: Ports | null;
  destination: Network;
  destinationPorts: Ports | null;
}

export const directions = ["inbound", "outbound"] as const;
export type Direction = (typeof directions)[number];

/** Both directions, each in the order in which rules are tried. */
export type Rules = Record<Direction, Rule[]>;

/** The rule that a user means; `undefined` when a part of it is malformed. */
export function toRule(given: RuleArguments): Rule | undefined {
  const protocol = parseProtocol(given.protocol);
  const source = parseNetwork(given.source);
  const sourcePorts = recallPorts(given.sourcePorts);
  const destination = parseNetwork(given.destination);
  const destinationPorts = recallPorts(given.destinationPorts);
  if (
    protocol === undefined ||
    !source ||
    sourcePorts === undefined ||
    !destination ||
    destinationPorts === undefined
  ) {
    return undefined;
  }
  return { policy: given.policy, protocol, source, sourcePorts, destination, destinationPorts };
}

/** A rule as a user would write it; what is not checked is left out. */
export function fromRule(rule: Rule): RuleArguments {
  const written = {
    policy: rule.policy,
    protocol: formatProtocol(rule.protocol),
    source: formatNetwork(rule.source),
    sourcePorts: writePorts(rule.sourcePorts),
    destination: formatNetwork(rule.destination),
    destinationPorts: writePorts(rule.destinationPorts),
  };
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  ) as RuleArguments;
}

/** Rules that have passed the check, or that a state remembers. */
export function toRules(given: Partial<Record<Direction, RuleArguments[]>>): Rules {
  const converted = (direction: Direction) =>
    (given[direction] ?? []).map((each, at) => {
      const rule = toRule(each);
      if (!rule) throw new Error(`${direction}[${at}] passed the check and is no rule`);
      return rule;
    });
  return { inbound: converted("inbound"), outbound: converted("outbound") };
}

/** `ACCEPT tcp from 192.0.2.0/24 to any port 443`: the same text for the same rule. */
export function ruleText(rule: Rule): string {
  // IPv4 has no protocol 0: an answer of 0 means any.
  return `${rule.policy} ${formatProtocol(rule.protocol || null) ?? "any"} ${routeText(rule)}`;
}

/** A user's rules as texts; what is no rule stays as it is. */
export function canonicalRules(rules: RuleArguments[] | undefined): unknown[] {
  return (rules ?? []).map((given) => {
    const rule = toRule(given);
    return rule ? ruleText(rule) : given;
  });
}

/** The rule without policy and protocol. */
export function routeText({ source, sourcePorts, destination, destinationPorts }: Rule): string {
  return `from ${endText(source, sourcePorts)} to ${endText(destination, destinationPorts)}`;
}

function endText(network: Network, ports: Ports | null): string {
  const port = formatPorts(ports);
  return `${formatNetwork(network) ?? "any"}${port === undefined ? "" : ` port ${port}`}`;
}
