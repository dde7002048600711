import { client, expectCall, failureOf, guardNetwork } from "./support";

guardNetwork();

const set = (hostname: string) => client().reverseDns.setPtr(7, { "192.0.2.1": hostname });
const form = (hostname: string) => `id=7&ipaddress[192.0.2.1]=${hostname}`;
const done = { info: ["revdnsupdated"] };

test("an empty host name is really sent", async () => {
  expectCall("POST", "/service/7/rdns", form(""), done);
  await set("");
});

test("no address at all is refused before anything is sent", async () => {
  expect((await failureOf(client().reverseDns.setPtr(7, {}))).kind).toBe("validation");
});

test.each([[{}], [{ info: [] }], [{ info: ["something_else"] }], [{ status: true }], [[]]])(
  "%j does not confirm the change: nobody knows what happened",
  async (answer) => {
    expectCall("POST", "/service/7/rdns", form("a.example.com"), answer);
    expect(await failureOf(set("a.example.com"))).toMatchObject({ kind: "ambiguous", applied: "unknown" });
  },
);

test.each([
  ["no answer", "", 200],
  ["HTML", "<html>Maintenance</html>", 200],
  ["a server error", "", 502],
])("%s to a write is ambiguous, and it is not sent again", async (_name, answer, status) => {
  expectCall("POST", "/service/7/rdns", form("a.example.com"), answer, status);
  expect((await failureOf(set("a.example.com"))).kind).toBe("ambiguous");
});

test.each([[done], [{ info: "revdnsupdated" }], [{ info: { "0": "revdnsupdated" } }]])(
  "%j confirms the change",
  async (answer) => {
    expectCall("POST", "/service/7/rdns", form("a.example.com"), answer);
    await set("a.example.com");
  },
);

test("an error beside the confirmation is a failure of unknown extent", async () => {
  expectCall("POST", "/service/7/rdns", form("a"), { ...done, error: ["revdnsnoarpamatch"] });
  expect(await failureOf(set("a"))).toMatchObject({
    kind: "conflict",
    code: "revdnsnoarpamatch",
    applied: "unknown",
  });
});

test.each([
  [{ ips: [] }, []],
  [{ ips: {} }, []],
  [{ error: ["noipsassigned"] }, []],
  [
    {
      ips: {
        "0": { ipaddress: "192.0.2.1", ptrname: "1.2.0.192.in-addr.arpa", ptrcontent: "" },
        "2": { ipaddress: "2001:db8::1", ptrcontent: null },
      },
    },
    [{ ip: "192.0.2.1", ptrName: "1.2.0.192.in-addr.arpa" }, { ip: "2001:db8::1" }],
  ],
])("reads %j", async (answer, list) => {
  expectCall("GET", "/service/7/rdns", "", answer);
  expect(await client().reverseDns.list(7)).toEqual(list);
});

test.each([
  [{}, /ips: missing/],
  [[], /ips: missing/],
  [{ ips: [{ ip: "192.0.2.1" }] }, /ips\.0\.ipaddress/],
])("%j is a protocol error that names the field", async (answer, field) => {
  expectCall("GET", "/service/7/rdns", "", answer);
  const error = await failureOf(client().reverseDns.list(7));
  expect(error.kind).toBe("protocol");
  expect(error.message).toMatch(field);
});
