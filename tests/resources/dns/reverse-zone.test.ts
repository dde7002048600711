import { isNetwork, networkProblem, prefixOfZone, zoneOfNetwork } from "../../../resources/dns/reverse-zone";
import { parseZoneId } from "../../../resources/dns/zone-ref";

test.each([
  ["192.0.2.0/24", "2.0.192.in-addr.arpa", "192.0.2"],
  ["198.51.0.0/16", "51.198.in-addr.arpa", "198.51"],
  ["10.0.0.0/8", "10.in-addr.arpa", "10"],
  ["2001:DB8:40::/48", "0.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa", "2001:db8:40::"],
  ["2a03:94e0::/32", "0.e.4.9.3.0.a.2.ip6.arpa", "2a03:94e0::"],
  ["2001:db8:0:1230::/60", "3.2.1.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", "2001:db8:0:1230::"],
  [" 2001:db8::/32 ", "8.b.d.0.1.0.0.2.ip6.arpa", "2001:db8::"],
])("%s is %s", (network, zone, prefix) => {
  expect(isNetwork(network)).toBe(true);
  expect(networkProblem(network)).toBeUndefined();
  expect(zoneOfNetwork(network)).toBe(zone);
  expect(prefixOfZone(zone)).toEqual({ prefix, ipVersion: network.includes(":") ? "ipv6" : "ipv4" });
  expect(parseZoneId(`gigahost:${network}`)).toEqual({ vendor: "gigahost", domain: zone });
});

test.each([
  ["192.0.2.0/26", /part of a reverse zone: only \/8, \/16 and \/24.*ReverseDns.*RFC 2317/],
  ["192.0.0.0/20", /several reverse zones: declare one for each \/24/],
  ["0.0.0.0/0", /declare one for each \/8/],
  ["192.0.2.7/24", /bits set behind its length; the network is 192\.0\.2\.0\/24/],
  ["192.0.2.0/33", /is no network/],
  ["192.0.2/24", /is no network/],
  ["2001:db8::/33", /ends within a digit.*\/32 or \/36/],
  ["2001:db8::/127", /ends within a digit.*\/124/],
  ["2001:db8::1/128", /ends within a digit/],
  ["2001:db8::1/32", /bits set behind its length/],
  ["2001:zz::/32", undefined],
])("%s has no zone of its own, which is told with the way out", (network, problem) => {
  if (problem === undefined) return expect(isNetwork(network)).toBe(false);
  expect(networkProblem(network)).toMatch(problem);
  expect(zoneOfNetwork(network)).toBe(network);
});

test.each(["example.no", "0/26.2.0.192.in-addr.arpa", "a/24", "2.0.192.in-addr.arpa"])(
  "%s is a domain as it is written",
  (domain) => expect([isNetwork(domain), zoneOfNetwork(domain)]).toEqual([false, domain]),
);

test.each(["example.no", "0/26.2.0.192.in-addr.arpa", "300.in-addr.arpa", "in-addr.arpa", "ip6.arpa"])(
  "%s is no zone of a network",
  (zone) => expect(prefixOfZone(zone)).toBeUndefined(),
);
