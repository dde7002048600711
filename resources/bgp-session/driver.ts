import type { Call } from "../contract/run";
import type { Family } from "./schema";

/** One session as a vendor has it: a row a family and router. */
export interface LiveSession {
  id: string;
  /** The vendor's database id of the ASN. */
  asnId: string;
  /** With the family, what tells an address: both families of a server share one id. */
  ipId: string;
  family: Family;
  /** The server's address, canonical; "" when the vendor does not tell. */
  address: string;
  serverId?: string;
  router: string;
  neighbor: string;
  /** AS number of the vendor's router, and whether it is more than one hop away; absent where the vendor does not say. */
  routerAsn?: number;
  multihop?: boolean;
  defaultRoute: boolean;
  state: string;
  /** Marked for deletion: as good as gone, and still in the way of a new one. */
  going: boolean;
}

export interface LiveAsn {
  id: string;
  asn: number;
  /** `pending`, `active` or `rejected`. */
  status: string;
  reason: string;
}

/** Everything about BGP in the account, in one read. */
export interface BgpView {
  asns: LiveAsn[];
  sessions: LiveSession[];
  /** Number of the read; ask for a newer one with it. */
  at: number;
}

/** An address of the program, with the vendor's id of it. */
export interface Endpoint {
  family: Family;
  address: string;
  ipId: string;
}

export interface NewSessions {
  asnId: string;
  /** At most one a family. */
  endpoints: Endpoint[];
  redundant: boolean;
  defaultRoute: boolean;
}

/** How a vendor keeps BGP sessions. */
export interface BgpDriver {
  /** The shared view, or one newer than read number `after`. */
  view(call: Call, after?: number): Promise<BgpView>;
  /** The vendor's id of an address; `undefined` when certainly no server of the account has it. */
  locate(
    call: Call,
    address: string,
    nearServer?: string,
  ): Promise<{ ipId: string; serverId: string } | undefined>;
  /** All addresses of a server, canonical, as far as they can be read. */
  addressesOf(call: Call, serverId: string): Promise<string[]>;
  create(call: Call, sessions: NewSessions): Promise<void>;
  /** Marks a session for deletion; it goes later. */
  remove(call: Call, sessionId: string): Promise<void>;
  /** Whether the refusal of a creation means that a session stands at the address. */
  saysExists(error: unknown): boolean;
}
