import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";

/** Arguments of a {@link BgpSession}. A change of any but `adopt` replaces the sessions, the old ones first. */
export interface BgpSessionArgs {
  /** The vendor; only Gigahost has BGP sessions, so it need not be given. */
  vendor?: pulumi.Input<"gigahost">;
  /** Your AS number, approved by the vendor already: `64500`, `"64500"` or `"AS64500"`. */
  asn: pulumi.Input<number | string>;
  /** IPv4 address of the server that speaks BGP; makes an IPv4 session. At least one of `ipv4` and `ipv6`. */
  ipv4?: pulumi.Input<string>;
  /** IPv6 address of the server that speaks BGP, in any notation; makes an IPv6 session. */
  ipv6?: pulumi.Input<string>;
  /** Sessions to two routers of the vendor instead of one; `false` when left out. */
  redundant?: pulumi.Input<boolean>;
  /** Have the vendor announce a default route; `false` when left out. */
  defaultRoute?: pulumi.Input<boolean>;
  /** Take over equal sessions that exist already; done without it too. Different ones are an error. */
  adopt?: pulumi.Input<boolean>;
}

/** One session as the vendor has it. */
export interface BgpSessionRow {
  /** The vendor's id. */
  id: string;
  family: "ipv4" | "ipv6";
  /** The vendor's id of the router. */
  router: string;
  /** Address of the router: the neighbour to configure. */
  neighbor: string;
  /** State as the vendor has it, such as `active`; not the state of the protocol. */
  state: string;
}

/**
 * BGP sessions of one server at Gigahost: IPv4, IPv6 or both, to one router or two. The ASN has to be approved
 * already; addresses are named as they are, the vendor's ids are looked up.
 *
 * Deleting waits until the vendor has taken the sessions away, which it does some time later.
 */
export class BgpSession extends RackformResource {
  declare readonly vendor: pulumi.Output<"gigahost">;
  declare readonly asn: pulumi.Output<number | string>;
  declare readonly ipv4: pulumi.Output<string | undefined>;
  declare readonly ipv6: pulumi.Output<string | undefined>;
  declare readonly redundant: pulumi.Output<boolean>;
  declare readonly defaultRoute: pulumi.Output<boolean>;
  /** One session a family and router, IPv4 first. */
  declare readonly sessions: pulumi.Output<BgpSessionRow[]>;

  constructor(name: string, args: BgpSessionArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...defaults, ...args }, opts);
  }
}

const facts = { kind: "BgpSession", outputs: ["sessions"], deleteBeforeReplace: true };

/** Arguments that are outputs too have to be present, whether given or not. */
const defaults = {
  vendor: undefined,
  asn: undefined,
  ipv4: undefined,
  ipv6: undefined,
  redundant: undefined,
  defaultRoute: undefined,
};
