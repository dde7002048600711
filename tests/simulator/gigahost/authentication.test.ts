import { gigahostAccount, totpCode } from "../../../simulator/gigahost";
import { request } from "../panel/harness";
import { seedZone, setup } from "./setup";

interface Login {
  token: string;
  token_expire: number;
  ga_secret: string;
}
const { username, password, totpSecret } = gigahostAccount;
const basic = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

test("credentials hold the API key, in its real form", () => {
  const { simulator } = setup();
  expect(Object.keys(simulator.credentials())).toEqual(["GIGAHOST_API_KEY"]);
  expect(simulator.credentials()["GIGAHOST_API_KEY"]).toMatch(/^flux_live_[0-9a-f]{64}$/);
});

test("a login token works until token_expire, a number of seconds", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["tokenLifetimeSeconds"] = 100;
  client.authorization = undefined;
  const { data } = await client.send<Login>("POST", "/authenticate", { username, password });
  expect(data.token_expire).toBe(clock.now() / 1000 + 100);
  client.authorization = `Bearer ${data.token}`;
  expect((await client.send("GET", "/dns/zones")).status).toBe(200);
  clock.advance(101);
  const late = await client.send("GET", "/dns/zones");
  expect(late.status).toBe(401);
  expect(late.meta).toMatchObject({
    status: 401,
    status_message: "401 Unauthorized",
    message: "401 Unauthorized",
  });
  expect(late.data).toEqual([]);
});

test("with a second factor a login needs the code of this half minute, and Basic stops working", async () => {
  const { simulator, client, clock } = setup();
  client.authorization = basic;
  expect((await client.send("GET", "/servers")).status).toBe(200);
  simulator.options["twoFactor"] = true;
  expect((await client.send("GET", "/servers")).status).toBe(401);
  const login = (code?: unknown) => client.send<Login>("POST", "/authenticate", { username, password, code });
  const code = totpCode(totpSecret, clock.now());
  expect((await login()).status).toBe(401);
  expect((await login(Number(code))).status).toBe(200);
  clock.advance(60);
  expect((await login(code)).status).toBe(401);
});

test("TOTP codes are RFC 6238's", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(totpCode(secret, 59_000)).toBe("287082");
  expect(totpCode(secret, 1_111_111_109_000)).toBe("081804");
});

test("more sessions than allowed end the oldest", async () => {
  const { simulator, client } = setup();
  simulator.options["maxSessions"] = 1;
  const first = await client.send<Login>("POST", "/authenticate", { username, password });
  await client.send<Login>("POST", "/authenticate", { username, password });
  client.authorization = `Bearer ${first.data.token}`;
  expect((await client.send("GET", "/servers")).status).toBe(401);
});

test("an API key sees what its permissions allow", async () => {
  const { simulator, client } = setup();
  const one = seedZone(simulator, { name: "one.no" });
  const two = seedZone(simulator, { name: "two.no" });
  const seeded = simulator.seed({ apiKeys: [{ permissions: { dns: { mode: "r", ids: [one] } } }] }) as {
    apiKeys: { secret: string }[];
  };
  client.authorization = `Bearer ${seeded.apiKeys[0]?.secret}`;
  expect(await client.get<object[]>("/dns/zones")).toHaveLength(1);
  expect((await client.send("GET", `/dns/zones/${one}/records`)).status).toBe(200);
  expect((await client.send("GET", `/dns/zones/${two}/records`)).status).toBe(403);
  const write = await client.send("POST", `/dns/zones/${one}/records`, { record_value: "192.0.2.1" });
  expect(write.meta["message"]).toBe("You do not have permission for this operation.");
  expect((await client.send("GET", "/servers")).status).toBe(403);
});

test("API keys cannot manage keys or see /my", async () => {
  const { client } = setup();
  for (const path of ["/account/apikeys", "/my/account", "/my/invoices", "/account/activity"]) {
    expect((await client.send("GET", path)).status).toBe(403);
  }
  client.authorization = basic;
  const created = await client.send<{ secret: string }>("POST", "/account/apikeys", {
    label: "ci",
    permissions: { dns: { mode: "rw", all: true } },
  });
  expect(created.status).toBe(201);
  expect(created.data).not.toHaveProperty("key_id");
  client.authorization = `Bearer ${created.data.secret}`;
  expect((await client.send("GET", "/dns/zones")).status).toBe(200);
});

test("a full minute answers 429 with Retry-After, which the option takes away", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["requestsPerMinute"] = 2;
  await client.get("/servers");
  clock.advance(20);
  await client.get("/servers");
  const refused = await client.send("GET", "/servers");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "40"]);
  simulator.options["retryAfterHeader"] = false;
  expect((await client.send("GET", "/servers")).headers).not.toHaveProperty("retry-after");
  clock.advance(41);
  await client.get("/servers");
});

test("unknown paths are 404, wrong verbs 405, bad JSON 400", async () => {
  const { simulator, client } = setup();
  expect((await client.send("GET", "/dns/nothing")).status).toBe(404);
  expect((await client.send("DELETE", "/servers/1")).status).toBe(405);
  const broken = {
    ...request("POST", "/dns/zones", undefined, { authorization: basic }),
    body: Buffer.from("{"),
  };
  expect((await simulator.handle(broken)).status).toBe(400);
});

test("endpoints have names, and the verb does not decide what is a write", () => {
  const { simulator } = setup();
  const name = (method: string, path: string) => simulator.endpointOf(request(method, path));
  const write = (method: string, path: string) => simulator.isWrite(request(method, path));
  expect(name("POST", "/dns/zones/7/records")).toBe("POST /dns/zones/{id}/records");
  expect(name("POST", "/dns/zones/ptr")).toBe("POST /dns/zones/ptr");
  expect(name("GET", "/servers/")).toBe("GET /servers");
  expect(write("GET", "/servers/1/reboot")).toBe(true);
  expect(write("GET", "/servers/1")).toBe(false);
  expect(write("POST", "/authenticate")).toBe(false);
});

test("reset forgets objects and options", async () => {
  const { simulator, client } = setup();
  seedZone(simulator, { name: "one.no" });
  simulator.options["maintenance"] = true;
  expect((await client.send("GET", "/dns/zones")).meta["maintenance"]).toBe(true);
  simulator.reset();
  const after = await client.send("GET", "/dns/zones");
  expect([after.meta["maintenance"], after.data]).toEqual([false, []]);
});

test("inspect shows no credentials", () => {
  const { simulator } = setup();
  const text = JSON.stringify(simulator.inspect());
  for (const secret of [password, totpSecret, simulator.credentials()["GIGAHOST_API_KEY"] ?? ""]) {
    expect(text).not.toContain(secret);
  }
});
