import type { FirewallRule } from "rackform";

/** Where the company's administrators come from. */
const office = "203.0.113.0/28";
const vpn = "203.0.113.64";

/** Administration from the office, which may ping too, and a tunnel. */
export const staff: FirewallRule[] = [
  { policy: "ACCEPT", protocol: "tcp", source: office, destinationPorts: 22 },
  { policy: "ACCEPT", protocol: "icmp", source: office },
  { policy: "ACCEPT", protocol: "gre", source: vpn },
];

/** What everybody may reach. */
export const publicServices: FirewallRule[] = [
  { policy: "ACCEPT", protocol: "tcp", destinationPorts: 80 },
  { policy: "ACCEPT", protocol: "tcp", destinationPorts: 443 },
  { policy: "ACCEPT", protocol: "udp", destinationPorts: 443 },
];

/** Answers to what the server itself asks: the vendor does not say whether its firewall remembers connections. */
export const ownAnswers: FirewallRule[] = [
  { policy: "ACCEPT", protocol: "tcp", destinationPorts: "32768-60999" },
  { policy: "ACCEPT", protocol: "udp", sourcePorts: 53, destinationPorts: "32768-60999" },
  { policy: "ACCEPT", protocol: "udp", sourcePorts: 123 },
];

export function everythingElse(policy: "ACCEPT" | "DROP"): FirewallRule {
  return { policy };
}
