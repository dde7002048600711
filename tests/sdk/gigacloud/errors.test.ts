import nock from "nock";
import { GigacloudClient } from "../../../sdk/gigacloud";
import {
  authorization,
  client,
  expectCall,
  failureOf,
  guardNetwork,
  host,
  password,
  username,
} from "./support";

guardNetwork();

test.each([
  ["a language key", { error: ["wronglogin"] }, "authentication", "wronglogin"],
  ["a plain text", { error: "Service not found" }, "not-found", undefined],
  ["objects and lists", { error: [{ a: ["revdnsnoserver"] }] }, "conflict", "revdnsnoserver"],
  ["something new", { error: ["Hostname is odd"], services: [] }, "validation", undefined],
])("HTTP 200 with %s in `error` is a failure", async (_name, answer, kind, code) => {
  expectCall("GET", "/service", "", answer);
  expect(await failureOf(client().services.list())).toMatchObject({ kind, code, vendor: "gigacloud" });
});

test.each([[[]], [""], [null], [{}]])("an empty `error` (%j) is none", async (error) => {
  expectCall("GET", "/service", "", { services: [], error });
  expect(await client().services.list()).toEqual([]);
});

test.each([
  [404, "not-found"],
  [403, "permission"],
  [401, "authentication"],
])("status %d counts without JSON", async (status, kind) => {
  expectCall("GET", "/service", "", "<html>no</html>", status);
  expect(await failureOf(client().services.list())).toMatchObject({ kind, status });
});

test("HTML instead of JSON shows its first characters", async () => {
  nock(host).get("/api/service").times(5).reply(200, "<html><title>Maintenance</title></html>");
  const error = await failureOf(client().services.list());
  expect(error).toMatchObject({ kind: "protocol", status: 200 });
  expect(error.message).toContain("<title>Maintenance");
});

test.each([
  [500, "oops", "transient"],
  [200, "<html>maintenance</html>", "protocol"],
])(
  "until a call was accepted, an answer %i is tried for all of them together",
  async (status, body, kind) => {
    let sent = 0;
    nock(host)
      .get(/.*/)
      .times(100)
      .reply(() => [status, body, void sent++] as never);
    const gigacloud = client();
    const errors = await Promise.all(Array.from({ length: 20 }, () => failureOf(gigacloud.services.list())));
    expect(sent).toBe(5);
    for (const error of errors) expect(error).toMatchObject({ kind });
    nock.cleanAll();
  },
);

test("after refused credentials no call leaves any more, not even those under way together", async () => {
  const gigacloud = client();
  expectCall("GET", "/balance", "", { error: ["wronglogin"] });
  const errors = await Promise.all([
    failureOf(gigacloud.account.balance()),
    failureOf(gigacloud.services.list()),
    failureOf(gigacloud.reverseDns.list(1)),
  ]);
  expect(errors.map((error) => error.kind)).toEqual(["authentication", "authentication", "authentication"]);
  expect(await failureOf(gigacloud.domains.list())).toMatchObject({
    kind: "authentication",
    operation: "domains.list",
  });
});

test("accepted credentials let calls run side by side", async () => {
  const gigacloud = client();
  expectCall("GET", "/balance", "", { details: { acc_balance: "1", acc_credit: "0" } });
  await gigacloud.account.balance();
  let under = 0;
  let most = 0;
  nock(host)
    .get("/api/service")
    .twice()
    .reply((_uri, _body, done) => {
      most = Math.max(most, ++under);
      setTimeout(() => {
        under--;
        done(null, [200, { services: [] }]);
      }, 30);
    });
  await Promise.all([gigacloud.services.list(), gigacloud.services.list()]);
  expect(most).toBe(2);
});

test.each([[""], ["[]"], ["null"], ['{"details": []}'], ['{"details": {"status": "taken"}}']])(
  "a taken domain may answer %j",
  async (answer) => {
    expectCall("POST", "/domainorder/status", "name=example.com", answer);
    expect(await client().domains.isAvailable("example.com")).toBe(false);
  },
);

test.each([[{}], [[]], [{ service: [] }], [{ service: {} }], [{ service: null }], [{ service: false }]])(
  "an unknown service may answer %j: not-found",
  async (answer) => {
    expectCall("GET", "/service/9", "", answer);
    expect((await failureOf(client().services.get(9))).kind).toBe("not-found");
  },
);

test("an estimate leaves `send` out and may be asked for again", async () => {
  expectCall("POST", "/service/7/upgrade", "id=7&package=5", "", 503);
  expectCall("POST", "/service/7/upgrade", "id=7&package=5", { total: "3.00" });
  expect(await client().services.estimateUpgrade(7, { packageId: 5 })).toEqual({
    info: [],
    raw: { total: "3.00" },
  });
});

test("an order without a clear answer is ambiguous and is not placed again", async () => {
  expectCall("POST", "/service/7/upgrade", "id=7&package=5&send=true", "", 503);
  expect((await failureOf(client().services.orderUpgrade(7, { packageId: 5 }))).kind).toBe("ambiguous");
});

test("who waits for the first call's outcome keeps to its own limits, and nothing of it is sent", async () => {
  nock(host).get("/api/service").delay(400).reply(200, { services: [] });
  const one = client();
  const first = one.services.list();
  const late = { deadline: Date.now() + 100 };
  expect(await failureOf(one.reverseDns.setPtr("1", { "192.0.2.1": "a.example.com" }, late))).toMatchObject({
    kind: "timeout",
    applied: "no",
  });
  const abort = new AbortController();
  const given = failureOf(one.services.orderUpgrade("1", { cycle: "m" }, { signal: abort.signal }));
  abort.abort();
  expect(await given).toMatchObject({ kind: "cancelled", applied: "no" });
  expect(await first).toEqual([]);
  nock(host).get("/api/service").reply(200, { services: [] });
  expect(await one.services.list()).toEqual([]);
});

test("an upgrade of nothing is refused before anything is sent", async () => {
  expect((await failureOf(client().services.estimateUpgrade(7, { resources: {} }))).kind).toBe("validation");
});

test("neither the password nor a root password reaches a message", async () => {
  const gigacloud = client();
  expectCall("GET", "/service/7", "", {
    service: { id: 7, domain: "d", total: "1", status: "Active", name: "n", rootpassword: "r00tSecret" },
  });
  await gigacloud.services.get(7);
  expectCall("GET", "/service", "", { error: [`r00tSecret ${password} ${authorization}`] });
  const { message, vendorMessage } = await failureOf(gigacloud.services.list());
  for (const secret of ["r00tSecret", password, authorization.slice(6)]) {
    expect(`${message} ${vendorMessage}`).not.toContain(secret);
  }
});

test.each([
  [{ username: "", password: "x" }, "GIGACLOUD_USERNAME"],
  [{ username: "a:b", password: "x" }, "GIGACLOUD_USERNAME"],
  [{ username, password: "" }, "GIGACLOUD_PASSWORD"],
])("missing credentials name the environment variable", async (credentials, variable) => {
  const error = await failureOf((async () => new GigacloudClient(credentials))());
  expect(error.kind).toBe("authentication");
  expect(error.message).toContain(variable);
});
