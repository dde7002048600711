import { FirewallRuleset, type FirewallRulesetArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface End {
  ip: string;
  mask_short: number;
  port: { begin: string; end: string };
}
interface Rule {
  policy: string;
  protocol: string;
  source: End;
  destination: End;
}

const ssh = { policy: "ACCEPT", protocol: 6, destination: { port: { begin: 22, end: 22 } } };

/** Two servers with a ruleset each; a rule stands in the first one, which does not filter. */
function seed(simulator: Simulator): void {
  simulator.seed("artnet", {
    rulesets: [
      { id: "fw-1", services_ids_list: [4101], enabled: false, rules: { in: [ssh] } },
      { id: "fw-2", services_ids_list: [4102], enabled: false },
    ],
    services: [
      { id: 4101, type: "dedicated", ip: "198.51.100.1", server: { firewall_ruleset_id: "fw-1" } },
      { id: 4102, type: "dedicated", ip: "198.51.100.2", server: { firewall_ruleset_id: "fw-2" } },
    ],
  });
}

const endText = ({ ip, mask_short, port }: End) =>
  `${ip}/${mask_short}${port.begin === "" ? "" : `:${port.begin}-${port.end}`}`;
const ruleText = ({ policy, protocol, source, destination }: Rule) =>
  `${policy} ${protocol || "any"} ${endText(source)} > ${endText(destination)}`;

/** Rulesets by id: whether they filter, and their rules in order. */
function rulesetsAt(simulator: Simulator): Record<string, string[]> {
  const { rulesets } = simulator.inspect("artnet") as {
    rulesets: { id: string; enabled: boolean; rules: { in: Rule[]; out: Rule[] } }[];
  };
  return Object.fromEntries(
    rulesets.map(({ id, enabled, rules }) => [
      id,
      [
        enabled ? "on" : "off",
        ...rules.in.map((rule) => `in ${ruleText(rule)}`),
        ...rules.out.map((rule) => `out ${ruleText(rule)}`),
      ],
    ]),
  );
}

const web = [
  { policy: "ACCEPT", protocol: "tcp", source: "192.0.2.0/24", destinationPorts: "8000-8100" },
  { policy: "DROP", protocol: "any" },
];
const outbound = [{ policy: "DROP", protocol: "tcp", destinationPorts: 25 }];
const texts = [
  "in ACCEPT 6 192.0.2.0/24 > 0.0.0.0/0:8000-8100",
  "in DROP any 0.0.0.0/0 > 0.0.0.0/0",
  "out DROP 6 0.0.0.0/0 > 0.0.0.0/0:25-25",
];
const before = { "fw-1": ["off", "in ACCEPT 6 0.0.0.0/0 > 0.0.0.0/0:22-22"], "fw-2": ["off"] };
const filtering = (...rules: string[]) => ({ ...before, "fw-1": ["on", ...rules] });
const moved = { ...before, "fw-2": ["on", ...texts] };

const byId: Cell = {
  kind: "FirewallRuleset",
  vendor: "artnet",
  title: "by its id",
  seed,
  declare: (name, args) => new FirewallRuleset(name, args as FirewallRulesetArgs),
  args: { rulesetId: "fw-1", inbound: web, outbound },
  at: rulesetsAt,
  declared: filtering(...texts),
  outside: [
    {
      edit: (simulator) => void simulator.seed("artnet", { rulesets: [{ id: "fw-1", enabled: false }] }),
      drift: ["enabled"],
      healed: "in place",
    },
    {
      edit: (simulator) =>
        void simulator.seed("artnet", { rulesets: [{ id: "fw-1", rules: { in: [ssh] } }] }),
      drift: ["inbound"],
      healed: "in place",
    },
    {
      edit: (simulator) => void simulator.seed("artnet", { rulesets: [{ id: "fw-1", rules: { out: [] } }] }),
      drift: ["outbound"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "nothing" },
    rulesetId: { to: { rulesetId: "fw-2" }, how: "replaced", at: moved },
    serviceId: {
      to: { rulesetId: undefined, serviceId: 4102 },
      how: "replaced",
      also: ["rulesetId"],
      at: moved,
    },
    enabled: { to: { enabled: false }, how: "in place", at: { ...before, "fw-1": ["off", ...texts] } },
    inbound: [
      {
        to: { inbound: [...web].reverse() },
        how: "in place",
        at: filtering(texts[1]!, texts[0]!, texts[2]!),
      },
      { to: { inbound: [{ ...web[0], protocol: 6 }, { policy: "DROP" }] }, how: "nothing" },
    ],
    outbound: { to: { outbound: [] }, how: "in place", at: filtering(texts[0]!, texts[1]!) },
    onDestroy: { to: { onDestroy: "clear" }, how: "in place", left: { ...before, "fw-1": ["off"] } },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("artnet", { rulesets: [{ id: "fw-1", removed: true }] }),
    back: (simulator) =>
      void simulator.seed("artnet", {
        rulesets: [{ id: "fw-1", services_ids_list: [4101], enabled: false }],
      }),
  },
  unowned: "taken in",
  adopt: { before: () => undefined },
  bad: [
    { args: { serviceId: 4101 }, message: /property rulesetId.*exactly one of rulesetId and serviceId/s },
    {
      args: { inbound: [{ policy: "ACCEPT", protocol: "tpc" }] },
      message: /inbound\[0\]\.protocol.*is not an IP protocol/s,
    },
    {
      args: { inbound: [{ policy: "ACCEPT", source: "2001:db8::/32" }] },
      message: /inbound\[0\]\.source.*rulesets filter IPv4 only/s,
    },
  ],
  creates: "firewall/save",
};

const byService: Cell = {
  ...byId,
  title: "by its service",
  args: { serviceId: 4101, inbound: web, outbound },
  changes: {
    ...byId.changes,
    rulesetId: {
      to: { serviceId: undefined, rulesetId: "fw-2" },
      how: "replaced",
      also: ["serviceId"],
      at: moved,
    },
    serviceId: { to: { serviceId: "4102" }, how: "replaced", at: moved },
  },
  bad: [{ args: { serviceId: "" }, message: /property serviceId.*is not a service: give its id/s }],
};

export const firewallRulesets: Cell[] = [byId, byService];
