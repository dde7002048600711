// Made from resources/firewall-ruleset by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";

/** What FirewallRulesetVendor may be: texts, which may be written as they are. */
export const FirewallRulesetVendor = { Artnet: "artnet" } as const;
export type FirewallRulesetVendor = (typeof FirewallRulesetVendor)[keyof typeof FirewallRulesetVendor];

/** What FirewallRulePolicy may be: texts, which may be written as they are. */
export const FirewallRulePolicy = { ACCEPT: "ACCEPT", DROP: "DROP" } as const;
export type FirewallRulePolicy = (typeof FirewallRulePolicy)[keyof typeof FirewallRulePolicy];

/** What FirewallRulesetOnDestroy may be: texts, which may be written as they are. */
export const FirewallRulesetOnDestroy = { Restore: "restore", Clear: "clear", Keep: "keep" } as const;
export type FirewallRulesetOnDestroy =
  (typeof FirewallRulesetOnDestroy)[keyof typeof FirewallRulesetOnDestroy];

/** One rule; what is left out matches anything. */
export interface FirewallRule {
  /** What happens to a packet that matches. */
  policy: pulumi.Input<"ACCEPT" | "DROP">;
  /**
   * IP protocol: a number, or one of icmp, igmp, ipip, tcp, egp, igp, udp, dccp, ipv6, rsvp, gre, esp,
   * ah, eigrp, ospf, etherip, pim, ipcomp, vrrp, l2tp, sctp, udplite, mpls-in-ip; any when left out.
   * Examples: `"tcp"`, `47`.
   */
  protocol?: pulumi.Input<string | number>;
  /** Source: an IPv4 address or network; any when left out. Examples: `"192.0.2.7"`, `"192.0.2.0/24"`. */
  source?: pulumi.Input<string>;
  /** Source port or range of ports, only with tcp and udp; any when left out. */
  sourcePorts?: pulumi.Input<string | number>;
  /** Destination: an IPv4 address or network; any when left out. */
  destination?: pulumi.Input<string>;
  /**
   * Destination port or range of ports, only with tcp and udp; any when left out. Examples: `443`,
   * `"8000-8100"`.
   */
  destinationPorts?: pulumi.Input<string | number>;
}

/** Arguments of every {@link FirewallRuleset}. */
export interface CommonFirewallRulesetArgs {
  /**
   * The vendor; only Artnet has firewall rulesets. `"artnet"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"artnet">;
  /** Whether packets are filtered. `true` when left out. */
  enabled?: pulumi.Input<boolean>;
  /**
   * Rules for packets to the servers, in order. This is the whole list: other rules are removed, and
   * leaving it out removes all.
   */
  inbound?: pulumi.Input<pulumi.Input<FirewallRule>[]>;
  /**
   * Rules for packets from the servers, in order. This is the whole list: other rules are removed, and
   * leaving it out removes all.
   */
  outbound?: pulumi.Input<pulumi.Input<FirewallRule>[]>;
  /**
   * What deleting the resource does, since a ruleset cannot be deleted: `restore` puts back what was
   * there at creation, `clear` disables filtering and removes all rules, `keep` leaves everything as
   * it is. `"restore"` when left out.
   */
  onDestroy?: pulumi.Input<"restore" | "clear" | "keep">;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface FirewallRulesetChoices {
  /**
   * The ruleset, by the vendor's id. Give exactly one of `rulesetId` and `serviceId`. Example:
   * `"fw-4101"`. A change replaces the resource.
   */
  rulesetId: pulumi.Input<string | number>;
  /**
   * A dedicated or colocated server, by the vendor's id, by its name or by an address of it; its
   * ruleset is looked up. Other servers may share that ruleset; another one replaces. Give exactly one
   * of `rulesetId` and `serviceId`. Examples: `4101`, `"web1"`, `"192.0.2.10"`.
   */
  serviceId: pulumi.Input<string | number>;
}

/** Arguments of a {@link FirewallRuleset}. */
export type FirewallRulesetArgs =
  | (CommonFirewallRulesetArgs & Only<FirewallRulesetChoices, "rulesetId", never>)
  | (CommonFirewallRulesetArgs & Only<FirewallRulesetChoices, "serviceId", never>);

/**
 * The external firewall of a server, or of a group of servers, at Artnet: all of its rules, in order,
 * and whether it filters. IPv4 only.
 *
 * Rulesets are neither created nor deleted: the resource takes over the one that the vendor made for
 * the servers, and deleting it does what `onDestroy` says.
 */
export class FirewallRuleset extends RackformResource {
  /** The vendor; only Artnet has firewall rulesets. */
  declare readonly vendor: pulumi.Output<"artnet">;
  /** The ruleset, by the vendor's id. Give exactly one of `rulesetId` and `serviceId`. */
  declare readonly rulesetId: pulumi.Output<string | number | undefined>;
  /**
   * A dedicated or colocated server, by the vendor's id, by its name or by an address of it; its
   * ruleset is looked up. Other servers may share that ruleset; another one replaces. Give exactly one
   * of `rulesetId` and `serviceId`.
   */
  declare readonly serviceId: pulumi.Output<string | number | undefined>;
  /** Whether packets are filtered. */
  declare readonly enabled: pulumi.Output<boolean>;
  /**
   * Rules for packets to the servers, in order. This is the whole list: other rules are removed, and
   * leaving it out removes all.
   */
  declare readonly inbound: pulumi.Output<pulumi.Unwrap<pulumi.Input<FirewallRule>[]>>;
  /**
   * Rules for packets from the servers, in order. This is the whole list: other rules are removed, and
   * leaving it out removes all.
   */
  declare readonly outbound: pulumi.Output<pulumi.Unwrap<pulumi.Input<FirewallRule>[]>>;
  /**
   * What deleting the resource does, since a ruleset cannot be deleted: `restore` puts back what was
   * there at creation, `clear` disables filtering and removes all rules, `keep` leaves everything as
   * it is.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "clear" | "keep">;
  /** Services that the ruleset filters; the rules apply to all of them. */
  declare readonly serviceIds: pulumi.Output<string[]>;
  /** How many rules each direction may have. */
  declare readonly maxRules: pulumi.Output<number>;

  constructor(name: string, args: FirewallRulesetArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `artnet:<ruleset id>`, read and not managed. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): FirewallRuleset {
    return new FirewallRuleset(name, {} as FirewallRulesetArgs, { ...opts, id });
  }
}

const facts = {
  kind: "FirewallRuleset",
  outputs: [
    "vendor",
    "rulesetId",
    "serviceId",
    "enabled",
    "inbound",
    "outbound",
    "onDestroy",
    "serviceIds",
    "maxRules",
  ],
  deleteBeforeReplace: true,
};
