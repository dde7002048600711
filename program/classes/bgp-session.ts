// Made from resources/bgp-session by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { BgpAsn } from "./bgp-asn";

/** What BgpSessionVendor may be: texts, which may be written as they are. */
export const BgpSessionVendor = { Gigahost: "gigahost" } as const;
export type BgpSessionVendor = (typeof BgpSessionVendor)[keyof typeof BgpSessionVendor];

/** What BgpSessionRowFamily may be: texts, which may be written as they are. */
export const BgpSessionRowFamily = { Ipv4: "ipv4", Ipv6: "ipv6" } as const;
export type BgpSessionRowFamily = (typeof BgpSessionRowFamily)[keyof typeof BgpSessionRowFamily];

/** Arguments of a {@link BgpSession}. */
export interface BgpSessionArgs {
  /**
   * The vendor; only Gigahost has BGP sessions. `"gigahost"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * Your AS number, already approved by the vendor: a number, a string, or a `BgpAsn`. Examples:
   * `64500`, `"AS64500"`. A change replaces the resource.
   */
  asn: BgpAsn | pulumi.Input<number | string>;
  /**
   * IPv4 address of the server that speaks BGP; creates an IPv4 session. Give `ipv4`, `ipv6` or both.
   * Example: `"192.0.2.20"`. A change replaces the resource.
   */
  ipv4?: pulumi.Input<string>;
  /**
   * IPv6 address of the server that speaks BGP, in any notation; creates an IPv6 session. Example:
   * `"2001:db8:1::20"`. A change replaces the resource.
   */
  ipv6?: pulumi.Input<string>;
  /**
   * Sessions to two routers of the vendor instead of one. `false` when left out. A change replaces the
   * resource.
   */
  redundant?: pulumi.Input<boolean>;
  /** Have the vendor announce a default route. `false` when left out. A change replaces the resource. */
  defaultRoute?: pulumi.Input<boolean>;
  /**
   * Take over equal sessions that stand at the addresses already. Without it they are an error;
   * different ones always are.
   */
  adopt?: pulumi.Input<boolean>;
}

/** One session as the vendor has it. */
export interface BgpSessionRow {
  /** The vendor's id. */
  id: string;
  /** Address family. */
  family: "ipv4" | "ipv6";
  /** The vendor's id of the router. */
  router: string;
  /** Address of the vendor's router: the neighbour to configure. */
  neighbor: string;
  /** AS number of the vendor's router; absent where the vendor does not say. */
  routerAsn?: number;
  /** Address of your server that speaks BGP. */
  localAddress: string;
  /** Your AS number in this session. */
  localAsn: number;
  /**
   * Whether the router is more than one hop away, so that both sides need `multihop`; absent where the
   * vendor does not say.
   */
  multihop?: boolean;
  /** State as the vendor reports it, such as `active`; not the state of the protocol. */
  state: string;
}

/**
 * BGP sessions of one server at Gigahost: IPv4, IPv6 or both, to one router or two.
 *
 * The ASN has to be approved already; addresses are named as they are, the vendor's ids are looked up.
 * Deleting waits until the vendor has taken the sessions away, which it does some time later.
 */
export class BgpSession extends RackformResource {
  /** The vendor; only Gigahost has BGP sessions. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /** Your AS number, already approved by the vendor: a number, a string, or a `BgpAsn`. */
  declare readonly asn: pulumi.Output<number | string>;
  /** IPv4 address of the server that speaks BGP; creates an IPv4 session. Give `ipv4`, `ipv6` or both. */
  declare readonly ipv4: pulumi.Output<string | undefined>;
  /** IPv6 address of the server that speaks BGP, in any notation; creates an IPv6 session. */
  declare readonly ipv6: pulumi.Output<string | undefined>;
  /** Sessions to two routers of the vendor instead of one. */
  declare readonly redundant: pulumi.Output<boolean>;
  /** Have the vendor announce a default route. */
  declare readonly defaultRoute: pulumi.Output<boolean>;
  /** One session per family and router, IPv4 first. */
  declare readonly sessions: pulumi.Output<BgpSessionRow[]>;

  constructor(name: string, args: BgpSessionArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `gigahost:<address>, both joined by + where there are two`, read and
   * not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): BgpSession {
    return new BgpSession(name, {} as BgpSessionArgs, { ...opts, id });
  }
}

const facts = {
  kind: "BgpSession",
  outputs: ["vendor", "asn", "ipv4", "ipv6", "redundant", "defaultRoute", "sessions"],
  references: { asn: "BgpAsn" },
  deleteBeforeReplace: true,
} as const;
