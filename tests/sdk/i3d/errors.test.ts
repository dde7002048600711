import { I3dClient } from "../../../sdk/i3d";
import { server, wireServer } from "./samples";
import { apiKey, client, expectCall, failureOf, guardNetwork } from "./support";

guardNetwork();

const order = {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "debian-12" },
};
const create = () => client().flexMetal.servers.create(order);

test("a bare object is accepted where an array of one is usual", async () => {
  expectCall("POST", "/flexMetal/servers", wireServer);
  expect(await create()).toEqual(server);
});

test("a server with what may be missing, and a status nobody knows", async () => {
  expectCall("GET", "/flexMetal/servers/u-1", [
    {
      uuid: "u-1",
      name: "n",
      status: "warming_up",
      statusMessage: null,
      contractId: null,
      deliveredAt: null,
      ipAddresses: [{ ipAddress: "192.0.2.1" }],
      tags: null,
    },
  ]);
  expect(await client().flexMetal.servers.get("u-1")).toEqual({
    uuid: "u-1",
    name: "n",
    status: "warming_up",
    ipAddresses: ["192.0.2.1"],
    tags: [],
  });
});

test.each([
  [[{ ...wireServer, uuid: undefined }], /uuid/],
  [[{ ...wireServer, createdAt: "yesterday" }], /createdAt/],
  [[{ ...wireServer, ipAddresses: [{ ip: "192.0.2.1" }] }], /ipAddresses\.0\.ipAddress/],
  [[wireServer, wireServer], /the answer/],
  ["text", /the answer/],
])("nonsense is a protocol error that names the field", async (answer, field) => {
  expectCall("GET", "/flexMetal/servers/u-1", JSON.stringify(answer));
  const error = await failureOf(client().flexMetal.servers.get("u-1"));
  expect(error.kind).toBe("protocol");
  expect(error.message).toMatch(field);
});

test("an empty array is not-found, like a 404", async () => {
  expectCall("GET", "/flexMetal/servers/u-1", []);
  expect((await failureOf(client().flexMetal.servers.get("u-1"))).kind).toBe("not-found");
  expectCall(
    "GET",
    "/flexMetal/servers/u-1",
    { errorCode: 10001, errorMessage: "Entity not found", errors: [] },
    404,
  );
  expect(await failureOf(client().flexMetal.servers.get("u-1"))).toMatchObject({
    kind: "not-found",
    code: "10001",
    vendorMessage: "Entity not found",
  });
});

test.each([401, 403])("%d is an authentication error, whatever its body", async (status) => {
  expectCall("GET", "/sshKey", "Forbidden", status);
  expect(await failureOf(client().sshKey.list())).toMatchObject({ kind: "authentication", status });
});

test("both parts of the error envelope are told, without stray commas", async () => {
  const errors = [
    { property: "location", message: "unknown location, " },
    { property: "tags", message: "bad tag" },
  ];
  expectCall(
    "POST",
    "/flexMetal/servers",
    { errorCode: 422, errorMessage: "Validation failed", errors },
    422,
  );
  expect(await failureOf(create())).toMatchObject({
    kind: "validation",
    applied: "no",
    vendorMessage: "Validation failed; location: unknown location; tags: bad tag",
    details: errors,
  });
});

test("a single field error names its argument; a duplicate has only the general text", async () => {
  expectCall(
    "POST",
    "/flexMetal/tags",
    { errorCode: 1, errorMessage: "", errors: [{ property: "tag", message: "too long, " }] },
    422,
  );
  expect(await failureOf(client().flexMetal.tags.create("x"))).toMatchObject({
    argument: "tag",
    vendorMessage: "tag: too long",
  });
  expectCall(
    "POST",
    "/flexMetal/tags",
    { errorCode: 1, errorMessage: "Tag already exists", errors: [] },
    409,
  );
  expect(await failureOf(client().flexMetal.tags.create("x"))).toMatchObject({
    kind: "conflict",
    vendorMessage: "Tag already exists",
  });
});

test.each([[""], ["<html>error</html>"], ['{"errors": "many"}'], ['{"errorCode": {}}'], ["[]"]])(
  "an error body %j that is no envelope is survived",
  async (body) => {
    expectCall("GET", "/sshKey/k", body, 404);
    expect((await failureOf(client().sshKey.get("k"))).kind).toBe("not-found");
  },
);

test.each([
  ["a server error", 500, { errorCode: 1, errorMessage: "oops", errors: [] }],
  ["an empty list", 200, []],
  ["an answer without the uuid", 200, [{ name: "web-1" }]],
  ["an answer cut off", 200, '[{"uuid": "1111'],
])("an order that ends in %s is ambiguous and is not placed again", async (_name, status, answer) => {
  expectCall("POST", "/flexMetal/servers", answer, status);
  expect(await failureOf(create())).toMatchObject({ kind: "ambiguous", applied: "unknown" });
});

test("an order whose connection breaks is not placed again", async () => {
  const reset = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  const adapter = jest.fn(() => Promise.reject(reset));
  const broken = new I3dClient({ apiKey }, { adapter });
  expect((await failureOf(broken.flexMetal.servers.create(order))).kind).toBe("ambiguous");
  expect(adapter).toHaveBeenCalledTimes(1);
});

test("reinstalling is never repeated: it wipes the disks", async () => {
  expectCall("PATCH", "/flexMetal/servers/u-1", "", 503);
  const call = client().flexMetal.servers.reinstall("u-1", { os: { slug: "debian-12" } });
  expect((await failureOf(call)).kind).toBe("ambiguous");
});

test("a release is repeated after a temporary failure", async () => {
  expectCall("DELETE", "/flexMetal/servers/u-1", "", 503);
  expectCall("DELETE", "/flexMetal/servers/u-1", [{ ...wireServer, status: "releasing" }]);
  expect((await client().flexMetal.servers.release("u-1")).status).toBe("releasing");
});

test("an empty filter leaves the query out, and every call names its content type", async () => {
  const sent = expectCall("GET", "/flexMetal/servers", []);
  expect(await client().flexMetal.servers.list({ status: "", tags: [] })).toEqual([]);
  expect(sent[0]?.path).toBe("/v3/flexMetal/servers");
  expect(sent[0]?.headers["content-type"]).toBe("application/json");
});

test.each(["", "."])("an id %j that would become another path is refused", async (uuid) => {
  await expect((async () => client().flexMetal.servers.release(uuid))()).rejects.toMatchObject({
    kind: "validation",
  });
});

test("the key and a root password never reach a message", async () => {
  const i3d = client();
  expectCall("GET", "/flexMetal/servers/u-1/rootPassword", [{ rootPassword: "w1ndows!" }]);
  await i3d.flexMetal.servers.rootPassword("u-1");
  expectCall(
    "GET",
    "/sshKey/k",
    { errorCode: 1, errorMessage: `key ${apiKey} and w1ndows!`, errors: [] },
    404,
  );
  const { message, vendorMessage } = await failureOf(i3d.sshKey.get("k"));
  expect(`${message} ${vendorMessage}`).not.toContain(apiKey);
  expect(`${message} ${vendorMessage}`).not.toContain("w1ndows!");
});

test.each(["", "  ", "two\nlines"])(
  "a missing or impossible key (%j) names the environment variables",
  async (key) => {
    const error = await failureOf((async () => new I3dClient({ apiKey: key }))());
    expect(error.kind).toBe("authentication");
    expect(error.message).toMatch(/I3D_API_KEY.*FLEXMETAL_API_KEY/);
  },
);
