import { FirewallRuleset, type FirewallRule, type FirewallRulesetArgs } from "../../../index";
import { Simulator } from "../../../simulator";

/** Everything about a ruleset as the simulator holds it, rules as short texts. */
export interface SimRuleset {
  enabled: boolean;
  in: string[];
  out: string[];
}

interface WireEnd {
  ip: string;
  mask_short: number;
  port: { begin: string; end: string };
}

interface WireRule {
  policy: string;
  protocol: string;
  source: WireEnd;
  destination: WireEnd;
}

const end = ({ ip, mask_short, port }: WireEnd) =>
  `${ip}/${mask_short}${port.begin === "" ? "" : `:${port.begin}-${port.end}`}`;
const text = ({ policy, protocol, source, destination }: WireRule) =>
  `${policy} ${protocol || "any"} ${end(source)} ${end(destination)}`;

/** A ruleset of the account; `undefined` when there is none. */
export function rulesetAt(simulator: Simulator, id = "fw-1"): SimRuleset | undefined {
  const { rulesets } = simulator.inspect("artnet") as {
    rulesets: { id: string; enabled: boolean; rules: { in: WireRule[]; out: WireRule[] } }[];
  };
  const found = rulesets.find((each) => each.id === id);
  return found && { enabled: found.enabled, in: found.rules.in.map(text), out: found.rules.out.map(text) };
}

/** What stands in fw-1 before any program: one rule each way, not filtering. */
export const earlier: SimRuleset = {
  enabled: false,
  in: ["ACCEPT 6 203.0.113.0/24 0.0.0.0/0:22-22"],
  out: ["DROP 17 0.0.0.0/0 198.51.100.7/32:1-1023"],
};

export const earlierWire = {
  enabled: false,
  rules: {
    in: [
      {
        policy: "ACCEPT",
        protocol: 6,
        source: { ip: "203.0.113.0", mask_short: 24 },
        destination: { port: { begin: 22, end: 22 } },
      },
    ],
    out: [
      {
        policy: "DROP",
        protocol: 17,
        destination: { ip: "198.51.100.7", mask_short: 32, port: { begin: 1, end: 1023 } },
      },
    ],
  },
};

/** Two servers with a ruleset each, a colocated one whose ruleset only its details tell, and a group of two. */
export function firewallAccount(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  simulator.options("artnet", options);
  simulator.seed("artnet", {
    rulesets: [
      { id: "fw-1", services_ids_list: [4101], maximum_rules_number: 6, ...earlierWire },
      { id: "fw-2", services_ids_list: [4102] },
      { id: "fw-3" },
      { id: "fw-group", services_ids_list: [4105, 4104] },
    ],
    services: [
      { id: 4101, type: "dedicated", ip: "198.51.100.1", server: { firewall_ruleset_id: "fw-1" } },
      { id: 4102, type: "dedicated", ip: "198.51.100.2", server: { firewall_ruleset_id: "fw-2" } },
      { id: 4103, type: "colocation", ip: "198.51.100.3", server: { firewall_ruleset_id: "fw-3" } },
      { id: 4104, type: "dedicated", ip: "198.51.100.4" },
      { id: 4105, type: "dedicated", ip: "198.51.100.5" },
      { id: 4106, type: "dedicated", ip: "198.51.100.6" },
      { id: 4107, type: "vps", ip: "198.51.100.7" },
    ],
  });
  return simulator;
}

export const web: FirewallRule[] = [
  { policy: "ACCEPT", protocol: "tcp", source: "192.0.2.0/24", destinationPorts: 22 },
  { policy: "ACCEPT", protocol: "tcp", destinationPorts: "8000-8100" },
  { policy: "ACCEPT", protocol: "icmp" },
  { policy: "DROP" },
];

export const mail: FirewallRule[] = [
  { policy: "DROP", protocol: "tcp", destinationPorts: "25" },
  { policy: "ACCEPT", protocol: "any", source: "any", destination: "0.0.0.0/0" },
];

export const base = { rulesetId: "fw-1", inbound: web, outbound: mail } satisfies FirewallRulesetArgs;

/** `base` at the vendor. */
export const declared: SimRuleset = {
  enabled: true,
  in: [
    "ACCEPT 6 192.0.2.0/24 0.0.0.0/0:22-22",
    "ACCEPT 6 0.0.0.0/0 0.0.0.0/0:8000-8100",
    "ACCEPT 1 0.0.0.0/0 0.0.0.0/0",
    "DROP any 0.0.0.0/0 0.0.0.0/0",
  ],
  out: ["DROP 6 0.0.0.0/0 0.0.0.0/0:25-25", "ACCEPT any 0.0.0.0/0 0.0.0.0/0"],
};

export const program =
  (...all: FirewallRulesetArgs[]) =>
  () => {
    const made = all.map(
      (args, at) => new FirewallRuleset(at === 0 ? "firewall" : `firewall${at + 1}`, args),
    );
    const [first] = made;
    return first ? { id: first.id, serviceIds: first.serviceIds, maxRules: first.maxRules } : {};
  };

/** Writes to rulesets in their order, without the module's name. */
export function writesAt(simulator: Simulator): string[] {
  return simulator.requests
    .find({ vendor: "artnet", endpoint: "firewall/*", only: "writes" })
    .map(({ endpoint }) => endpoint.replace("firewall/", ""));
}

/** What the user is told in a test, as one text a line; keeps it out of the test's output. */
export function useLines(): () => string[] {
  let lines: string[];
  beforeEach(() => {
    lines = [];
    jest.spyOn(console, "log").mockImplementation((line: unknown) => void lines.push(String(line)));
  });
  afterEach(() => jest.restoreAllMocks());
  return () => lines;
}
