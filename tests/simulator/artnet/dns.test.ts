import type { SimulatorCore } from "../../../simulator/core";
import { codeOf, type Json, openPanel } from "./panel";

let simulator: SimulatorCore;
let post: (command: string, form?: string) => Promise<Json>;
let zoneId: unknown;
beforeEach(async () => {
  ({ simulator, post } = openPanel());
  const { zone_details } = await post("dns/add-primary", "domain=Example.com");
  expect(zone_details).toEqual({ id: expect.any(Number), domain: "example.com", type: "primary" });
  zoneId = (zone_details as Json)["id"];
});

async function details(): Promise<Json> {
  const answer = await post("dns/details-primary", `zone_id=${zoneId}`);
  return answer["zone_details"] as Json;
}

/** Rows of [name, type, ...data], one after the other, with ttl 300. */
function form(...rows: string[][]): string {
  return rows
    .map(([name = "", type = "", ...data], n) => {
      const parts = data.map((text, part) => `records[${n}][data${part + 1}]=${encodeURIComponent(text)}`);
      return [
        `records[${n}][name]=${name}`,
        `records[${n}][ttl]=300`,
        `records[${n}][type]=${type}`,
        ...parts,
      ].join("&");
    })
    .join("&");
}

async function edit(body: string, serial?: unknown): Promise<unknown> {
  const current = serial ?? (await details())["serial"];
  return codeOf(await post("dns/edit-primary-records", `zone_id=${zoneId}&serial=${current}&${body}`));
}

async function rows(): Promise<unknown[]> {
  const { records } = await details();
  return (records as Json[]).map(({ name, type, data1, data2, data3, data4 }) =>
    [name, type, data1, data2, data3, data4].filter((part) => part !== undefined),
  );
}

test("a new zone is empty and has a serial only in its details", async () => {
  expect(await details()).toEqual({
    id: zoneId,
    domain: "example.com",
    type: "primary",
    nameservers: ["ns1.artnet.pl", "ns2.artnet.pl"],
    serial: 2024050600,
    records: [],
  });
});

test("an edit replaces the whole zone, and every edit raises the serial", async () => {
  const body = form(["www", "A", "192.0.2.1"], ["", "AAAA", "2001:db8::1"], ["@", "MX", "10", "mail"]);
  expect(await edit(body)).toBe("success");
  expect(await rows()).toEqual([
    ["www", "A", "192.0.2.1"],
    ["www", "AAAA", "2001:db8::1"],
    ["@", "MX", "10", "mail.example.com."],
  ]);
  expect((await details())["serial"]).toBe(2024050601);
  expect(await edit(form(["*.dev.example.com.", "CNAME", "www.example.net."]))).toBe("success");
  expect(await rows()).toEqual([["*.dev", "CNAME", "www.example.net."]]);
  expect(await edit("")).toBe("success");
  expect([await rows(), (await details())["serial"]]).toEqual([[], 2024050603]);
});

test("a stale serial changes nothing", async () => {
  await edit(form(["a", "A", "192.0.2.1"]));
  expect(await edit(form(["b", "A", "192.0.2.2"]), 2024050600)).toBe("incorrect-soa-serial");
  expect(await edit("", "soon")).toBe("incorrect-param-value");
  expect(await rows()).toEqual([["a", "A", "192.0.2.1"]]);
});

test("an edit behind the client's back makes the serial stale", async () => {
  const { serial } = await details();
  simulator.seed("artnet", {
    zones: [{ domain: "example.com", records: [{ name: "x", type: "A", data1: "192.0.2.9" }] }],
  });
  expect(await edit("", serial)).toBe("incorrect-soa-serial");
  expect(await rows()).toEqual([["x", "A", "192.0.2.9"]]);
});

const refused: [string, string[][]][] = [
  ["NS", [["@", "NS", "ns1.artnet.pl."]]],
  ["CAA", [["@", "CAA", "0", "issue", "ca.example"]]],
  ["PTR", [["1", "PTR", "host.example.com."]]],
  ["an unknown type that objects have", [["@", "constructor", "x"]]],
  ["a lower-case type", [["@", "a", "192.0.2.1"]]],
  ["IPv6 in an A", [["@", "A", "2001:db8::1"]]],
  ["IPv4 in an AAAA", [["@", "AAAA", "192.0.2.1"]]],
  ["a short IPv4 form", [["@", "A", "192.0.2"]]],
  ["MX without a host", [["@", "MX", "10"]]],
  ["SRV with a port that is too large", [["_sip._tcp", "SRV", "1", "2", "65536", "host"]]],
  ["data that the type does not have", [["@", "A", "192.0.2.1", "10"]]],
  ["an empty first name", [["", "A", "192.0.2.1"]]],
  ["a name in another zone", [["www.example.net.", "A", "192.0.2.1"]]],
  ["a star in the middle", [["a.*", "A", "192.0.2.1"]]],
  ["an empty TXT", [["@", "TXT", ""]]],
  [
    "a CNAME beside another record",
    [
      ["w", "CNAME", "x"],
      ["W", "A", "192.0.2.1"],
    ],
  ],
];
test.each(refused)("refuses %s, and keeps the zone", async (_name, records) => {
  expect(await edit(form(["ok", "A", "192.0.2.1"]))).toBe("success");
  expect(await edit(form(...records, ["ok", "A", "192.0.2.2"]))).toBe("incorrect-param-value");
  expect(await rows()).toEqual([["ok", "A", "192.0.2.1"]]);
});

test("a name without a final dot is relative", async () => {
  await edit(form(["www.example.com", "SRV", "1", "2", "3", "mail.example.com"]));
  expect(await rows()).toEqual([["www.example.com", "SRV", "1", "2", "3", "mail.example.com.example.com."]]);
});

test("how records come back is a matter of options", async () => {
  const text = "x".repeat(300);
  await edit(
    form(
      ["Www", "A", "192.0.2.1"],
      ["", "TXT", text],
      ["@", "MX", "10", "mail"],
      ["@", "AAAA", "2001:db8::A"],
    ),
  );
  const shown = async (options: Json) => {
    simulator.options("artnet", options);
    return rows();
  };
  expect(
    await shown({ nameForm: "fqdn", nameCase: "lower", hostForm: "bare", ipv6Form: "expanded" }),
  ).toEqual([
    ["www.example.com.", "A", "192.0.2.1"],
    ["www.example.com.", "TXT", text],
    ["example.com.", "MX", "10", "mail.example.com"],
    ["example.com.", "AAAA", "2001:0db8:0000:0000:0000:0000:0000:000a"],
  ]);
  expect(
    await shown({ nameForm: "as-sent", nameCase: "as-sent", hostForm: "relative", txtForm: "quoted" }),
  ).toMatchObject([
    ["Www", "A", "192.0.2.1"],
    ["", "TXT", `"${text.slice(0, 255)}" "${text.slice(255)}"`],
    ["@", "MX", "10", "mail"],
    ["@", "AAAA", expect.any(String)],
  ]);
  const repeated = await shown({ nameForm: "relative", repeatedNamesEmpty: true, mxOrder: "host-first" });
  expect(repeated.map((row) => (row as string[])[0])).toEqual(["Www", "", "@", ""]);
  expect(repeated[2]).toEqual(["@", "MX", "mail", "10"]);
  simulator.options("artnet", { serialType: "string", ttlType: "string" });
  const { serial, records } = await details();
  expect([serial, (records as Json[])[0]?.["ttl"]]).toEqual(["2024050601", "300"]);
});

test("variables above max_input_vars are lost without a word", async () => {
  simulator.options("artnet", { maxInputVars: 4 + 2 * 4 });
  const body = form(["a", "A", "192.0.2.1"], ["b", "A", "192.0.2.2"], ["c", "A", "192.0.2.3"]);
  expect(await edit(body)).toBe("success");
  expect(await rows()).toHaveLength(2);
});

test("order of appearance against order of index, and the same index twice", async () => {
  const one = (n: number, name: string) =>
    form([name, "A", "192.0.2.1"]).replaceAll("records[0]", `records[${n}]`);
  await edit(`${one(9, "a")}&${one(3, "b")}&${one(3, "c")}`);
  expect((await rows()).map((row) => (row as string[])[0])).toEqual(["a", "c"]);
  simulator.options("artnet", { formOrder: "index" });
  await edit(`${one(9, "a")}&${one(10, "d")}&${one(3, "b")}`);
  expect((await rows()).map((row) => (row as string[])[0])).toEqual(["b", "a", "d"]);
});

test("an absent list empties the zone, keeps it, or is refused", async () => {
  await edit(form(["a", "A", "192.0.2.1"]));
  simulator.options("artnet", { absentList: "keeps" });
  expect([await edit(""), (await rows()).length]).toEqual(["success", 1]);
  simulator.options("artnet", { absentList: "error" });
  expect([await edit(""), (await rows()).length]).toEqual(["incorrect-param-value", 1]);
});

test("an omitted ttl gets a default or is refused", async () => {
  const body = form(["a", "A", "192.0.2.1"]).replace("&records[0][ttl]=300", "");
  expect(await edit(body)).toBe("success");
  expect(((await details())["records"] as Json[])[0]?.["ttl"]).toBe(3600);
  simulator.options("artnet", { omittedTtl: "error" });
  expect(await edit(body)).toBe("incorrect-param-value");
});

test("adding zones: taken, forbidden, malformed and unresolvable names", async () => {
  simulator.seed("artnet", { takenDomains: ["taken.example"], forbiddenDomains: ["bank.example"] });
  const add = async (command: string, body: string) => codeOf(await post(`dns/${command}`, body));
  expect(await add("add-primary", "domain=example.com")).toBe("domain-already-exists");
  expect(await add("add-primary", "domain=taken.example")).toBe("domain-already-exists");
  expect(await add("add-primary", "domain=bank.example")).toBe("domain-not-allowed");
  expect(await add("add-primary", "domain=com")).toBe("incorrect-param-value");
  expect(await add("add-primary", "")).toBe("incorrect-param-value");
  const master = "unresolveable-master-nameserver";
  expect(await add("add-secoundary", "domain=s.example&master_nameserver=ns.invalid")).toBe(master);
  expect(await post("dns/add-secoundary", "domain=s.example&master_nameserver=192.0.2.53")).toEqual({
    zone_details: {
      id: expect.any(Number),
      domain: "s.example",
      type: "secoundary",
      master_nameserver: "192.0.2.53",
    },
    success: true,
  });
  const { zones_list } = await post("dns/list");
  expect(zones_list).toMatchObject([
    { type: "primary" },
    { type: "secoundary", master_nameserver: "192.0.2.53" },
  ]);
  const second = (zones_list as Json[])[1]?.["id"];
  const code = async (command: string, id: unknown) =>
    codeOf(await post(`dns/${command}`, `zone_id=${id}&serial=1`));
  expect(await code("edit-primary-records", second)).toBe("invalid-zone-type");
  expect(await code("details-primary", second)).toBe("invalid-zone-type");
  expect(await code("details-secoundary", second)).toBe("success");
  expect(await code("details-secoundary", zoneId)).toBe("invalid-zone-type");
  expect(await code("edit-primary-records", 99)).toBe("invalid-zone-id");
  expect(await code("delete", second)).toBe("success");
  expect(await code("delete", second)).toBe("invalid-zone-id");
  expect(await code("delete", "x")).toBe("incorrect-param-value");
});
