import { BgpAsn, BgpSession } from "rackform";
import { birdConfiguration } from "./bird";

/**
 * The company's AS number. It was submitted in the panel and approved by Gigahost's staff, so it is taken over; a new one is
 * `pending` until somebody has verified it, and the sessions below come with the first `up` after that.
 */
const asn = new BgpAsn("own", { asn: "AS64500", adopt: true });

/** What it may announce, by the routing registry. */
const prefixes = ["198.51.100.0/24", "2001:db8:100::/48"];
const address = "192.0.2.20";

/** IPv4 and IPv6 on one server, each to two routers of the vendor: four sessions. */
const router = new BgpSession("router1", {
  asn,
  ipv4: address,
  ipv6: "2001:db8:1::20",
  redundant: true,
  defaultRoute: true,
});

export const approval = asn.status;

/** `pulumi stack output bird > /etc/bird/bird.conf && birdc configure` on the server. */
export const bird = router.sessions.apply((sessions) =>
  birdConfiguration({ routerId: address, prefixes, sessions }),
);

/** The same in parts, for FRR or a template of your own. */
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
