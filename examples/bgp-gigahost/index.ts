import { BgpSession } from "rackform";

/** The account's AS number, approved by Gigahost already. */
const asn = "AS64500";

/** IPv4 and IPv6 on one server, each to two routers of the vendor: four sessions. */
const router = new BgpSession("router1", {
  asn,
  ipv4: "192.0.2.20",
  ipv6: "2001:db8:1::20",
  redundant: true,
  defaultRoute: true,
});

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
