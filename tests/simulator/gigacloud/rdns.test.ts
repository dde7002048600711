import { openClientArea, ptrs } from "./client-area";

const path = "/service/33301/rdns";
const updated = { info: ["revdnsupdated"] };
const before = { "192.0.2.10": "vm1.example.com", "192.0.2.11": "", "2001:db8::1": "vm1.example.com" };
let area: ReturnType<typeof openClientArea>;
beforeEach(() => {
  area = openClientArea();
});

const read = async () => ptrs(await area.get(path));
const option = (changes: Record<string, unknown>) => area.simulator.options("gigacloud", changes);

test("lists the reverse names of both families", async () => {
  expect(await area.get(path)).toEqual({
    ips: [
      { ipaddress: "192.0.2.10", ptrname: "10.2.0.192.in-addr.arpa", ptrcontent: "vm1.example.com" },
      { ipaddress: "192.0.2.11", ptrname: "11.2.0.192.in-addr.arpa", ptrcontent: "" },
      {
        ipaddress: "2001:db8::1",
        ptrname: "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
        ptrcontent: "vm1.example.com",
      },
    ],
  });
});

test("changes only the addresses sent, brackets raw or encoded, any form of an address", async () => {
  expect(await area.post(path, "id=33301&ipaddress[192.0.2.11]=new.example.com")).toEqual(updated);
  expect(await area.post(path, "ipaddress%5B2001%3Adb8%3A0%3A%3A1%5D=six.example.com.")).toEqual(updated);
  expect(await read()).toEqual({
    ...before,
    "192.0.2.11": "new.example.com",
    "2001:db8::1": "six.example.com.",
  });
});

test("an empty name removes the PTR, or leaves it", async () => {
  expect(await area.post(path, "ipaddress[192.0.2.10]=")).toEqual(updated);
  expect(await read()).toEqual({ ...before, "192.0.2.10": "" });
  option({ removeByEmpty: "keeps" });
  expect(await area.post(path, "ipaddress[2001:db8::1]=")).toEqual(updated);
  expect(await read()).toMatchObject({ "2001:db8::1": "vm1.example.com" });
});

test.each([
  ["an address of another service", "ipaddress[192.0.2.20]=a.example.com", "revdnsnoarpamatch"],
  ["a name that is none", "ipaddress[192.0.2.11]=a..b", "Provided hostname is not valid"],
  ["a value that lost its key", "ipaddress=a.example.com", "noipsassigned"],
  ["nothing", "id=33301", "noipsassigned"],
  [
    "one wrong among right ones",
    "ipaddress[192.0.2.10]=x.example.com&ipaddress[192.0.2.99]=a",
    "revdnsnoarpamatch",
  ],
])("refuses %s and changes nothing", async (_name, body, message) => {
  const { status, data } = await area.client.post(path, body);
  expect([status, data]).toEqual([200, { error: [message] }]);
  expect(await read()).toEqual(before);
});

test("query and JSON are not read, unless an option says so", async () => {
  const json = { ipaddress: { "192.0.2.11": "j.example.com" } };
  const ask = async () => [
    (await area.client.post(path, json)).data,
    (await area.client.post(`${path}?ipaddress[192.0.2.10]=q.example.com`)).data,
  ];
  expect(await ask()).toEqual([{ error: ["noipsassigned"] }, { error: ["noipsassigned"] }]);
  option({ acceptJson: true, acceptQuery: true });
  expect(await ask()).toEqual([updated, updated]);
  expect(await read()).toMatchObject({ "192.0.2.10": "q.example.com", "192.0.2.11": "j.example.com" });
});

test("a new PTR shows only after some reads", async () => {
  option({ ptrVisibleAfterReads: 2 });
  await area.post(path, "ipaddress[192.0.2.11]=late.example.com");
  const seen = [await read(), await read(), await read()].map((each) => each["192.0.2.11"]);
  expect(seen).toEqual(["", "", "late.example.com"]);
});

test("neighbours lose their PTR where a write replaces all", async () => {
  option({ rdnsReplacesAll: true });
  await area.post(path, "ipaddress[192.0.2.11]=one.example.com");
  expect(await read()).toEqual({ "192.0.2.10": "", "192.0.2.11": "one.example.com", "2001:db8::1": "" });
});

test("a foreign address may be ignored with a success", async () => {
  option({ foreignAddress: "ignored" });
  expect(await area.post(path, "ipaddress[192.0.2.20]=a.example.com")).toEqual(updated);
  expect(ptrs(await area.get("/service/33302/rdns"))).toEqual({ "192.0.2.20": "" });
});

test("how lists, absent PTRs and names look is a matter of options", async () => {
  option({ absentPtr: "null", ptrContentForm: "with-dot", ipv6Form: "expanded" });
  expect(await read()).toEqual({
    "192.0.2.10": "vm1.example.com.",
    "192.0.2.11": null,
    "2001:0db8:0000:0000:0000:0000:0000:0001": "vm1.example.com.",
  });
  option({ absentPtr: "no-entry", ipv6Form: "upper", listsAsObjects: true });
  const answer = await area.get(path);
  expect(Object.keys((answer as { ips: object }).ips)).toEqual(["1", "2"]);
  expect(Object.keys(ptrs(answer))).toEqual(["192.0.2.10", "2001:DB8::1"]);
  option({ absentPtr: "no-field" });
  expect(await read()).toHaveProperty(["192.0.2.11"], undefined);
});

test("a suspended service is not changed", async () => {
  expect(await area.post("/service/33302/rdns", "ipaddress[192.0.2.20]=a.example.com")).toEqual({
    error: ["Service is not active"],
  });
});

test("seeding again edits behind the client's back", async () => {
  area.simulator.seed("gigacloud", {
    services: [
      {
        id: "33301",
        ips: [
          { ipaddress: "192.0.2.11", ptrcontent: "other.example.com" },
          { ipaddress: "192.0.2.10", removed: true },
        ],
      },
    ],
  });
  expect(await read()).toEqual({ "192.0.2.11": "other.example.com", "2001:db8::1": "vm1.example.com" });
});
