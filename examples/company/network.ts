import { BgpSession, FirewallRuleset, type FirewallRule, Snapshot } from "rackform";
import { hosts } from "./hosts";

/** The company announces its own prefixes from its router at Gigahost, to two routers of the vendor. */
export const bgp = new BgpSession("router1", {
  asn: "AS64500",
  ipv4: hosts.router1.v4,
  ipv6: hosts.router1.v6,
  redundant: true,
});

const open = (...ports: (number | string)[]): FirewallRule[] =>
  ports.map((destinationPorts) => ({ policy: "ACCEPT", protocol: "tcp", destinationPorts }));

/** The shop's server at Artnet: web for everybody, SSH from the company's own hosts, nothing else. */
export const firewall = new FirewallRuleset("shop", {
  serviceId: 4101,
  inbound: [
    ...[hosts.www1.v4, hosts.vm1.v4].map((source): FirewallRule => ({
      policy: "ACCEPT",
      protocol: "tcp",
      source,
      destinationPorts: 22,
    })),
    ...open(80, 443),
    { policy: "ACCEPT", protocol: "icmp" },
    // Answers to what the server itself asks.
    ...open("1024-65535"),
    { policy: "DROP" },
  ],
});

/** Virtual servers by vendor; another label makes new snapshots and deletes the old ones when those are complete. */
const label = "golden-2026";
const virtual = { gigahost: { www1: "2201" }, terrahost: { mx1: "3302" } } as const;
export const snapshots = Object.entries(virtual).flatMap(([vendor, servers]) =>
  Object.entries(servers).map(
    ([name, serverId]) =>
      new Snapshot(name, { vendor: vendor as keyof typeof virtual, serverId, name: label }),
  ),
);
