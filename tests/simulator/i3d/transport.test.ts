import { bench, errorOf, KEY } from "./bench";

describe("authentication", () => {
  test("a missing or wrong key is 403 with the envelope, on unknown paths too", async () => {
    const { call, raw } = bench();
    for (const headers of [{ "private-token": "" }, { "private-token": "wrong" }]) {
      const answer = await call("GET", "/sshKey", undefined, headers);
      expect(answer.status).toBe(403);
      expect(errorOf(answer)).toEqual({ errorCode: 10403, errorMessage: "Invalid credentials", errors: [] });
    }
    expect((await raw("GET", "/nothing", undefined, { "private-token": "wrong" })).status).toBe(403);
    expect((await raw("GET", "/nothing")).status).toBe(404);
  });

  test("the option makes it 401", async () => {
    const { raw } = bench({ badKeyStatus: 401 });
    expect((await raw("GET", "/sshKey", undefined, { "private-token": "wrong" })).status).toBe(401);
  });

  test("a key that was made works until it expires or is deleted", async () => {
    const { good, raw, first, clock } = bench();
    const expiresAt = clock.ms / 1000 + 60;
    const key = await first<{ id: number; key: string }>(
      good("POST", "/account/apiKey", { category: 1, note: "ci", assignOdpServerIps: 0, expiresAt }),
    );
    const status = async () => (await raw("GET", "/sshKey", undefined, { "private-token": key.key })).status;
    expect(await status()).toBe(200);
    clock.pass(60_000);
    expect(await status()).toBe(403);
    await good("PUT", `/account/apiKey/${key.id}`, { category: 1, assignOdpServerIps: 0, expiresAt: null });
    expect(await status()).toBe(200);
    expect((await good("DELETE", `/account/apiKey/${key.id}`)).status).toBe(204);
    expect(await status()).toBe(403);
  });

  test("a key with an active whitelist is bad from elsewhere", async () => {
    const { good, raw, first, simulator } = bench({ clientAddress: "192.0.2.7" });
    const key = await first<{ id: number; key: string }>(
      good("POST", "/account/apiKey", { category: 1, assignOdpServerIps: 0 }),
    );
    await good("POST", `/account/apiKey/${key.id}/whitelist`, { ipRange: "192.0.2.0/28", active: 1 });
    const status = async () => (await raw("GET", "/sshKey", undefined, { "private-token": key.key })).status;
    expect(await status()).toBe(200);
    simulator.options["clientAddress"] = "192.0.2.99";
    expect(await status()).toBe(403);
  });
});

describe("errors", () => {
  test("unknown paths are 404, wrong methods 405, bodies that are no JSON 400", async () => {
    const { raw } = bench();
    expect((await raw("GET", "/flexMetal/unheard")).status).toBe(404);
    expect((await raw("PUT", "/sshKey")).status).toBe(405);
    expect((await raw("POST", "/sshKey", "{")).status).toBe(400);
    expect((await raw("POST", "/flexMetal/servers", "[]")).status).toBe(400);
    expect((await raw("GET", "/sshKey/%E0%A4%A")).status).toBe(400);
  });

  test("field messages end in the stray comma, unless told otherwise", async () => {
    const { call, simulator } = bench();
    const message = async () => errorOf(await call("POST", "/sshKey", { name: "a" })).errors[0]?.message;
    expect(await message()).toBe("This value is required, ");
    simulator.options["strayComma"] = false;
    expect(await message()).toBe("This value is required");
  });
});

describe("RANGED-DATA", () => {
  const tags = Array.from({ length: 130 }, (_, index) => `tag-${index}`);
  const seeded = (options = {}) => {
    const made = bench(options);
    made.simulator.seed({ tags });
    const get = async (range?: string) =>
      (
        await made.call(
          "GET",
          "/flexMetal/tags",
          undefined,
          range === undefined ? {} : { "ranged-data": range },
        )
      ).body as { tag: string }[];
    return { ...made, get };
  };

  test("25 without the header, at most 100 with it", async () => {
    const { get } = seeded();
    expect(await get()).toHaveLength(25);
    expect(await get("start=0,results=500")).toHaveLength(100);
    expect(await get("start=125,results=25")).toHaveLength(5);
    expect(await get("start=130,results=25")).toEqual([]);
  });

  test("pages together are the whole list, in an order that stays and is not that of creation", async () => {
    const { get } = seeded();
    const all = [...(await get("start=0,results=100")), ...(await get("start=100,results=100"))].map(
      (each) => each.tag,
    );
    expect([...all].sort()).toEqual([...tags].sort());
    expect(all).not.toEqual(tags);
    expect((await get("start=10,results=10")).map((each) => each.tag)).toEqual(all.slice(10, 20));
  });

  test.each([
    "start=0, results=25",
    "results=25,start=0",
    "start=-1,results=5",
    "start=0,results=0",
    "0-25",
    "",
  ])("%j is malformed", async (range) => {
    const { call } = bench();
    expect((await call("GET", "/colocation", undefined, { "ranged-data": range })).status).toBe(400);
  });

  test("some servers do not look at it", async () => {
    const { get, simulator } = seeded({ ignoreRange: "firstPage" });
    expect(await get("start=100,results=100")).toEqual(await get());
    simulator.options["ignoreRange"] = "all";
    expect(await get("start=0,results=10")).toHaveLength(130);
  });

  test("colocations declare it as required; keys and operating systems have no range", async () => {
    const { raw, good, simulator } = bench();
    expect((await raw("GET", "/colocation")).status).toBe(400);
    simulator.options["requireRange"] = false;
    expect((await raw("GET", "/colocation")).body).toEqual([]);
    for (let index = 0; index < 30; index++)
      await good("POST", "/sshKey", { name: `k${index}`, publicKey: KEY });
    expect((await good("GET", "/sshKey")).body).toHaveLength(30);
  });
});
