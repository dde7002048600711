import { recordId } from "../../../simulator/gigahost";
import { gigahostDefaults } from "../../../simulator/gigahost/options";
import { makeZone } from "../../../simulator/gigahost/dns/make-zone";
import { GigahostState } from "../../../simulator/gigahost/state";
import { rows, seedZone, setup } from "./setup";

const post = (zone: string): string => `/dns/zones/${zone}/records`;

test("record ids are those of the recording", () => {
  const state = new GigahostState({ ...gigahostDefaults }, 0);
  const zone = makeZone(state, 0, { name: "kradalby.no" });
  const row = (name: string, type: string, content: string) => ({
    ...{ name, type, content, priority: null, ttl: 3600, dotted: false },
  });
  const id = (name: string, type: string, content: string): string =>
    recordId(zone, row(name, type, content), state.options);
  expect(id("www", "A", "185.125.168.166")).toBe("6ba174b3cf77458b5655b0cc70435ae8");
  expect(id("@", "A", "185.125.168.166")).toBe("a7ada303446c2897aec3c9d385f771e4");
  expect(id("@", "NS", "gerald.ns.cloudflare.com")).toBe("8e8639248afd4fddd591b40c34c14d95");
  expect(recordId(zone, zone.rows[0]!, state.options)).toBe("e8467ad85ecc044fc27e7c9db9e98893");
});

test("a create answers 201 without an id; the same row again is refused", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const body = { record_name: "WWW", record_type: "A", record_value: "192.0.2.10" };
  const created = await client.send("POST", post(zone), body);
  expect([created.status, created.data]).toEqual([201, []]);
  expect(created.meta["message"]).toBe("Record created successfully.");
  expect((await rows(client, zone, "A"))[0]).toMatchObject({ record_name: "www", record_ttl: 3600 });
  expect((await client.send("POST", post(zone), body)).status).toBe(400);
  simulator.options["duplicateRecords"] = "ignore";
  expect((await client.send("POST", post(zone), body)).status).toBe(201);
  expect(await rows(client, zone, "A")).toHaveLength(1);
});

test("a delete ignores the path id, and without value takes the whole RRset", async () => {
  const { simulator, client } = setup();
  const values = ["192.0.2.1", "192.0.2.2", "192.0.2.3"];
  const records = values.map((value) => ({ name: "www", type: "A", value }));
  const zone = seedZone(simulator, { name: "example.no", records });
  const at = `${post(zone)}/whatever`;
  await client.send("DELETE", `${at}?name=www&type=A&value=192.0.2.2`);
  expect((await rows(client, zone, "A")).map((row) => row.record_value).sort()).toEqual([
    values[0],
    values[2],
  ]);
  const missing = await client.send("DELETE", `${at}?name=www&type=A&value=192.0.2.2`);
  expect([missing.status, missing.meta["message"]]).toEqual([404, "Record not found"]);
  expect((await client.send("DELETE", at)).status).toBe(400);
  await client.send("DELETE", `${at}?name=www&type=A`);
  expect(await rows(client, zone, "A")).toEqual([]);
});

test("an MX is deleted by '<priority> <target>.' and nothing else", async () => {
  const { simulator, client } = setup();
  const records = [{ type: "MX", value: "mail.example.no", priority: 10, dotted: false }];
  const zone = seedZone(simulator, { name: "example.no", records });
  const remove = (value: string) =>
    client.send("DELETE", `${post(zone)}/x?name=@&type=MX&value=${encodeURIComponent(value)}`);
  expect((await remove("mail.example.no")).status).toBe(404);
  expect((await remove("10 mail.example.no")).status).toBe(404);
  expect((await remove("10 mail.example.no.")).status).toBe(200);
});

test("a PUT is no patch, and changes the id", async () => {
  const { simulator, client } = setup();
  const records = [{ name: "www", type: "A", value: "192.0.2.1", ttl: 60 }];
  const zone = seedZone(simulator, { name: "example.no", records });
  const id = (await rows(client, zone, "A"))[0]?.record_id;
  const body = { record_name: "www", record_value: "192.0.2.9" };
  expect((await client.send("PUT", `${post(zone)}/${id}`, body)).status).toBe(200);
  const [row] = await rows(client, zone, "A");
  expect(row).toMatchObject({ record_value: "192.0.2.9", record_ttl: 3600 });
  expect(row?.record_id).not.toBe(id);
  expect((await client.send("PUT", `${post(zone)}/${id}`, body)).status).toBe(404);
  simulator.options["staleRecordId"] = "ignore";
  expect((await client.send("PUT", `${post(zone)}/${id}`, body)).status).toBe(200);
});

test("a refused PUT leaves the row alone", async () => {
  const { simulator, client } = setup();
  const records = ["192.0.2.1", "192.0.2.2"].map((value) => ({ name: "www", type: "A", value }));
  const zone = seedZone(simulator, { name: "example.no", records });
  const row = (await rows(client, zone, "A")).find(({ record_value }) => record_value === "192.0.2.1");
  const body = { record_name: "www", record_value: "192.0.2.2" };
  expect((await client.send("PUT", `${post(zone)}/${row?.record_id}`, body)).status).toBe(400);
  expect(await rows(client, zone, "A")).toHaveLength(2);
});

const longChunk = "a".repeat(255);
test.each([
  ["AAAA", "2A03:94E0:0:0::0001", "2a03:94e0::1"],
  ["TXT", "  v=spf1 -all ", "v=spf1 -all"],
  ["TXT", `"${longChunk}" "bbb"`, `${longChunk}" "bbb`],
  ["TXT", longChunk, longChunk],
  ["TXT", 'say \\"hi\\" now', 'say "hi" now'],
  ["CAA", '0 issue "letsencrypt.org"', '0 issue "letsencrypt.org"'],
  [
    "NAPTR",
    '10 10 "U" "E2U+sip" "!^.*$!sip:a@example.no!" .',
    '10 10 "U" "E2U+sip" "!^.*$!sip:a@example.no!" .',
  ],
])("%s %s reads back as %s", async (type, given, read) => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const reply = await client.send("POST", post(zone), {
    record_name: "x",
    record_type: type,
    record_value: given,
  });
  expect(reply.status).toBe(201);
  expect((await rows(client, zone, type))[0]?.record_value).toBe(read);
});

test.each([
  ["A", "192.0.2.256"],
  ["AAAA", "192.0.2.1"],
  ["TXT", 'say "hi"'],
  ["TXT", "   "],
  ["TXT", "a".repeat(256)],
  ["TXT", `"${"a".repeat(256)}"`],
  ["CAA", '0 issue "ca.example; validationmethods=dns-01"'],
  ["SRV", "10 5 443 ."],
  ["SRV", "5 443 host.example.no"],
  ["CNAME", "."],
  ["TLSA", "3 1 1 aabb"],
  ["SSHFP", "1 1 aabb"],
  ["HTTPS", "1 ."],
  ["DS", "1 13 2 aabb"],
  ["SOA", "a. b. 0 1 1 1 1"],
])("%s %s is refused", async (type, value) => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const body = { record_name: "x", record_type: type, record_value: value };
  expect((await client.send("POST", post(zone), body)).status).toBe(400);
});

test("MX needs a priority and a host", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const mx = { record_type: "MX", record_value: "mail.example.no" };
  expect((await client.send("POST", post(zone), mx)).status).toBe(400);
  const none = await client.send("POST", post(zone), { ...mx, record_value: ".", record_priority: 0 });
  expect(none.meta["message"]).toBe("MX record value must be a valid mail server hostname");
  for (const record_priority of [10, 20]) await client.send("POST", post(zone), { ...mx, record_priority });
  const found = await rows(client, zone, "MX");
  expect(found.map((row) => row.record_priority).sort()).toEqual([10, 20]);
  expect(new Set(found.map((row) => row.record_id)).size).toBe(1);
  simulator.options["mxPriorityInHash"] = true;
  expect(new Set((await rows(client, zone, "MX")).map((row) => row.record_id)).size).toBe(2);
});

test("final dots are mixed between rows, the same on every read, and follow the option", async () => {
  const { simulator, client } = setup();
  const records = Array.from({ length: 24 }, (_, index) => ({
    ...{ name: `h${index}`, type: "CNAME", value: "target.example.net." },
  }));
  const zone = seedZone(simulator, { name: "example.no", records });
  const values = async (): Promise<string[]> =>
    (await rows(client, zone, "CNAME")).map((row) => row.record_value);
  const first = await values();
  expect(new Set(first)).toEqual(new Set(["target.example.net", "target.example.net."]));
  expect(await values()).toEqual(first);
  simulator.options["hostTargetDots"] = "never";
  expect(new Set(await values())).toEqual(new Set(["target.example.net"]));
});

test("rows come in no sorted order", async () => {
  const { simulator, client } = setup();
  const records = Array.from({ length: 20 }, (_, index) => ({
    ...{ name: `h${String(index).padStart(2, "0")}`, type: "A", value: "192.0.2.1" },
  }));
  const zone = seedZone(simulator, { name: "example.no", records });
  const names = (await rows(client, zone, "A")).map((row) => row.record_name);
  expect(names).not.toEqual([...names].sort());
});

test("a second NAPTR replaces the first; CNAMEs want to be alone; TTLs may be an RRset's", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const naptr = (order: number) => ({
    record_name: "n",
    record_type: "NAPTR",
    record_value: `${order} 10 "U" "E2U+sip" "!^.*$!sip:a@example.no!" .`,
  });
  await client.send("POST", post(zone), naptr(10));
  await client.send("POST", post(zone), naptr(20));
  expect(await rows(client, zone, "NAPTR")).toHaveLength(1);

  const cname = { record_name: "n", record_type: "CNAME", record_value: "a.example.net" };
  expect((await client.send("POST", post(zone), cname)).status).toBe(400);
  simulator.options["cnameConflicts"] = "accept";
  expect((await client.send("POST", post(zone), cname)).status).toBe(201);

  simulator.options["ttlPerRrset"] = true;
  await client.send("POST", post(zone), { record_name: "t", record_value: "192.0.2.1", record_ttl: 300 });
  await client.send("POST", post(zone), { record_name: "t", record_value: "192.0.2.2", record_ttl: "60" });
  expect((await rows(client, zone, "A")).map((row) => row.record_ttl)).toEqual([60, 60]);
});

test("names in full are taken as relative, unless the option strips them", async () => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, { name: "example.no" });
  const body = { record_name: "www.example.no", record_value: "192.0.2.1" };
  await client.send("POST", post(zone), body);
  expect((await rows(client, zone, "A"))[0]?.record_name).toBe("www.example.no");
  simulator.options["fqdnNames"] = "strip";
  await client.send("POST", post(zone), body);
  expect((await rows(client, zone, "A")).map((row) => row.record_name)).toContain("www");
});

test("writes that overlap in one zone get a 500, those in two zones or one after another do not", async () => {
  const { simulator, client } = setup();
  const one = seedZone(simulator, { name: "one.no" });
  const two = seedZone(simulator, { name: "two.no" });
  const write = (zone: string, last: number) =>
    client.send("POST", post(zone), { record_name: "www", record_value: `192.0.2.${last}` });
  const [first, second, other] = await Promise.all([write(one, 1), write(one, 2), write(two, 1)]);
  expect([first.status, second.status, other.status]).toEqual([201, 500, 201]);
  expect(second.meta["message"]).toBe("Unable to create record: Unknown server error");
  expect(await rows(client, one, "A")).toHaveLength(1);
  simulator.options["overlapApplies"] = true;
  await Promise.all([write(one, 3), write(one, 4)]);
  expect(await rows(client, one, "A")).toHaveLength(3);
  simulator.options["overlapErrors"] = false;
  const both = await Promise.all([write(one, 5), write(one, 6)]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
});

test.each([
  ["CNAME", "a.example.net", "a.example.net", "a.example.net."],
  ["SRV", "1 2 3 a.example.net", "1 2 3 a.example.net", "1 2 3 a.example.net."],
  ["TXT", '"aaa" "bbb"', '"aaa" "bbb"', 'aaa" "bbb'],
])("a %s is deleted by the value as listed only", async (type, value, wrong, listed) => {
  const { simulator, client } = setup();
  const zone = seedZone(simulator, {
    name: "example.no",
    records: [{ name: "x", type, value, dotted: true }],
  });
  const remove = (text: string) =>
    client.send("DELETE", `${post(zone)}/x?name=x&type=${type}&value=${encodeURIComponent(text)}`);
  expect((await remove(wrong)).status).toBe(404);
  expect((await rows(client, zone, type))[0]?.record_value).toBe(listed);
  expect((await remove(listed)).status).toBe(200);
});

test.each([
  ["stored", 'ends \\"here\\"', 'ends "here\\'],
  ["listed", 'ends "here\\', 'ends \\"here\\"'],
] as const)(
  "a TXT that reads back mangled is deleted by its %s value",
  async (txtDeleteValue, right, wrong) => {
    const { simulator, client } = setup();
    simulator.options["txtDeleteValue"] = txtDeleteValue;
    const zone = seedZone(simulator, {
      name: "example.no",
      records: [{ name: "x", type: "TXT", value: 'ends \\"here\\"' }],
    });
    const remove = (text: string) =>
      client.send("DELETE", `${post(zone)}/x?name=x&type=TXT&value=${encodeURIComponent(text)}`);
    expect((await rows(client, zone, "TXT"))[0]?.record_value).toBe('ends "here\\');
    expect((await remove(wrong)).status).toBe(404);
    expect((await remove(right)).status).toBe(200);
  },
);
