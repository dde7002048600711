import { BgpAsn, BgpSession } from "rackform";

/**
 * The company's AS number. It was submitted in the panel and approved by Gigahost's staff, so it is taken over; a new one is
 * `pending` until somebody has verified it, and the sessions below come with the first `up` after that.
 */
const asn = new BgpAsn("own", { asn: "AS64500", adopt: true });

/** IPv4 and IPv6 on one server, each to two routers of the vendor: four sessions. */
const router = new BgpSession("router1", {
  asn,
  ipv4: "192.0.2.20",
  ipv6: "2001:db8:1::20",
  redundant: true,
  defaultRoute: true,
});

export const approval = asn.status;

/** What the router's own configuration (BIRD, FRR) needs to know. */
export const neighbors = router.sessions.apply((sessions) =>
  sessions.map(({ family, neighbor, routerAsn, localAddress, localAsn, multihop }) => ({
    family,
    neighbor,
    routerAsn,
    localAddress,
    localAsn,
    multihop,
  })),
);
