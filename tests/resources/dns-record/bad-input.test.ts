import { DnsRecord, type DnsRecordArgs, DnsZone, type DnsZoneArgs } from "../../../index";
import { failing, useStacks, well } from "../../support/stack";

const start = useStacks();
const loosely = (args: object) => args as Omit<DnsRecordArgs, "zone">;

/** One bad record each: what is wrong, and what the message has to say about it. */
const records: [string, "gigahost" | "artnet", object, RegExp][] = [
  [
    "unknown type",
    "gigahost",
    { type: "SSHFP", value: "1 1 aa" },
    /property type SSHFP is not possible at gigahost; allowed are A, AAAA, .*SRV/s,
  ],
  [
    "type the vendor lacks",
    "artnet",
    { type: "CAA", value: '0 issue "x.example"' },
    /CAA is not possible at artnet; allowed are A, AAAA, CNAME, MX, TXT, SRV/,
  ],
  [
    "bad IPv4 address",
    "gigahost",
    { type: "A", value: "192.0.2.300" },
    /property value .*"192\.0\.2\.300\\?" is not an IPv4 address; an example/s,
  ],
  ["IPv6 for A", "gigahost", { type: "A", value: "2001:db8::1" }, /is not an IPv4 address/],
  ["IPv4 for AAAA", "artnet", { type: "AAAA", value: "192.0.2.1" }, /is not an IPv6 address/],
  [
    "MX without priority",
    "artnet",
    { type: "MX", value: "mx.example.net" },
    /property priority .*is missing: MX needs it, 0 to 65535/s,
  ],
  [
    "MX with the priority inside",
    "gigahost",
    { type: "MX", value: "10 mx.example.net", priority: 10 },
    /holds a priority; give the host as value/,
  ],
  [
    "priority on an A record",
    "gigahost",
    { type: "A", value: "192.0.2.1", priority: 1 },
    /is not an argument of A records/,
  ],
  [
    "SRV without a port",
    "gigahost",
    { name: "_x._tcp", type: "SRV", value: "a.example.net", priority: 1, weight: 1 },
    /property port .*is missing: SRV needs it/s,
  ],
  [
    "a TTL below 0",
    "gigahost",
    { type: "A", value: "192.0.2.1", ttl: -1 },
    /property ttl .*-1 is not allowed at gigahost: seconds from 0 to 2147483647/s,
  ],
  [
    "TTL as text",
    "gigahost",
    { type: "A", value: "192.0.2.1", ttl: "3600" },
    /property ttl .*must be a whole number, e\.g\. 3600/s,
  ],
  [
    "a TTL with a fraction",
    "gigahost",
    { type: "A", value: "192.0.2.1", ttl: 1.5 },
    /property ttl .*must be a whole number, e\.g\. 3600/s,
  ],
  [
    "a name outside the zone",
    "artnet",
    { name: "www.other.example.", type: "A", value: "192.0.2.1" },
    /is outside the zone example\.pl; write it relative to the zone/,
  ],
  ["a name with a blank", "gigahost", { name: "a b", type: "A", value: "192.0.2.1" }, /must not hold blanks/],
  [
    "a name with an empty label",
    "gigahost",
    { name: "a..b", type: "A", value: "192.0.2.1" },
    /has an empty label/,
  ],
  [
    "an asterisk inside a label",
    "gigahost",
    { name: "a.*b.c", type: "A", value: "192.0.2.1" },
    /has the label \\?"\*b\\?"; labels are letters.*or \\?"\*/,
  ],
  [
    "a label of 64 octets",
    "gigahost",
    { name: "x".repeat(64), type: "A", value: "192.0.2.1" },
    /longer than 63 octets/,
  ],
  ["an empty TXT", "gigahost", { type: "TXT", value: "" }, /must not be empty: gigahost refuses/],
  [
    "a TXT with a blank at its end",
    "gigahost",
    { type: "TXT", value: "a " },
    /must not begin or end with a blank: gigahost cuts it off/,
  ],
  [
    "null MX",
    "gigahost",
    { type: "MX", value: ".", priority: 0 },
    /must name a host: gigahost refuses the target \\?"\.\\?" of MX/,
  ],
  [
    "SRV without a target",
    "gigahost",
    { name: "_x._tcp", type: "SRV", value: ".", priority: 0, weight: 0, port: 0 },
    /gigahost refuses the target \\?"\.\\?" of SRV/,
  ],
  [
    "a TXT in the quotes of a zone file",
    "gigahost",
    { type: "TXT", value: '"v=spf1 -all"' },
    /is in quotes, as zone files have it/,
  ],
  ["a TXT in pieces", "artnet", { type: "TXT", value: '"a" "b"' }, /is in quotes, as zone files have it/],
  [
    "a NAPTR with an escape that is none",
    "gigahost",
    { type: "NAPTR", value: '10 100 "U" "E2U+sip" "!^.*$!sip:\\1@example.net!" .' },
    /\\+1 is not an escape/,
  ],
  [
    "a CAA with an escape that is none",
    "gigahost",
    { type: "CAA", value: '0 issue "a\\300.example"' },
    /300 is not an escape/,
  ],
  ["a TXT with a line break", "artnet", { type: "TXT", value: "a\nb" }, /line breaks/],
  [
    "a CNAME to an address",
    "gigahost",
    { name: "x", type: "CNAME", value: "192.0.2.1" },
    /is an address; this type points to a host name/,
  ],
  [
    "a CNAME to a single label",
    "gigahost",
    { name: "x", type: "CNAME", value: "www" },
    /single label; write the host in full, e\.g\. www\.example\.no/,
  ],
  [
    "a CNAME at the apex",
    "gigahost",
    { type: "CNAME", value: "x.example.net" },
    /CNAME is not possible at the zone itself/,
  ],
  [
    "NS at the apex",
    "gigahost",
    { type: "NS", value: "ns.example.net" },
    /NS of the zone itself belongs to the vendor/,
  ],
  ["a CAA value with blanks", "gigahost", { type: "CAA", value: '0 issue "a b"' }, /must not hold blanks/],
  [
    "an argument with a typo",
    "gigahost",
    { type: "A", vaule: "192.0.2.1", value: "192.0.2.1" },
    /vaule.*is not an argument of this resource; allowed are zone, vendor, name/s,
  ],
  [
    "a vendor that is not the zone's",
    "gigahost",
    { vendor: "artnet", type: "A", value: "192.0.2.1" },
    /is artnet, but the zone is at gigahost/,
  ],
];

test.each(records)("%s at %s is refused before any call, by name", async (_, vendor, args, message) => {
  const domain = vendor === "gigahost" ? "example.no" : "example.pl";
  const stack = await start(() => {
    const zone = new DnsZone("zone", { vendor, domain });
    new DnsRecord("bad", { zone, ...loosely(args) });
  });
  expect(await failing(stack.preview())).toMatch(message);
  expect(stack.simulator.requests.counts().total).toBe(0);
});

test("every problem of a record is told at once", async () => {
  const stack = await start(() => {
    new DnsRecord("bad", {
      zone: "gigahost:example.no",
      ...loosely({ name: "a b", type: "A", value: "x", ttl: -1 }),
    });
  });
  const message = await failing(stack.preview());
  expect(message).toMatch(/property name[\s\S]*property ttl[\s\S]*property value/);
});

const zones: [string, object, RegExp][] = [
  [
    "an unknown vendor",
    { vendor: "hetzner", domain: "example.no" },
    /property vendor .*must be one of gigahost, artnet/s,
  ],
  ["no domain", { vendor: "gigahost" }, /property domain .*is missing/s],
  ["a single label", { vendor: "gigahost", domain: "example" }, /"example" is not a domain/],
  ["a URL", { vendor: "gigahost", domain: "https://example.no/" }, /is not a domain name/],
  [
    "an argument of the other vendor",
    { vendor: "artnet", domain: "example.pl", type: "NATIVE" },
    /property type .*is not possible at artnet; only at gigahost/s,
  ],
];

test.each(zones)("a zone with %s is refused before any call", async (_, args, message) => {
  const stack = await start(() => void new DnsZone("zone", args as DnsZoneArgs));
  expect(await failing(stack.preview())).toMatch(message);
  expect(stack.simulator.requests.counts().total).toBe(0);
});

describe("accounts", () => {
  const zone = (vendor: "gigahost" | "artnet") => () =>
    void new DnsZone("zone", { vendor, domain: "example.no" });
  const account = (fields: object) => JSON.stringify(fields);

  test("without credentials the message names the configuration and the environment", async () => {
    const stack = await start(zone("artnet"), { config: { "rackform:artnet": "" } });
    expect(await failing(stack.up())).toMatch(
      /no credentials: set customerId \(ARTNET_CUSTOMER_ID\) and apiKey \(ARTNET_API_KEY\), as an environment variable or with: pulumi config set --secret --path rackform:artnet/,
    );
  });

  test("a wrong password is asked once and is no secret's leak", async () => {
    const wrong = { username: "somebody@example.net", password: "not-the-right-one" };
    const stack = await start(zone("gigahost"), { accounts: { gigahost: wrong } });
    const message = await failing(stack.up());
    expect(message).toMatch(/authentication/);
    expect(message).not.toContain("not-the-right-one");
    expect(stack.simulator.requests.find({ vendor: "gigahost" }).length).toBe(1);
  });

  test("plain http to another machine is refused", async () => {
    const stack = await start(zone("gigahost"), {
      config: { "rackform:gigahost": account({ apiKey: "k", baseUrl: "http://api.gigahost.no/api/v0" }) },
    });
    expect(await failing(stack.up())).toMatch(/baseUrl .*is refused: only https is allowed/);
  });

  test("an unknown key in the configuration is named, its value is not", async () => {
    const stack = await start(zone("gigahost"), {
      config: { "rackform:gigahost": account({ apikey: "flux_live_secret" }) },
    });
    const message = await failing(stack.up());
    expect(message).toMatch(/rackform:gigahost has the unknown key apikey/);
    expect(message).not.toContain("flux_live_secret");
  });

  test("the zone of a record has to exist in the account", async () => {
    const stack = await start(
      () => void new DnsRecord("r", { zone: "artnet:nowhere.example", type: "A", value: "192.0.2.1" }),
    );
    expect(await failing(stack.up())).toMatch(/the zone nowhere\.example does not exist in this account/);
  });

  test("a protected zone is not deleted, with the reason", async () => {
    const stack = await start(
      () => void new DnsZone("zone", { vendor: "gigahost", domain: "registered.no", adopt: true }),
    );
    stack.simulator.seed("gigahost", {
      zones: [{ name: "registered.no", registered: true, protected: true }],
    });
    await well(stack.up());
    expect(await failing(stack.destroy())).toMatch(
      /registered\.no belongs to a registered domain and is protected/,
    );
    expect(stack.at("gigahost")).toMatchObject({ zones: [{ name: "registered.no" }] });
  });
});
