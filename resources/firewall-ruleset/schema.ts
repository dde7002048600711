import { z } from "zod";
import { protocolNumbers } from "./protocols";

const id = z.union([z.string(), z.number().int()]);
const ports = z.union([z.string(), z.number()]).optional();

const rule = z
  .strictObject({
    policy: z.enum(["ACCEPT", "DROP"]).meta({ description: "What happens to a packet that matches." }),
    protocol: z
      .union([z.string(), z.number()])
      .optional()
      .meta({
        description: `IP protocol: a number, or one of ${Object.keys(protocolNumbers).join(", ")}; any when left out.`,
        examples: ["tcp", 47],
      }),
    source: z
      .string()
      .optional()
      .meta({
        description: "Source: an IPv4 address or network; any when left out.",
        examples: ["192.0.2.7", "192.0.2.0/24"],
      }),
    sourcePorts: ports.meta({
      description: "Source port or range of ports, only with tcp and udp; any when left out.",
    }),
    destination: z
      .string()
      .optional()
      .meta({ description: "Destination: an IPv4 address or network; any when left out." }),
    destinationPorts: ports.meta({
      description: "Destination port or range of ports, only with tcp and udp; any when left out.",
      examples: [443, "8000-8100"],
    }),
  })
  .meta({ title: "FirewallRule", description: "One rule; what is left out matches anything." });

/** A rule as a user writes it. */
export type RuleArguments = z.output<typeof rule>;

const rules = z.array(rule).default([]);

/** Arguments of a FirewallRuleset. */
export const firewallRulesetArgs = z.strictObject({
  vendor: z.enum(["artnet"]).default("artnet").meta({
    description: "The vendor; only Artnet has firewall rulesets.",
    change: "replaces",
  }),
  rulesetId: id.optional().meta({
    description: "The ruleset, by the vendor's id. Give exactly one of `rulesetId` and `serviceId`.",
    change: "replaces",
    examples: ["fw-4101"],
  }),
  serviceId: id.optional().meta({
    description:
      "A dedicated or colocated server, by the vendor's id, by its name or by an address of it; its ruleset is looked up. Other servers may share that ruleset; another one replaces. Give exactly one of `rulesetId` and `serviceId`.",
    change: "depends",
    examples: [4101, "web1", "192.0.2.10"],
  }),
  enabled: z
    .boolean()
    .default(true)
    .meta({ description: "Whether packets are filtered.", change: "in place" }),
  inbound: rules.meta({
    description:
      "Rules for packets to the servers, in order. This is the whole list: other rules are removed, and leaving it out removes all.",
    change: "in place",
  }),
  outbound: rules.meta({
    description:
      "Rules for packets from the servers, in order. This is the whole list: other rules are removed, and leaving it out removes all.",
    change: "in place",
  }),
  onDestroy: z.enum(["restore", "clear", "keep"]).default("restore").meta({
    description:
      "What deleting the resource does, since a ruleset cannot be deleted: `restore` puts back what was there at creation, `clear` disables filtering and removes all rules, `keep` leaves everything as it is.",
    change: "in place",
  }),
});

export type FirewallRulesetInputs = z.output<typeof firewallRulesetArgs>;

/** What a FirewallRuleset tells besides its arguments. */
export const firewallRulesetOutputs = z.object({
  serviceIds: z
    .array(z.string())
    .meta({ description: "Services that the ruleset filters; the rules apply to all of them." }),
  maxRules: z.number().meta({ description: "How many rules each direction may have." }),
});

/** What was in a ruleset before the first write, in the notation of the arguments. */
export interface Memory {
  enabled: boolean;
  inbound?: RuleArguments[];
  outbound?: RuleArguments[];
  /** The vendor told one protocol for all of these rules. */
  protocolsUntold?: true;
}

/** Computed outputs as kept in the state. */
export interface FirewallRulesetState {
  serviceIds: string[];
  maxRules: number;
  /** The id of the service that the program names. */
  __service?: string;
  __before?: Memory;
  /** A write ended without its outcome being known: what stands there may be half ours. */
  __open?: boolean;
  /** Set once a save has shown that the vendor does not tell the protocol of each rule. */
  __protocolsUntold?: boolean;
}
