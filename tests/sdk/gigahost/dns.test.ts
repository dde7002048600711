import { GigahostClient } from "../../../sdk/gigahost";
import { enveloped, failureOf, gigahostApi, isolateNetwork, listen, TestClock } from "../panel/wire";

isolateNetwork();

const client = (clock = new TestClock()) =>
  new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, { clock });
const row = { record_id: "ab12", record_name: "www", record_type: "A", record_value: "192.0.2.1" };
const content = { name: "www", type: "A", value: "192.0.2.1", ttl: 60 };

const flags = { zone_protected: "1", domain_auto_renew: "0" };

test("a zone is found by name without regard to case and final dot", async () => {
  listen(gigahostApi, () => [
    200,
    enveloped([
      { ...flags, zone_id: "1", zone_name: "other.no" },
      { ...flags, zone_id: 2, zone_name: "example.no" },
    ]),
  ]);
  expect(await client().dns.zones.find("Example.NO.")).toMatchObject({ zone_id: "2" });
  expect(await client().dns.zones.find("ample.no")).toBeUndefined();
});

test("a zone file travels as multipart", async () => {
  const seen = listen(gigahostApi, () => [201, enveloped([], { message: "Zone created successfully." })]);
  await client().dns.zones.createFromFile("example.no", "@ IN A 192.0.2.1\n");
  expect(seen[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen[0]?.body).toMatch(/name="zone_name"\r\n\r\nexample\.no\r\n/);
  expect(seen[0]?.body).toMatch(
    /name="zone_file"; filename="zone\.txt"\r\n.*\r\n\r\n@ IN A 192\.0\.2\.1\n\r\n/s,
  );
});

type Run = (of: GigahostClient) => Promise<unknown>;
const refused: [string, string, Run][] = [
  [
    "a zone file above 2 MB",
    "zoneFile",
    (c) => c.dns.zones.createFromFile("a.no", "x".repeat(2 * 1024 * 1024 + 1)),
  ],
  ["an empty zone id", "zoneId", (c) => c.dns.records.list("")],
  ["a zone id that climbs", "zoneId", (c) => c.dns.zones.delete("../account")],
  ["zone id 0", "zoneId", (c) => c.dns.zones.delete(0)],
  ["an empty server id", "serverId", (c) => c.servers.get("")],
  ["a server id with a slash", "serverId", (c) => c.servers.power.reboot("1/power/off")],
  ["a fraction as id", "snapshotId", (c) => c.servers.snapshots.delete(1, 1.5)],
  [
    "a delete without value, which would wipe the RRset",
    "record_value",
    (c) => c.dns.records.delete(7, { ...row, record_value: "" }),
  ],
  ["a delete without name", "record_name", (c) => c.dns.records.delete(7, { ...row, record_name: "" })],
  [
    "a delete of an MX without priority",
    "record_priority",
    (c) => c.dns.records.delete(7, { ...row, record_type: "MX" }),
  ],
  ["an MX without priority", "priority", (c) => c.dns.records.create(7, { ...content, type: "MX" })],
  ["a fraction as TTL", "ttl", (c) => c.dns.records.create(7, { ...content, ttl: 1.5 })],
  ["one name server", "nameservers", (c) => c.dns.domains.setNameservers(7, ["ns1.example.no"])],
  [
    "a session without addresses",
    "ipIdV4",
    (c) => c.bgp.createSession({ asnId: 1, redundant: false, defaultRoute: false }),
  ],
  ["an AS number of words", "asn", (c) => c.bgp.submitAsn("ASfoo")],
  ["a console open to nobody", "allowedFrom", (c) => c.servers.power.openIpmi(1)],
  [
    "a reinstallation without time zone",
    "timezone",
    (c) =>
      c.servers.software.reinstall(1, {
        osId: 2,
        language: "en_US",
        keyboard: "no",
        timezone: "",
        hostname: "a",
      }),
  ],
  [
    "an order of two systems",
    "osId",
    (c) =>
      c.deploy.orderServer({
        productId: 1,
        priceId: 2,
        regionId: 3,
        osId: 4,
        rescue: true,
        billingPeriod: "hourly",
      }),
  ],
  [
    "an order of nothing",
    "productId",
    (c) => c.deploy.orderServer({ priceId: 2, regionId: 3, osId: 4, billingPeriod: "hourly" }),
  ],
];

test.each(refused)("%s is refused before any call", async (_, argument, run) => {
  const seen = listen(gigahostApi, () => [200, enveloped([])]);
  const error = await failureOf(run(client()));
  expect(error).toMatchObject({ kind: "validation", vendor: "gigahost", argument, applied: "no" });
  expect(seen).toHaveLength(0);
});

test("writes in one zone go one after another, other zones do not wait", async () => {
  const running = new Map<string, number>();
  let mostInZone7 = 0;
  let mostInAll = 0;
  const client = new GigahostClient(
    { apiKey: "flux_live_0123456789abcdef" },
    {
      adapter: async (config) => {
        const zone = String(config.url).split("/")[3] ?? "";
        running.set(zone, (running.get(zone) ?? 0) + 1);
        mostInZone7 = Math.max(mostInZone7, running.get("7") ?? 0);
        mostInAll = Math.max(
          mostInAll,
          [...running.values()].reduce((sum, count) => sum + count, 0),
        );
        await new Promise((resolve) => setImmediate(resolve));
        running.set(zone, (running.get(zone) ?? 0) - 1);
        return { data: JSON.stringify(enveloped([])), status: 200, statusText: "OK", headers: {}, config };
      },
    },
  );
  await Promise.all([
    client.dns.records.create(7, content),
    client.dns.records.update("7", "ab12", content),
    client.dns.records.delete(7, row),
    client.dns.redirects.create(7, { targetUrl: "https://example.com/" }),
    client.dns.records.create(8, content),
  ]);
  expect(mostInZone7).toBe(1);
  expect(mostInAll).toBe(2);
});

const once: [string, Run][] = [
  ["reboot", (c) => c.servers.power.reboot(1)],
  ["power on", (c) => c.servers.power.powerOn(1)],
  ["power off", (c) => c.servers.power.powerOff(1)],
  ["snapshot", (c) => c.servers.snapshots.create(1, "a")],
  [
    "server order",
    (c) => c.deploy.orderServer({ productId: 1, priceId: 2, regionId: 3, osId: 4, billingPeriod: "hourly" }),
  ],
  ["cancellation", (c) => c.servers.cancelServer(1, "over")],
  ["address order", (c) => c.servers.ipv4.orderIpv4(1, "l3")],
  ["address move", (c) => c.servers.ipv4.moveIpv4(1, 2, 3)],
  ["upgrade", (c) => c.servers.upgrades.orderUpgrade(1, 2)],
  ["zone", (c) => c.dns.zones.create({ zoneName: "a.no" })],
  ["BGP session", (c) => c.bgp.createSession({ asnId: 1, ipIdV4: 2, redundant: false, defaultRoute: false })],
  [
    "change of owner",
    (c) =>
      c.dns.domains.changeRegistrant(
        1,
        {
          type: "person",
          email: "a@b.no",
          applicantName: "A",
          zipCode: "1",
          city: "O",
          personId: "N.PRI.1",
        },
        { agreeToTerms: true },
      ),
  ],
];

test.each(once)("a %s with an unclear answer is ambiguous and was sent once", async (_, run) => {
  const seen = listen(gigahostApi, () => [502, "<html>"]);
  expect(await failureOf(run(client()))).toMatchObject({ kind: "ambiguous" });
  expect(seen).toHaveLength(1);
});

const dyndns: [string, string][] = [
  ["nohost", "not-found"],
  ["notfqdn", "validation"],
  ["badauth", "authentication"],
  ["dnserr", "transient"],
  ["badagent", "validation"],
  ["<html>hello</html>", "protocol"],
];

test.each(dyndns)("dyndns answers %s", async (answer, kind) => {
  listen(gigahostApi, () => [200, answer]);
  expect(await failureOf(client().dns.dyndns.update({ hostnames: ["a.example.no"] }))).toMatchObject({
    kind,
  });
});

test("dyndns: badagent is the word for an address that is not valid", async () => {
  listen(gigahostApi, () => [200, "badagent"]);
  const failure = await failureOf(
    client().dns.dyndns.update({ hostnames: ["a.example.no"], ipv4: "192.0.2" }),
  );
  expect(failure).toMatchObject({
    code: "badagent",
    message: expect.stringMatching(/address is not valid/) as string,
  });
});

const person = {
  ...{
    type: "person" as const,
    email: "a@b.no",
    applicantName: "A",
    zipCode: "1",
    city: "O",
    personId: "N.PRI.1",
  },
  ...{ firstName: "Kari", lastName: "Nordmann" },
};

test.each(["firstName", "lastName"])("a person's %s is needed to register a domain", async (name) => {
  const seen = listen(gigahostApi, () => [200, enveloped({ zone_id: 1, domain_name: "a.no" })]);
  for (const without of [
    { ...person, [name]: "" },
    { ...person, [name]: undefined },
  ])
    expect(await failureOf(client().dns.domains.registerDomain("a.no", without as never))).toMatchObject({
      kind: "validation",
      message: expect.stringContaining(name) as string,
    });
  expect(seen).toHaveLength(0);
  await client().dns.domains.registerDomain("a.no", person);
  expect(seen.map(({ body }) => body)).toMatchObject([
    { registrant_type: "person", pid: "N.PRI.1", first_name: "Kari", last_name: "Nordmann" },
  ]);
});

test("dyndns goes by Basic with a user, the only documented form, and needs no log-in", async () => {
  const seen = listen(gigahostApi, () => [200, "good"]);
  const user = new GigahostClient({ username: "ola", password: "correct horse" });
  await expect(user.dns.dyndns.update({ hostnames: ["a.example.no"], ipv6: "2001:db8::1" })).resolves.toEqual(
    [{ code: "good", detail: "" }],
  );
  expect(seen.map(({ path, query }) => ({ path, query }))).toEqual([
    { path: "/dns/dyndns", query: { hostname: "a.example.no", myipv6: "2001:db8::1" } },
  ]);
  expect(seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from("ola:correct horse").toString("base64")}`);
});

test("passwords that an answer brings are hidden in later messages", async () => {
  const one = client();
  listen(gigahostApi, ({ path }) =>
    path.endsWith("/ipmi")
      ? [200, enveloped({ kvm_ip_address: "192.0.2.1", username: "kvm-user-1", password: "kvm-pass-1" })]
      : [400, { meta: { status: 400, message: "kvm-pass-1 of kvm-user-1" } }],
  );
  await one.servers.power.openIpmi(1, ["192.0.2.9"]);
  const shown = String(await failureOf(one.bgp.submitAsn(64500)));
  expect(shown).not.toContain("kvm-pass-1");
  expect(shown).toContain("[redacted]");
});
