/** How a kind's objects appear in the program. */
export interface Section {
  kind: string;
  /** The table, and the file that holds it: `reverseDns` in `reverse-dns.ts`. */
  table: string;
  file: string;
  /** What the table is, as a comment. */
  says: string;
  /** Whether there is an argument `adopt`: settings take in what they find. */
  adopts?: true;
  /** A constant with the resources' options, and why they have them. */
  options?: { name: string; why: string; value: Record<string, unknown> };
}

/** Zones and records are made by hand (see dns.ts); these all have the same form. */
export const sections: Section[] = [
  {
    kind: "ReverseDns",
    table: "reverseDns",
    file: "reverse-dns",
    says: "Names of addresses, by their name in the stack.",
  },
  {
    kind: "FlexMetalServer",
    table: "servers",
    file: "servers",
    adopts: true,
    says: "Servers, by their name in the stack. The vendor does not tell the keys that one was installed with.",
    options: {
      name: "installed",
      why: "Servers cost money, and what they were installed with is not told: no change there replaces one.",
      value: { protect: true, ignoreChanges: ["sshKeys", "postInstallScript"] },
    },
  },
  {
    kind: "Snapshot",
    table: "snapshots",
    file: "snapshots",
    adopts: true,
    says: "Snapshots, by their name in the stack.",
    options: {
      name: "kept",
      why: "A snapshot that is deleted cannot be made again.",
      value: { protect: true },
    },
  },
  {
    kind: "BgpSession",
    table: "bgpSessions",
    file: "bgp-sessions",
    adopts: true,
    says: "BGP sessions, by their name in the stack.",
  },
  {
    kind: "FirewallRuleset",
    table: "rulesets",
    file: "rulesets",
    says: "Firewall rulesets, by their name in the stack.",
  },
];
