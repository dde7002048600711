import { gigahostAccount } from "../../../simulator/gigahost";
import type { SimReply, VendorSimulator } from "../../../simulator/core/types";
import { request } from "../panel/harness";
import { rows, seedZone, setup } from "./setup";

interface ZoneRow {
  zone_id: string;
  zone_name: string;
  zone_protected: string;
  zone_is_registered: string;
  external_dns: string;
  record_count: number;
  zone_updated: number | false;
  domain_auto_renew: string | null;
}
const authorization = `Basic ${Buffer.from(`${gigahostAccount.username}:${gigahostAccount.password}`).toString("base64")}`;

async function upload(simulator: VendorSimulator, name: string, file: string): Promise<SimReply> {
  const part = (field: string, value: string, extra = ""): string =>
    `--XX\r\nContent-Disposition: form-data; name="${field}"${extra}\r\n\r\n${value}\r\n`;
  const body = `${part("zone_name", name)}${part("zone_file", file, '; filename="zone.txt"')}--XX--\r\n`;
  const headers = { authorization, "content-type": "multipart/form-data; boundary=XX" };
  return simulator.handle({ ...request("POST", "/dns/zones", undefined, headers), body: Buffer.from(body) });
}

test("a new zone answers an empty list, lower-cases its name, and has SOA and NS but no address", async () => {
  const { client } = setup();
  const created = await client.send("POST", "/dns/zones", { zone_name: "Example.NO" });
  expect([created.status, created.meta["message"], created.data]).toEqual([
    201,
    "Zone created successfully.",
    [],
  ]);
  const [zone] = await client.get<ZoneRow[]>("/dns/zones");
  expect(zone).toMatchObject({ zone_name: "example.no", zone_protected: "0", record_count: 4 });
  const records = await rows(client, zone?.zone_id ?? "");
  expect(records.map((row) => row.record_type).sort()).toEqual(["NS", "NS", "NS", "SOA"]);
});

test("default records are an option of the create", async () => {
  const { client } = setup();
  await client.send("POST", "/dns/zones", { zone_name: "example.no", create_default_records: true });
  const [zone] = await client.get<ZoneRow[]>("/dns/zones");
  const names = (await rows(client, zone?.zone_id ?? "", "A")).map((row) => row.record_name);
  expect(names.sort()).toEqual(["@", "www"]);
});

test.each([
  ["object", { zone_id: "123" }],
  ["list", [expect.objectContaining({ zone_name: "example.no" })]],
])("a create may answer %s", async (option, data) => {
  const { simulator, client } = setup();
  simulator.options["zoneCreateData"] = option;
  expect((await client.send("POST", "/dns/zones", { zone_name: "example.no" })).data).toEqual(data);
});

test("a second zone of the name is refused, however it is written", async () => {
  const { client } = setup();
  await client.send("POST", "/dns/zones", { zone_name: "example.no" });
  const again = await client.send("POST", "/dns/zones", { zone_name: "EXAMPLE.no." });
  expect([again.status, again.meta["message"]]).toEqual([400, "Zone already exists."]);
});

test("a protected zone refuses its delete, with either status; others are gone at once", async () => {
  const { simulator, client } = setup();
  const kept = seedZone(simulator, { name: "kept.no", registered: true });
  const other = seedZone(simulator, { name: "other.no" });
  expect((await client.send("DELETE", `/dns/zones/${kept}`)).status).toBe(400);
  simulator.options["protectedDeleteStatus"] = 403;
  expect((await client.send("DELETE", `/dns/zones/${kept}`)).status).toBe(403);
  const deleted = await client.send("DELETE", `/dns/zones/${other}`);
  expect(deleted.meta["message"]).toBe("Zone deleted successfully.");
  expect((await client.get<ZoneRow[]>("/dns/zones")).map((zone) => zone.zone_name)).toEqual(["kept.no"]);
  expect((await client.send("GET", `/dns/zones/${other}/records`)).status).toBe(404);
});

test("zone_updated may be false", async () => {
  const { simulator, client } = setup();
  seedZone(simulator, { name: "example.no" });
  simulator.options["zoneUpdatedFalse"] = true;
  expect((await client.get<ZoneRow[]>("/dns/zones"))[0]?.zone_updated).toBe(false);
});

const zoneFile = `$ORIGIN example.no.
$TTL 1h
@  IN SOA ns1.old.example. host.old.example. ( 2026010101 ; serial
      3600 600 604800 3600 )
@  IN NS ns1.old.example.
@  300 IN MX 10 mail
mail IN A 192.0.2.25
   IN AAAA 2001:DB8::25
txt TXT "with ; a semicolon" "and more"
*.apps IN 60 CNAME @
sub IN NS ns.sub
$ORIGIN deep.example.no.
_sip._tcp SRV 10 5 5060 sip.example.net.
`;

test("a zone file is read, without its SOA and apex NS", async () => {
  const { simulator, client } = setup();
  expect((await upload(simulator, "example.no", zoneFile)).status).toBe(201);
  simulator.options["hostTargetDots"] = "never";
  const [zone] = await client.get<ZoneRow[]>("/dns/zones");
  const found = (await rows(client, zone?.zone_id ?? "")).map((row) =>
    [row.record_name, row.record_ttl, row.record_type, row.record_priority ?? "-", row.record_value].join(
      " ",
    ),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      "@ 300 MX 10 mail.example.no",
      "mail 3600 A - 192.0.2.25",
      "mail 3600 AAAA - 2001:db8::25",
      'txt 3600 TXT - with ; a semicolon" "and more',
      "*.apps 60 CNAME - example.no",
      "sub 3600 NS - ns.sub.example.no",
      "_sip._tcp.deep 3600 SRV - 10 5 5060 sip.example.net",
    ]),
  );
  expect(found).toHaveLength(4 + 7);
});

test("a zone file with an unusable record makes no zone, or loses the record", async () => {
  const { simulator, client } = setup();
  const file = "www A 192.0.2.1\n_443._tcp TLSA 3 1 1 aabb\n";
  expect((await upload(simulator, "example.no", file)).status).toBe(400);
  expect(await client.get("/dns/zones")).toEqual([]);
  simulator.options["zoneFileBadRecords"] = "skip";
  expect((await upload(simulator, "example.no", file)).status).toBe(201);
  expect((await client.get<ZoneRow[]>("/dns/zones"))[0]?.record_count).toBe(5);
  expect((await upload(simulator, "large.no", "; x\n".repeat(600_000))).status).toBe(400);
});

test("seeding an existing zone merges rows, and rows can be taken away behind the back", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, {
    name: "example.no",
    records: [{ name: "www", type: "A", value: "192.0.2.1" }],
  });
  const again = seedZone(simulator, {
    name: "Example.no",
    records: [
      { name: "www", type: "A", value: "192.0.2.1", ttl: 60 },
      { name: "www", type: "A", value: "192.0.2.2" },
    ],
  });
  expect(again).toBe(zone);
  expect((await rows(client, zone, "A")).map((row) => row.record_ttl).sort()).toEqual([3600, 60]);
  simulator.seed({ removeRecords: [{ zone: "example.no", name: "www", type: "A", value: "192.0.2.1" }] });
  expect(await rows(client, zone, "A")).toHaveLength(1);
  simulator.seed({ removeZones: ["example.no"] });
  expect(await client.get("/dns/zones")).toEqual([]);
});

test("auto-renew and name servers are a registered domain's", async () => {
  const { simulator, client } = setup();
  const plain = seedZone(simulator, { name: "plain.no" });
  const zone = seedZone(simulator, { name: "example.no", registered: true });
  expect((await client.send("PUT", `/dns/zones/${plain}/auto-renew`, { auto_renew: 1 })).status).toBe(400);
  await client.send("PUT", `/dns/zones/${zone}/auto-renew`, { auto_renew: 0 });
  const set = (nameservers: string[]) =>
    client.send("PUT", `/dns/zones/${zone}/nameservers`, { nameservers });
  expect((await set(["ns1.example.net"])).status).toBe(400);
  await set(["ns1.example.net", "ns2.example.net"]);
  const row = (await client.get<ZoneRow[]>("/dns/zones")).find(({ zone_id }) => zone_id === zone);
  expect(row).toMatchObject({ domain_auto_renew: "0", external_dns: "1" });
  const ns = (await rows(client, zone, "NS")).map(({ record_value }) => record_value);
  expect(ns.sort()).toEqual(["ns1.example.net", "ns2.example.net"]);
  simulator.options["nameserversAuthoritative"] = false;
  expect((await set(["ns1.example.org", "ns2.example.org"])).status).toBe(400);
});

test("DNSSEC and DS records", async () => {
  const { simulator, client } = setup();
  const plain = seedZone(simulator, { name: "plain.no" });
  const zone = seedZone(simulator, { name: "example.no", registered: true });
  const refused = await client.send("PUT", `/dns/zones/${plain}/dnssec`, { enable: 1 });
  expect(refused.meta["message"]).toBe("DNSSEC can only be enabled for registered domains.");
  expect(refused.status).toBe(403);
  expect((await client.send("GET", `/dns/zones/${zone}/ds-records`)).status).toBe(400);
  await client.send("PUT", `/dns/zones/${zone}/dnssec`, { enable: 1 });
  const { ds_records } = await client.get<{ ds_records: string }>(`/dns/zones/${zone}/ds-records`);
  expect(ds_records).toContain("DS");

  const external = `/dns/zones/${zone}/ds-records/external`;
  expect((await client.send("GET", external)).meta["message"]).toBe(
    "This endpoint is only for externally hosted domains.",
  );
  simulator.seed({ zones: [{ name: "example.no", external: true }] });
  const good = { keyTag: 7, alg: 13, digestType: 2, digest: "aabb" };
  const message = async (record: object) =>
    (await client.send("POST", external, { ds_records: [record] })).meta["message"];
  expect(await message({ ...good, keyTag: 65536 })).toBe("Invalid Key Tag: must be between 0-65535");
  expect(await message({ ...good, alg: 99 })).toBe("Invalid algorithm: 99");
  await message(good);
  await message({ ...good, keyTag: 8 });
  expect(await client.get(external)).toEqual({ ds_records: [{ ...good, keyTag: 8 }] });
});

test("a redirect makes A rows, www too at the root, and takes them away", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const path = `/dns/zones/${zone}/redirect`;
  const target = { target_url: "https://example.org/" };
  expect((await client.send("POST", path, target)).status).toBe(201);
  expect((await rows(client, zone, "A")).map((row) => row.record_name).sort()).toEqual(["@", "www"]);
  expect((await client.send("POST", path, target)).meta["message"]).toContain(
    "already exists for example.no",
  );
  expect((await client.send("POST", path, { ...target, source: "www" })).meta["message"]).toContain(
    "A record",
  );
  expect(await client.get(path)).toMatchObject([{ source: "@", target_url: target.target_url, enabled: 1 }]);
  await client.send("DELETE", `${path}?source=@`);
  expect(await rows(client, zone, "A")).toEqual([]);
  simulator.seed({ zones: [{ name: "example.no", external: true }] });
  expect((await client.send("GET", path)).meta["message"]).toBe(
    "Redirects are not available for externally hosted domains.",
  );
});

test("PTR zones are checked, then ordinary zones", async () => {
  const { simulator, client } = setup();
  const body = { prefix: "185.181.63", ip_version: "ipv4", zone_name: "63.181.185.in-addr.arpa" };
  const wrong = await client.send("POST", "/dns/zones/ptr", {
    ...body,
    zone_name: "185.181.63.in-addr.arpa",
  });
  expect(wrong.meta["message"]).toBe("Invalid IPv4 PTR zone name format.");
  expect((await client.send("POST", "/dns/zones/ptr", body)).data).toEqual([]);
  expect((await client.send("POST", "/dns/zones/ptr", body)).meta["message"]).toBe(
    "PTR zone already exists.",
  );
  simulator.options["ptrZoneCreateData"] = "object";
  const v6 = { prefix: "2a03:94e0::", ip_version: "ipv6", zone_name: "0.e.4.9.3.0.a.2.ip6.arpa" };
  const created = await client.send<{ zone_id: string }>("POST", "/dns/zones/ptr", v6);
  const ptr = { record_name: "1.0", record_type: "PTR", record_value: "host.example.no" };
  expect((await client.send("POST", `/dns/zones/${created.data.zone_id}/records`, ptr)).status).toBe(201);
});

test("a registration costs money and protects the zone", async () => {
  const { simulator, client } = setup();
  simulator.seed({ takenDomains: ["taken.no"] });
  const check = (domain: string) => client.get(`/dns/domains/check/${domain}`);
  expect(await check("taken.no")).toMatchObject({ available: false });
  expect(await check("free.no")).toMatchObject({ available: true, reason: "" });
  const body = {
    domain_name: "free.no",
    registrant_type: "organization",
    email: "ola@example.no",
    applicant_name: "Ola Nordmann",
    zip_code: "0123",
    city: "Oslo",
    org_number: "123456789",
    company_name: "Example AS",
  };
  expect((await client.send("POST", "/dns/domains/register", { ...body, org_number: "12" })).status).toBe(
    400,
  );
  const reply = await client.send<{ zone_id: string }>("POST", "/dns/domains/register", body);
  expect(reply.data).toMatchObject({ domain_name: "free.no", status: "active" });
  expect(await client.get(`/dns/zones/${reply.data.zone_id}/registrant`)).toMatchObject({
    organization: "Example AS",
  });
  expect(simulator.inspect()["spent"]).toHaveLength(1);
});

test("a person's names are needed in a registration", async () => {
  const { simulator, client } = setup();
  const body = {
    ...{
      domain_name: "free.no",
      registrant_type: "person",
      email: "kari@example.no",
      applicant_name: "Kari",
    },
    ...{ zip_code: "0123", city: "Oslo", pid: "N.PRI.12345678", first_name: "Kari", last_name: "Nordmann" },
  };
  for (const name of ["first_name", "last_name"]) {
    const without = Object.fromEntries(Object.entries(body).filter(([field]) => field !== name));
    expect((await client.send("POST", "/dns/domains/register", without)).status).toBe(400);
  }
  expect(simulator.inspect()["spent"]).toEqual([]);
  expect((await client.send("POST", "/dns/domains/register", body)).status).toBe(200);
});

test("dynamic updates answer words and create records with TTL 60", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const update = async (query: string) => (await client.raw("GET", `/dns/dyndns?${query}`)).body;
  expect(await update("hostname=home.example.no&myip=192.0.2.7")).toBe("good");
  expect(await update("hostname=home.example.no&myip=192.0.2.7")).toBe("nochg");
  expect(await update("hostname=home.example.org,home&myip=192.0.2.7")).toBe("nohost\nnotfqdn");
  expect(await rows(client, zone, "A")).toMatchObject([{ record_name: "home", record_ttl: 60 }]);
  client.authorization = "Bearer nothing";
  expect(await update("hostname=home.example.no&myip=192.0.2.8")).toBe("badauth");
});
