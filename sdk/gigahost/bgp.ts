import { z } from "zod";
import { type CallOptions, path } from "../core";
import { type Caller, type Done, fields, type Id, invalid, numericId } from "../panel";

const { flag, id, integer, list, maybeId, maybeInteger, presentFlag, text } = fields;

const family = z.enum(["ipv4", "ipv6"]);

export const bgpAsn = z.object({
  /** Database id; sessions refer to it. */
  id,
  /** The AS number. */
  asn: integer,
  asn_name: text,
  asn_country: text,
  irr_v4: text,
  irr_v6: text,
  /** Unix seconds. */
  irr_updated: maybeInteger,
  /** `pending`, `active` or `rejected`. */
  status: z.string().min(1),
  rejected_reason: text,
});
export type BgpAsn = z.output<typeof bgpAsn>;

/** Built by the vendor from the IRR; read only. */
export const bgpPrefixList = z.object({
  id,
  asn_id: id,
  prefix: z.string().min(1),
  prefix_type: text,
  status: text,
  your_asn: maybeInteger,
  asn_country: text,
});
export type BgpPrefixList = z.output<typeof bgpPrefixList>;

/** One session: a row per router and family. `ip_id` is shared by the families, so (`ip_id`, `ip_type`) is the address. */
export const bgpSession = z.object({
  id,
  asn_id: id,
  cust_id: maybeId,
  router_id: id,
  srv_id: maybeId,
  ip_id: id,
  ip_type: family,
  defaultroute: presentFlag,
  /** `active`; what it is while a deletion is pending is not known. */
  status: z.string().min(1),
  neighbor_ipv4: text,
  neighbor_ipv6: text,
  multihop: flag,
  router_asn: maybeInteger,
  your_asn: maybeInteger,
  asn_country: text,
  ip_address: text,
});
export type BgpSession = z.output<typeof bgpSession>;

const everything = z.object({
  asn: list(bgpAsn),
  prefix_lists: list(bgpPrefixList),
  sessions: list(bgpSession),
});
export type BgpState = z.output<typeof everything>;

const nothing = z.tuple([]).transform((): BgpState => ({ asn: [], prefix_lists: [], sessions: [] }));

export interface NewBgpSession {
  /** Database id of an active ASN, not the AS number. */
  asnId: Id;
  /** `ip_id` of an IPv4 and of an IPv6 address; at least one. */
  ipIdV4?: Id;
  ipIdV6?: Id;
  /** Sessions to two routers. Not readable afterwards but by counting routers. */
  redundant: boolean;
  /** The vendor announces a default route. */
  defaultRoute: boolean;
}

/** BGP (gigahost.md section 5). */
export class Bgp {
  constructor(private readonly caller: Caller) {}

  /** ASNs, prefix lists and sessions, all at once. */
  get(options?: CallOptions): Promise<BgpState> {
    const build = () => ({ name: "bgp.get", method: "GET", path: "/bgp", effect: "read" }) as const;
    return this.caller.data(build, z.union([nothing, everything]), options);
  }

  /** Submits an ASN (`212345` or `AS212345`) for approval by a human. At most three, and only support takes one away. */
  submitAsn(asn: string | number, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => {
      if (!/^(AS)?[1-9]\d{0,9}$/i.test(String(asn)))
        throw invalid("asn", `${JSON.stringify(asn)} is not an AS number`);
      const json = { asn: String(asn) };
      return { name: "bgp.submitAsn", method: "POST", path: "/bgp/asn", body: { json }, effect: "once" };
    }, options);
  }

  /** Creates one session per router and family. The answer has no ids: compare the sessions before and after. */
  createSession(wanted: NewBgpSession, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "bgp.createSession",
        method: "POST",
        path: path`/bgp/${numericId("asnId", wanted.asnId)}/session`,
        body: { json: sessionBody(wanted) },
        effect: "once",
        // Rows are found by what is new in the list, so two at once could not be told apart.
        lane: "bgp",
      }),
      options,
    );
  }

  /** Marks an active session for deletion; it goes some time later. */
  deleteSession(sessionId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "bgp.deleteSession",
        method: "DELETE",
        path: path`/bgp/${numericId("sessionId", sessionId)}/session`,
        effect: "keyed",
        lane: "bgp",
      }),
      options,
    );
  }
}

function sessionBody({ ipIdV4, ipIdV6, redundant, defaultRoute }: NewBgpSession) {
  if (ipIdV4 === undefined && ipIdV6 === undefined)
    throw invalid("ipIdV4", "a session needs an IPv4 or an IPv6 address");
  return {
    redundant: redundant ? 1 : 0,
    defaultroute: defaultRoute ? 1 : 0,
    ...(ipIdV4 === undefined ? {} : { ip_id_v4: numericId("ipIdV4", ipIdV4) }),
    ...(ipIdV6 === undefined ? {} : { ip_id_v6: numericId("ipIdV6", ipIdV6) }),
  };
}
