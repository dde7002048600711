import type { Bag } from "../../../resources/contract/handler";
import { Simulator } from "../../../simulator";
import { direct, releaseAll } from "./direct";

afterEach(releaseAll);

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const good = { vendor: "gigahost", ip: "192.0.2.10", hostname: "mail.example.no" };
const network = { vendor: "gigahost", subnet: "2001:db8:100::/48", nameserver: "ns1.example.no" };

function check(news: Bag) {
  const { handler, call } = direct(new Simulator());
  return handler.check({ news }, call.run).failures;
}

test.each<[string, Bag, string, RegExp]>([
  ["no vendor", { ip: "192.0.2.1", hostname: "a.example.no" }, "vendor", /missing/],
  ["another vendor", { ...good, vendor: "hetzner" }, "vendor", /gigahost.*terrahost.*i3d.*artnet.*gigacloud/],
  ["nothing to name", { vendor: "artnet" }, "ip", /is missing: the address/],
  [
    "no host name",
    { vendor: "artnet", ip: "192.0.2.1" },
    "hostname",
    /is missing: the name that the address resolves to/,
  ],
  ["no address", { vendor: "artnet", hostname: "a.example.no" }, "ip", /is missing: the address/],
  [
    "no name server",
    { vendor: "gigahost", subnet: "2001:db8:1::/48" },
    "nameserver",
    /is missing: the name server/,
  ],
  [
    "no network",
    { vendor: "gigahost", nameserver: "ns1.example.no" },
    "subnet",
    /is missing: the IPv6 network/,
  ],
  ["both pairs", { ...good, ...network }, "subnet", /either ip and hostname, or subnet and nameserver/],
  [
    "a name server for an address",
    { ...good, nameserver: "ns1.example.no" },
    "nameserver",
    /either ip and hostname/,
  ],
  [
    "a network elsewhere",
    { ...network, vendor: "artnet" },
    "subnet",
    /is not possible at artnet; only at gigahost, terrahost/,
  ],
  [
    "no real address",
    { ...good, ip: "192.0.2.300" },
    "ip",
    /"192\.0\.2\.300" is not an address; examples: 192\.0\.2\.10/,
  ],
  ["octets with zeros", { ...good, ip: "192.0.2.010" }, "ip", /is not an address/],
  ["a short address", { ...good, ip: "192.0.2" }, "ip", /is not an address/],
  ["a zone index", { ...good, ip: "fe80::1%eth0" }, "ip", /is not an address/],
  ["a network as address", { ...good, ip: "192.0.2.0/24" }, "ip", /is not an address/],
  [
    "IPv6 at terrahost",
    { ...good, vendor: "terrahost", ip: "2001:db8::1" },
    "ip",
    /terrahost sets names of IPv4 addresses only; delegate/,
  ],
  [
    "an IPv4 network",
    { ...network, subnet: "192.0.2.0/24" },
    "subnet",
    /is not an IPv6 network; an example: 2001:db8:100::\/48/,
  ],
  [
    "host bits",
    { ...network, subnet: "2001:db8:100::1/48" },
    "subnet",
    /bits set behind its length; the network is 2001:db8:100::\/48/,
  ],
  ["a length out of range", { ...network, subnet: "2001:db8:100::/129" }, "subnet", /is not an IPv6 network/],
  ["a single label", { ...good, hostname: "mail" }, "hostname", /single label/],
  ["an address as name", { ...good, hostname: "192.0.2.1" }, "hostname", /is an address/],
  ["an empty name", { ...good, hostname: "" }, "hostname", /is not a host name/],
  ["the zone itself", { ...good, hostname: "@" }, "hostname", /is not a host name/],
  ["a wildcard", { ...good, hostname: "*.example.no" }, "hostname", /is not a host name/],
  ["a blank", { ...good, hostname: "mail example.no" }, "hostname", /is not a host name/],
  ["no name server name", { ...network, nameserver: "ns1" }, "nameserver", /single label/],
  [
    "an owner of another vendor",
    { ...good, serviceId: 1 },
    "serviceId",
    /is not possible at gigahost; only at gigacloud/,
  ],
  ["an owner at artnet", { ...good, vendor: "artnet", serverId: 1 }, "serverId", /is not possible at artnet/],
  ["no real owner", { ...good, serverId: "" }, "serverId", /is not a server/],
  [
    "two owners",
    { ...good, vendor: "i3d", serverId: 1, colocationId: 2 },
    "colocationId",
    /stands beside serverId/,
  ],
  ["an unknown argument", { ...good, ttl: 60 }, "ttl", /is not an argument of this resource/],
])("%s is refused by name, before any call", (_, news, property, reason) => {
  const failures = check(news);
  expect(failures).toContainEqual({ property, reason: expect.stringMatching(reason) as string });
});

test.each<[string, Bag]>([
  ["an address", good],
  ["a network", network],
  ["a network at terrahost", { ...network, vendor: "terrahost" }],
  ["underscores, IDN and a final dot", { ...good, hostname: "_mail.blåbær.example.no." }],
  ["an owner as text or number", { ...good, serverId: "2201" }],
  ["an unknown address", { ...good, ip: unknown }],
  ["an unknown name", { ...good, hostname: unknown }],
  ["an unknown network", { ...network, subnet: unknown }],
  ["an unknown vendor", { ...good, vendor: unknown }],
])("%s passes", (_, news) => {
  expect(check(news)).toEqual([]);
});

describe("what a change does", () => {
  const diff = (olds: Bag, news: Bag) => {
    const { handler, call } = direct(new Simulator());
    return handler.diff({ id: "x", outputs: { ...olds, ptrName: "p" }, news }, call.run);
  };

  test.each<[string, Bag, Bag, string[], string[]]>([
    ["the name", good, { ...good, hostname: "b.example.no" }, ["hostname"], []],
    ["the name server", network, { ...network, nameserver: "ns2.example.no" }, ["nameserver"], []],
    ["the address", good, { ...good, ip: "192.0.2.11" }, ["ip"], ["ip"]],
    ["the network", network, { ...network, subnet: "2001:db8:101::/48" }, ["subnet"], ["subnet"]],
    ["the vendor", good, { ...good, vendor: "terrahost" }, ["vendor"], ["vendor"]],
    ["the owner", { ...good, serverId: 1 }, { ...good, serverId: 2 }, ["serverId"], ["serverId"]],
    ["naming the owner", good, { ...good, serverId: 1 }, ["serverId"], []],
    ["adoption", good, { ...good, adopt: true }, [], []],
    ["an address for a network", network, good, ["ip", "hostname", "subnet", "nameserver"], ["ip", "subnet"]],
    [
      "notation",
      { ...good, ip: "2001:DB8:0::1", serverId: 7 },
      { ...good, ip: "2001:db8::1", serverId: "7" },
      [],
      [],
    ],
    [
      "notation of a network",
      network,
      { ...network, subnet: "2001:DB8:0100:0::/48", nameserver: "NS1.example.no." },
      [],
      [],
    ],
    ["an IPv4 address in IPv6 clothes", good, { ...good, ip: "::ffff:192.0.2.10" }, [], []],
    ["an address that is not known yet", good, { ...good, ip: unknown }, ["ip"], ["ip"]],
  ])("%s", (_, olds, news, changed, replaces) => {
    const answer = diff(olds, news);
    expect([...answer.changed].sort()).toEqual([...changed].sort());
    expect([...answer.replaces].sort()).toEqual([...replaces].sort());
    expect(answer.deleteBeforeReplace).toBe(replaces.length > 0);
  });
});
