// Made from resources/functions/get-bgp by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getBgp}. */
export interface GetBgpArgs {
  /** The vendor; only Gigahost has BGP. `"gigahost"` when left out. */
  vendor?: "gigahost";
  /** Only what belongs to this AS number. Examples: `64500`, `"AS64500"`. */
  asn?: number | string;
}

/** Arguments of {@link getBgpOutput}. */
export interface GetBgpOutputArgs {
  /** The vendor; only Gigahost has BGP. `"gigahost"` when left out. */
  vendor?: pulumi.Input<"gigahost">;
  /** Only what belongs to this AS number. Examples: `64500`, `"AS64500"`. */
  asn?: pulumi.Input<number | string>;
}

/** An AS number of the account. */
export interface BgpAsnRow {
  /** The vendor's id. */
  id: string;
  /** The AS number. */
  asn: number;
  /** Its name. */
  name?: string;
  /** `pending`, `active` or `rejected`. */
  status: string;
  /** Why it was rejected. */
  rejectedReason?: string;
  /** The object that IPv4 prefixes are taken from. */
  irrV4?: string;
  /** The object that IPv6 prefixes are taken from. */
  irrV6?: string;
}

/** A prefix that the vendor accepts. */
export interface BgpPrefixRow {
  /** The AS number. */
  asn?: number;
  /** The prefix. */
  prefix: string;
  /** `ipv4` or `ipv6`, as the vendor says. */
  type?: string;
  /** State as the vendor reports it. */
  status?: string;
}

/** A session of the account. */
export interface BgpNeighborRow {
  /** The vendor's id. */
  id: string;
  /** Address family. */
  family: "ipv4" | "ipv6";
  /** The vendor's id of the router. */
  router: string;
  /** Address of the vendor's router. */
  neighbor: string;
  /** AS number of the vendor's router. */
  routerAsn?: number;
  /** Address of the server that speaks BGP. */
  localAddress: string;
  /** Your AS number in this session. */
  localAsn?: number;
  /** Whether the router is more than one hop away. */
  multihop?: boolean;
  /** Whether the vendor announces a default route. */
  defaultRoute: boolean;
  /** The server's id. */
  serverId?: string;
  /** State as the vendor reports it; not the state of the protocol. */
  state: string;
}

/** Result of {@link getBgp}. */
export interface GetBgpResult {
  /** AS numbers of the account. */
  asns: BgpAsnRow[];
  /** Prefixes that the vendor accepts, built from the IRR. */
  prefixes: BgpPrefixRow[];
  /** The sessions, IPv4 first. */
  sessions: BgpNeighborRow[];
}
