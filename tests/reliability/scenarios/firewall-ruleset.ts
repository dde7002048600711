import {
  earlier,
  earlierWire,
  declared,
  mail,
  rulesetAt,
  type SimRuleset,
  web,
} from "../../resources/firewall-ruleset/account";
import type { Scenario, Version } from "./scenario";

const untouched: SimRuleset = { enabled: false, in: [], out: [] };

function version(
  args: Record<string, unknown> | undefined,
  one: SimRuleset,
  two: SimRuleset = untouched,
): Version {
  const program = args ? [{ name: "firewall", kind: "FirewallRuleset", args }] : [];
  return { program, objects: [`fw-1 ${JSON.stringify(one)}`, `fw-2 ${JSON.stringify(two)}`] };
}

/** A ruleset that held other rules, beside one of somebody else's; what was there before comes back at the end. */
export const firewallRulesets: Scenario[] = [
  {
    kind: "FirewallRuleset",
    vendor: "artnet",
    seed: (simulator) =>
      void simulator.seed("artnet", {
        rulesets: [
          { id: "fw-1", services_ids_list: [4101], maximum_rules_number: 6, ...earlierWire },
          { id: "fw-2", services_ids_list: [4102] },
        ],
        services: [
          { id: 4101, type: "dedicated", ip: "198.51.100.1", server: { firewall_ruleset_id: "fw-1" } },
          { id: 4102, type: "dedicated", ip: "198.51.100.2", server: { firewall_ruleset_id: "fw-2" } },
        ],
      }),
    objects: (simulator) => ["fw-1", "fw-2"].map((id) => `${id} ${JSON.stringify(rulesetAt(simulator, id))}`),
    versions: {
      none: version(undefined, earlier),
      first: version({ rulesetId: "fw-1", inbound: web, outbound: mail }, declared),
      updated: version(
        { rulesetId: "fw-1", enabled: false, inbound: web },
        { enabled: false, in: declared.in, out: [] },
      ),
      replaced: version({ rulesetId: "fw-2", inbound: web, outbound: mail }, earlier, declared),
    },
  },
];
