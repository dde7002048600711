import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";

/** One rule of a {@link FirewallRuleset}; what is left out is not checked. */
export interface FirewallRule {
  /** What becomes of a packet that matches. */
  policy: pulumi.Input<"ACCEPT" | "DROP">;
  /** IP protocol: a name such as `tcp`, `udp`, `icmp`, `gre`, `esp`, or a number from 1 to 255; any when left out. */
  protocol?: pulumi.Input<string | number>;
  /** An IPv4 address or network in CIDR notation; any when left out. */
  source?: pulumi.Input<string>;
  /** A port or a range: `443`, `"443"`, `"8000-8100"`; only with tcp and udp; any when left out. */
  sourcePorts?: pulumi.Input<string | number>;
  /** An IPv4 address or network in CIDR notation; any when left out. */
  destination?: pulumi.Input<string>;
  /** A port or a range: `443`, `"443"`, `"8000-8100"`; only with tcp and udp; any when left out. */
  destinationPorts?: pulumi.Input<string | number>;
}

interface CommonRulesetArgs {
  /** The vendor; only Artnet has firewall rulesets, so it need not be given. A change replaces the resource. */
  vendor?: pulumi.Input<"artnet">;
  /** Whether packets are filtered; `true` when left out. */
  enabled?: pulumi.Input<boolean>;
  /** All rules for packets to the servers, in order; none when left out. */
  inbound?: pulumi.Input<pulumi.Input<FirewallRule>[]>;
  /** All rules for packets from the servers, in order; none when left out. */
  outbound?: pulumi.Input<pulumi.Input<FirewallRule>[]>;
  /**
   * What deleting the resource does: `restore` (the default) puts back what was there at creation, `clear` disables
   * filtering and removes all rules, `keep` leaves everything as it is.
   */
  onDestroy?: pulumi.Input<"restore" | "clear" | "keep">;
  /** Without effect: every ruleset exists already and is taken over as it is. */
  adopt?: pulumi.Input<boolean>;
}

/** A ruleset by its own id. */
export interface RulesetByIdArgs extends CommonRulesetArgs {
  /** The ruleset, by the vendor's id. A change replaces the resource. */
  rulesetId: pulumi.Input<string | number>;
  serviceId?: undefined;
}

/** A ruleset by a server that it filters. */
export interface RulesetOfServiceArgs extends CommonRulesetArgs {
  /** A dedicated or colocated server, whose ruleset is looked up; others may share it. A change replaces the resource. */
  serviceId: pulumi.Input<string | number>;
  rulesetId?: undefined;
}

/** Arguments of a {@link FirewallRuleset}: exactly one of `rulesetId` and `serviceId`. */
export type FirewallRulesetArgs = RulesetByIdArgs | RulesetOfServiceArgs;

/**
 * The external firewall of a server, or of a group of servers, at Artnet: all of its rules, in order, and whether it
 * filters. IPv4 only.
 *
 * Rulesets are neither created nor deleted: the resource takes over the one that the vendor made for the servers, and
 * deleting it does what `onDestroy` says.
 */
export class FirewallRuleset extends RackformResource {
  declare readonly vendor: pulumi.Output<"artnet">;
  declare readonly rulesetId: pulumi.Output<string | number | undefined>;
  declare readonly serviceId: pulumi.Output<string | number | undefined>;
  declare readonly enabled: pulumi.Output<boolean>;
  declare readonly inbound: pulumi.Output<pulumi.Unwrap<FirewallRule>[]>;
  declare readonly outbound: pulumi.Output<pulumi.Unwrap<FirewallRule>[]>;
  declare readonly onDestroy: pulumi.Output<"restore" | "clear" | "keep">;
  /** Services that the ruleset filters; the rules apply to all of them. */
  declare readonly serviceIds: pulumi.Output<string[]>;
  /** How many rules each direction may have. */
  declare readonly maxRules: pulumi.Output<number>;

  constructor(name: string, args: FirewallRulesetArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...defaults, ...args }, opts);
  }
}

const facts = { kind: "FirewallRuleset", outputs: ["serviceIds", "maxRules"], deleteBeforeReplace: true };

/** Arguments that are outputs too have to be present, whether given or not. */
const defaults = {
  vendor: undefined,
  rulesetId: undefined,
  serviceId: undefined,
  enabled: undefined,
  inbound: undefined,
  outbound: undefined,
  onDestroy: undefined,
};
