import { bench, KEY } from "./bench";

describe("stored keys", () => {
  test("are made, read and deleted, never changed", async () => {
    const { good, call, first, raw } = bench();
    const key = await first<{ uuid: string }>(good("POST", "/sshKey", { name: "eva", publicKey: KEY }));
    expect((await good("GET", `/sshKey/${key.uuid}`)).body).toEqual([key]);
    expect((await raw("PUT", `/sshKey/${key.uuid}`, "{}")).status).toBe(405);
    expect((await call("POST", "/sshKey", { name: "eva", publicKey: "nonsense" })).status).toBe(422);
    expect((await call("DELETE", "/sshKey/%22quoted%22")).status).toBe(400);
    expect(await good("DELETE", `/sshKey/${key.uuid}`)).toMatchObject({ status: 204, body: undefined });
    expect((await call("DELETE", `/sshKey/${key.uuid}`)).status).toBe(404);
    expect((await good("GET", "/sshKey")).body).toEqual([]);
  });
});

describe("the account", () => {
  test("says whether FlexMetal is allowed, and keeps changes", async () => {
    const { good, call, simulator } = bench();
    expect((await good("GET", "/account/details")).body).toMatchObject([{ isAllowedFlexMetal: 1 }]);
    simulator.options["flexMetalAllowed"] = false;
    const answer = await call("PUT", "/account/details", { city: "Delft", isAllowedFlexMetal: 1 });
    expect(answer.body).toMatchObject([{ city: "Delft", isAllowedFlexMetal: 0 }]);
    // What the vendor alone sets may be sent back, and is not looked at.
    const [before] = (await good("GET", "/account/details")).body as object[];
    expect(
      (await call("PUT", "/account/details", { ...before, emailAddress: "x@example.com" })).body,
    ).toEqual([before]);
    expect((await call("PUT", "/account/details", { color: "red" })).status).toBe(422);
    await good("GET", "/account/billing");
    expect((await call("PUT", "/account/billing", { city: "Delft" })).body).toMatchObject([
      { city: "Delft" },
    ]);
  });

  test("has a whitelist of its own", async () => {
    const { good, call, first } = bench({ clientAddress: "2001:db8::1" });
    const entry = { ipStart: "2001:db8::", ipEnd: "2001:db8::f", active: 1 };
    const { id } = await first<{ id: number }>(good("POST", "/account/whitelist", entry));
    expect((await good("POST", "/account/whitelist/check")).status).toBe(204);
    await good("PUT", `/account/whitelist/${id}`, { ipRange: "192.0.2.0/24", active: 1 });
    expect((await good("GET", "/account/whitelist")).body).toMatchObject([
      { ipRange: "192.0.2.0/24", ipStart: null },
    ]);
    expect((await call("POST", "/account/whitelist/check")).status).toBe(403);
    expect((await call("POST", "/account/whitelist", { ipRange: "192.0.2", active: 1 })).status).toBe(422);
    expect((await call("POST", "/account/whitelist", { active: 1 })).status).toBe(422);
    await good("DELETE", `/account/whitelist/${id}`);
    expect((await good("GET", "/account/whitelist")).body).toEqual([]);
  });

  test("keeps a log of calls without secrets, newest first", async () => {
    const { good } = bench();
    const range = { "ranged-data": "start=0,results=5" };
    await good("POST", "/sshKey", { name: "eva", publicKey: KEY });
    await good("GET", "/country");
    const log = (await good("GET", "/account/apiLog", undefined, range)).body as {
      request: { url: string };
    }[];
    expect(log.map((each) => each.request.url)).toEqual(["/v3/country", "/v3/sshKey"]);
    expect(JSON.stringify(log)).not.toContain("i3d-simulator");
    expect((await good("GET", "/account/apiLog/POST", undefined, range)).body).toHaveLength(1);
  });
});

describe("smaller collections", () => {
  test("callbacks and slack settings", async () => {
    const { good, call, first } = bench();
    const { id } = await first<{ id: number }>(
      good("POST", "/callback", { url: "https://hook.example.com" }),
    );
    await good("PUT", `/callback/${id}`, { url: "https://hook.example.com/2" });
    expect((await good("GET", `/callback/${id}`)).body).toMatchObject([
      { url: "https://hook.example.com/2" },
    ]);
    expect((await call("POST", "/callback", { url: "nonsense" })).status).toBe(422);
    await good("DELETE", `/callback/${id}`);
    expect((await call("GET", `/callback/${id}`)).status).toBe(404);
    await good("POST", "/slackSetting", { name: "a", webHookUrl: "b", channel: "c", userName: "d" });
    expect((await good("GET", "/slackSetting")).body).toHaveLength(1);
  });

  test("triggers, whose list has a slash at its end", async () => {
    const { good, first } = bench();
    const trigger = { name: "load", conditions: [], rules: [], actions: [{ action: 1 }] };
    const { id } = await first<{ id: string }>(good("POST", "/trigger", trigger));
    expect((await good("PUT", `/trigger/${id}/disable`)).body).toMatchObject([{ active: 0 }]);
    expect((await good("PUT", `/trigger/${id}/enable`)).body).toMatchObject([{ active: 1 }]);
    expect((await good("GET", "/trigger/")).body).toHaveLength(1);
    expect((await good("GET", "/trigger/summary")).body).toEqual([{ id, name: "load" }]);
    await good("GET", "/trigger/type/operators");
  });

  test("cross connects: cancelling is 204, taking it back 200", async () => {
    const { good, call, simulator } = bench();
    simulator.seed({ crossConnects: [{ id: 3 }] });
    expect((await call("PUT", "/crossConnect/3", { purchaseOrder: "PO" })).body).toMatchObject([
      { purchaseOrder: "PO" },
    ]);
    // What the vendor alone sets may come back, and changes nothing.
    const unchanged = await call("PUT", "/crossConnect/3", { monthlyFee: "0" });
    expect(unchanged).toMatchObject({ status: 200, body: [{ monthlyFee: "7500" }] });
    expect((await call("PUT", "/crossConnect/3/cancel")).status).toBe(204);
    const reverted = await call("PUT", "/crossConnect/3/cancel/revert");
    expect(reverted).toMatchObject({ status: 200, body: [{ dateCancelled: "" }] });
    simulator.options["cancelPossible"] = false;
    expect((await call("PUT", "/crossConnect/3/cancel")).status).toBe(422);
    for (const path of ["/crossConnect/3/invoice", "/crossConnect/3/network/usage/1/graph/day"]) {
      expect((await good("GET", path)).body).toEqual([]);
    }
    expect((await call("GET", "/crossConnect/4")).status).toBe(404);
  });

  test("health is no array", async () => {
    const { good, call, simulator } = bench();
    expect((await good("GET", "/health")).body).toEqual({ status: "OK" });
    simulator.options["healthy"] = false;
    expect((await call("GET", "/health")).status).toBe(503);
    await good("GET", "/currency");
    await good("GET", "/dashboard/status");
  });
});
