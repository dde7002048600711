import { client, expectPost, failureOf, guardNetwork, refusal } from "./support";

guardNetwork();

const zone = (records: unknown, serial: unknown = 2024010101) => ({
  success: true,
  zone_details: {
    id: 7,
    domain: "example.com",
    type: "primary",
    nameservers: ["ns1.artnet.pl"],
    serial,
    records,
  },
});

test("lists zones with the wire's spelling mended", async () => {
  expectPost("/dns/list", "", {
    zones_list: [
      { id: 7, domain: "example.com", type: "primary" },
      { id: "8", domain: "example.org", type: "secoundary", master_nameserver: "ns.example.net" },
    ],
    success: true,
  });
  expect(await client().dns.list()).toEqual([
    { id: "7", domain: "example.com", type: "primary" },
    { id: "8", domain: "example.org", type: "secondary", masterNameserver: "ns.example.net" },
  ]);
});

test("an account without zones answers an empty list, also as PHP's object", async () => {
  expectPost("/dns/list", "", { success: true, zones_list: [] });
  expectPost("/dns/list", "", { success: true, zones_list: {} });
  expect(await client().dns.list()).toEqual([]);
  expect(await client().dns.list()).toEqual([]);
});

test.each([
  ["a missing list", { success: true }, /zones_list: missing/],
  [
    "a list of nonsense",
    { success: true, zones_list: [{ id: {}, domain: "a", type: "primary" }] },
    /zones_list\.0\.id/,
  ],
  [
    "an unknown type",
    { success: true, zones_list: [{ id: 1, domain: "a", type: "hint" }] },
    /zones_list\.0\.type/,
  ],
  ["no success", { zones_list: [] }, /success/],
])("%s is a protocol error that names the field", async (_name, answer, field) => {
  expectPost("/dns/list", "", answer);
  const error = await failureOf(client().dns.list());
  expect(error.kind).toBe("protocol");
  expect(error.message).toMatch(field);
});

test("a zone without its records is not an empty zone", async () => {
  expectPost("/dns/details-primary", "zone_id=7", zone(undefined));
  const error = await failureOf(client().dns.detailsPrimary(7));
  expect(error.kind).toBe("protocol");
  expect(error.message).toContain("records: expected a list");
});

test("resolves empty names, reads numbers and texts, keeps the order", async () => {
  expectPost(
    "/dns/details-primary",
    "zone_id=7",
    zone(
      [
        { name: "", ttl: 3600, type: "A", data1: "192.0.2.1" },
        { name: "www", ttl: "300", type: "A", data1: "192.0.2.2" },
        { name: "", ttl: "300", type: "aaaa", data1: "2001:db8::1", data2: null, data3: "" },
        { name: "@", ttl: "", type: "MX", data1: 10, data2: "mail" },
        {
          name: "_sip._tcp",
          ttl: 60,
          type: "SRV",
          data1: "0",
          data2: 5,
          data3: 5060,
          data4: "sip.example.net.",
        },
        { name: "t", ttl: 60, type: "TXT", data1: "" },
      ],
      "2024010102",
    ),
  );
  const details = await client().dns.detailsPrimary("7");
  expect(details.serial).toBe("2024010102");
  expect(details.records).toEqual([
    { name: "@", ttl: 3600, type: "A", data: ["192.0.2.1"] },
    { name: "www", ttl: 300, type: "A", data: ["192.0.2.2"] },
    { name: "www", ttl: 300, type: "AAAA", data: ["2001:db8::1"] },
    { name: "@", type: "MX", data: ["10", "mail"] },
    { name: "_sip._tcp", ttl: 60, type: "SRV", data: ["0", "5", "5060", "sip.example.net."] },
    { name: "t", ttl: 60, type: "TXT", data: [""] },
  ]);
});

test("sends all records in order, encoded, with the serial as text", async () => {
  expectPost(
    "/dns/edit-primary-records",
    "zone_id=7" +
      "&records[0][name]=www&records[0][ttl]=3600&records[0][type]=A&records[0][data1]=192.0.2.1" +
      "&records[1][name]=@&records[1][ttl]=60&records[1][type]=TXT&records[1][data1]=v=spf1 +all & 50%" +
      "&records[2][name]=@&records[2][type]=MX&records[2][data1]=10&records[2][data2]=mail" +
      "&serial=2024010101",
    { success: true },
  );
  await client().dns.editPrimaryRecords(7, 2024010101, [
    { name: "www", ttl: 3600, type: "A", data: ["192.0.2.1"] },
    { name: "@", ttl: 60, type: "TXT", data: ["v=spf1 +all & 50%"] },
    { name: "@", type: "MX", data: ["10", "mail"] },
  ]);
});

test("refuses a record whose empty name would become another's", async () => {
  await expect(
    (async () => client().dns.editPrimaryRecords(7, 1, [{ name: "", type: "A", data: ["192.0.2.1"] }]))(),
  ).rejects.toMatchObject({ kind: "validation", argument: "records[0]" });
});

test("a stale serial is a conflict and is sent once", async () => {
  expectPost("/dns/edit-primary-records", "zone_id=7&serial=1", refusal("incorrect-soa-serial"));
  const error = await failureOf(client().dns.editPrimaryRecords(7, "1", []));
  expect(error).toMatchObject({ kind: "conflict", code: "incorrect-soa-serial", applied: "no" });
  expect(error.message).toContain("Refused: incorrect-soa-serial");
});

test("an edit without a clear answer is ambiguous and is not sent again", async () => {
  expectPost("/dns/edit-primary-records", "zone_id=7&serial=1", "<html>Bad gateway</html>", 502);
  expect((await failureOf(client().dns.editPrimaryRecords(7, "1", []))).kind).toBe("ambiguous");
  expectPost("/dns/edit-primary-records", "zone_id=7&serial=1", refusal("internal-dns-error"));
  expect((await failureOf(client().dns.editPrimaryRecords(7, "1", []))).kind).toBe("ambiguous");
});

test("a created zone whose answer cannot be read is ambiguous: it probably exists", async () => {
  expectPost("/dns/add-primary", "domain=example.com", {
    success: true,
    zone_details: { domain: "example.com" },
  });
  const error = await failureOf(client().dns.addPrimary("example.com"));
  expect(error.kind).toBe("ambiguous");
  expect(error.message).toContain("zone_details.id");
});

test("creates zones of both types; the wire's command is misspelt", async () => {
  expectPost("/dns/add-primary", "domain=example.com", {
    success: true,
    zone_details: { id: 9, domain: "example.com", type: "primary" },
  });
  expectPost("/dns/add-secoundary", "domain=example.org&master_nameserver=ns.example.net", {
    success: true,
    zone_details: { id: 10, domain: "example.org", type: "secoundary", master_nameserver: "ns.example.net" },
  });
  expect(await client().dns.addPrimary("example.com")).toEqual({
    id: "9",
    domain: "example.com",
    type: "primary",
  });
  expect(await client().dns.addSecondary("example.org", "ns.example.net")).toMatchObject({
    type: "secondary",
    masterNameserver: "ns.example.net",
  });
});

test("deletion is repeated after a temporary failure; a zone that is gone by then is not-found", async () => {
  expectPost("/dns/delete", "zone_id=7", "", 503);
  expectPost("/dns/delete", "zone_id=7", refusal("invalid-zone-id"));
  expect(await failureOf(client().dns.delete(7))).toMatchObject({
    kind: "not-found",
    code: "invalid-zone-id",
  });
});
