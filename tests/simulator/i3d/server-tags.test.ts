import { bench, errorOf, type Server } from "./bench";

const tagged = async (options = {}) => {
  const made = bench(options);
  const server = await made.order({ tags: ["role:web"] });
  const path = `/flexMetal/servers/${server.uuid}/tag`;
  const usage = async (tag: string) => (await made.call("GET", `/flexMetal/tags/${tag}`)).body;
  return { ...made, server, path, usage };
};

describe("tags of a server", () => {
  test("come into being when a server gets them", async () => {
    const { good, path, usage } = await tagged();
    const answer = await good("POST", `${path}/env%3Aprod`);
    expect((answer.body as Server[])[0]?.tags).toEqual(["role:web", "env:prod"]);
    expect(await usage("env%3Aprod")).toEqual([
      { tag: "env:prod", resources: { count: 1, flexMetalServers: { count: 1 } } },
    ]);
  });

  test("are removed with 200 and the server", async () => {
    const { good, call, path, usage } = await tagged();
    expect(await good("DELETE", `${path}/role:web`)).toMatchObject({ status: 200, body: [{ tags: [] }] });
    expect((await call("DELETE", `${path}/role:web`)).status).toBe(404);
    expect(await usage("role:web")).toMatchObject([{ resources: { count: 0 } }]);
  });

  test("twice are fine or an error; more than 60 and bad ones are refused", async () => {
    const { good, call, path, simulator } = await tagged();
    expect((await good("POST", `${path}/role:web`)).body).toMatchObject([{ tags: ["role:web"] }]);
    simulator.options["addTagTwice"] = "error";
    expect((await call("POST", `${path}/role:web`)).status).toBe(422);
    expect((await call("POST", `${path}/no%20space`)).status).toBe(422);
    for (let index = 1; index < 60; index++) await good("POST", `${path}/t${index}`);
    expect((await call("POST", `${path}/t60`)).status).toBe(422);
  });
});

describe("the tag catalogue", () => {
  test("refuses a duplicate with the text in errorMessage only", async () => {
    const { good, call } = bench();
    expect((await good("POST", "/flexMetal/tags", { tag: "a" })).body).toEqual([
      { tag: "a", resources: { count: 0, flexMetalServers: { count: 0 } } },
    ]);
    const answer = await call("POST", "/flexMetal/tags", { tag: "a" });
    expect([answer.status, errorOf(answer).errors]).toEqual([422, []]);
    expect(errorOf(answer).errorMessage).toBe("Tag already exists");
    expect((await call("POST", "/flexMetal/tags", { tag: "a b" })).status).toBe(422);
  });

  test.each([
    [true, ["role:api"]],
    [false, ["role:web"]],
  ])("renames a tag, reaching servers: %s", async (renameReachesServers, tags) => {
    const { good, call, read, server } = await tagged({ renameReachesServers });
    await good("POST", "/flexMetal/tags", { tag: "other" });
    expect((await call("PUT", "/flexMetal/tags/role:web", { tag: "other" })).status).toBe(409);
    await good("PUT", "/flexMetal/tags/role:web", { tag: "role:api" });
    expect((await call("GET", "/flexMetal/tags/role:web")).status).toBe(404);
    expect((await read(server.uuid)).tags).toEqual(tags);
  });

  test.each([
    ["detach", 204, []],
    ["keep", 204, ["role:web"]],
    ["refuse", 422, ["role:web"]],
  ] as const)("deletes a tag in use: %s", async (deleteTagInUse, status, tags) => {
    const { call, read, server } = await tagged({ deleteTagInUse });
    expect((await call("DELETE", "/flexMetal/tags/role:web")).status).toBe(status);
    expect((await read(server.uuid)).tags).toEqual(tags);
  });
});
