import type { AxiosAdapter } from "axios";
import { type CallOptions, RackformError, type TransportOptions } from "../../../sdk/core";
import { GigahostClient } from "../../../sdk/gigahost";
import { TerrahostClient } from "../../../sdk/terrahost";
import { totp } from "../../../sdk/panel";
import {
  enveloped,
  failureOf,
  gigahostApi,
  isolateNetwork,
  listen,
  refusal,
  terrahostApi,
  TestClock,
} from "./wire";

isolateNetwork();

const user = { username: "ola@example.no", password: "correct horse battery" };
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const login = (token: string, expire: unknown) =>
  enveloped({
    token,
    token_expire: expire,
    customer_id: "1111",
    ga_secret: "KVKFKRCPNZQUYMLX",
    ga_enabled: "1",
    vat: 25,
  });
const unauthorized = refusal(401, "401 Unauthorized");

function client(clock = new TestClock(), options: TransportOptions = {}) {
  return new GigahostClient(user, { clock, ...options });
}
const zones = (of: GigahostClient, options?: CallOptions) => of.dns.zones.list(options);

test("logs in lazily, once for all callers, and sends the token", async () => {
  const seen = listen(gigahostApi, ({ path }) =>
    path === "/authenticate" ? [200, login("tok-1", 1_900_000_000)] : [200, enveloped([])],
  );
  const one = client();
  expect(seen).toHaveLength(0);
  await Promise.all([zones(one), zones(one), zones(one)]);
  const logins = seen.filter((each) => each.path === "/authenticate");
  expect(logins).toHaveLength(1);
  expect(logins[0]).toMatchObject({ method: "POST", body: user });
  expect(logins[0]?.headers.authorization).toBeUndefined();
  for (const each of seen.filter((call) => call.path === "/dns/zones")) {
    expect(each.headers.authorization).toBe("Bearer tok-1");
  }
});

test.each([
  ["a number", 1_700_000_200],
  ["a text", "1700000200"],
])("a token (expiry as %s) is not used in the last 60 s of its life", async (_, expire) => {
  const clock = new TestClock(1_700_000_010_000);
  let count = 0;
  const seen = listen(gigahostApi, ({ path }) =>
    path === "/authenticate" ? [200, login(`tok-${++count}`, expire)] : [200, enveloped([])],
  );
  const one = client(clock);
  await zones(one);
  clock.time = 1_700_000_139_000;
  await zones(one);
  expect(count).toBe(1);
  clock.time = 1_700_000_141_000;
  await zones(one);
  expect(count).toBe(2);
  expect(seen.at(-1)?.headers.authorization).toBe("Bearer tok-2");
});

test.each([[undefined], [null], ["0"], [1_500_000_000]])(
  "an expiry of %p means: until a 401",
  async (expire) => {
    let count = 0;
    listen(gigahostApi, ({ path }) => {
      if (path !== "/authenticate") return [200, enveloped([])];
      count++;
      return [200, login("tok", expire)];
    });
    const one = client();
    await zones(one);
    await zones(one);
    expect(count).toBe(1);
  },
);

test("a 401 brings one log-in and one replay for all callers together, even for a create", async () => {
  let valid = "tok-1";
  let logins = 0;
  const seen = listen(gigahostApi, ({ path, headers }) => {
    if (path === "/authenticate") return [200, login((valid = `tok-${++logins}`), 1_900_000_000)];
    return headers.authorization === `Bearer ${valid}` ? [200, enveloped([])] : [401, unauthorized];
  });
  const one = client();
  await zones(one);
  valid = "revoked";
  await Promise.all([zones(one), zones(one), one.bgp.submitAsn(64500)]);
  expect(logins).toBe(2);
  expect(seen.filter((each) => each.path === "/bgp/asn")).toHaveLength(2);
});

test("a second 401 is the end", async () => {
  const seen = listen(gigahostApi, ({ path }) =>
    path === "/authenticate" ? [200, login("tok", 1_900_000_000)] : [401, unauthorized],
  );
  const error = await failureOf(zones(client()));
  expect(error).toMatchObject({ kind: "authentication", vendor: "gigahost", status: 401 });
  expect(seen.filter((each) => each.path === "/dns/zones")).toHaveLength(2);
  expect(seen.filter((each) => each.path === "/authenticate")).toHaveLength(2);
});

test("a static key is never renewed and never sent again", async () => {
  const seen = listen(gigahostApi, () => [401, unauthorized]);
  const key = `flux_live_${"ab".repeat(32)}`;
  const error = await failureOf(
    zones(new GigahostClient({ apiKey: `${key}\n` }, { clock: new TestClock() })),
  );
  expect(error).toMatchObject({ kind: "authentication" });
  expect(seen.map((each) => [each.path, each.headers.authorization])).toEqual([
    ["/dns/zones", `Bearer ${key}`],
  ]);
});

test.each([
  [401, unauthorized],
  [400, refusal(400, "Wrong username or password")],
  [403, refusal(403, "Access denied.")],
  [200, { success: false, message: "Wrong username or password" }],
  [200, refusal(401, "401 Unauthorized")],
])("a wrong password (%i) goes out once, whoever asks", async (status, body) => {
  const seen = listen(gigahostApi, () => [status, body]);
  const one = client();
  for (const call of [zones(one), zones(one)]) {
    const error = await failureOf(call);
    expect(error).toMatchObject({ kind: "authentication", operation: "authenticate", applied: "no" });
    expect(String(error)).toContain("GIGAHOST_PASSWORD");
  }
  await failureOf(zones(one));
  expect(seen).toHaveLength(1);
});

test.each([
  [500, "<html>oops</html>", "transient"],
  [503, "", "transient"],
  [200, "<html>maintenance</html>", "protocol"],
])(
  "a log-in that answers %i is tried for all callers together, whatever they want",
  async (status, body, kind) => {
    const clock = new TestClock();
    const seen = listen(gigahostApi, () => [status, body]);
    const one = client(clock);
    const together = await Promise.all(
      Array.from({ length: 20 }, (_, at) => failureOf(at % 2 ? zones(one) : one.bgp.submitAsn(64500))),
    );
    together.push(await failureOf(zones(one)), await failureOf(one.bgp.submitAsn(64500)));
    expect(seen.map((each) => each.path)).toEqual(Array(5).fill("/authenticate"));
    for (const error of together)
      expect(error).toMatchObject({ kind, operation: "authenticate", applied: "no" });
    expect(String(together[0])).toContain("(tried 5 times)");
    clock.time += 61_000;
    await failureOf(zones(one));
    expect(seen).toHaveLength(10);
  },
);

test("a temporary failure of the log-in leaves a create unsent and repeatable", async () => {
  let logins = 0;
  const seen = listen(gigahostApi, ({ path }) => {
    if (path !== "/authenticate") return [200, enveloped([], { message: "submitted" })];
    return ++logins === 1 ? [502, "<html>bad gateway</html>"] : [200, login("tok", 1_900_000_000)];
  });
  await expect(client().bgp.submitAsn("AS64500")).resolves.toEqual({ message: "submitted" });
  expect(seen.map((each) => each.path)).toEqual(["/authenticate", "/authenticate", "/bgp/asn"]);
});

test("a log-in that stays down is transient with nothing carried out, not ambiguous", async () => {
  listen(gigahostApi, () => [502, "<html>bad gateway</html>"]);
  const error = await failureOf(client().bgp.submitAsn(64500));
  expect(error).toMatchObject({ kind: "transient", applied: "no", operation: "authenticate" });
});

test("one caller giving up does not end the log-in of the others", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let arrived: () => void = () => undefined;
  const loginArrived = new Promise<void>((resolve) => (arrived = resolve));
  const paths: (string | undefined)[] = [];
  const adapter: AxiosAdapter = async (config) => {
    paths.push(config.url);
    if (config.url === "/authenticate") {
      arrived();
      await held;
    }
    const data = JSON.stringify(config.url === "/authenticate" ? login("tok", 4_000_000_000) : enveloped([]));
    return { data, status: 200, statusText: "OK", headers: {}, config };
  };
  const one = new GigahostClient(user, { adapter });
  const stop = new AbortController();
  const first = failureOf(zones(one, { signal: stop.signal }));
  const second = zones(one);
  await loginArrived;
  stop.abort();
  expect(await first).toMatchObject({ kind: "cancelled", applied: "no" });
  const late = await failureOf(zones(one, { deadline: Date.now() + 5 }));
  expect(late).toMatchObject({ kind: "timeout", applied: "no" });
  const leaving = new AbortController();
  const third = failureOf(zones(one, { stop: leaving.signal }));
  leaving.abort();
  expect(await third).toMatchObject({ kind: "timeout", applied: "no" });
  release();
  await expect(second).resolves.toEqual([]);
  expect(paths).toEqual(["/authenticate", "/dns/zones"]);
});

describe("two-factor authentication", () => {
  const twoFactor = { ...user, totpSecret: secret };

  test("sends the code of the moment", async () => {
    const clock = new TestClock(1_700_000_010_000);
    const seen = listen(gigahostApi, ({ path }) =>
      path === "/authenticate" ? [200, login("tok", 1_900_000_000)] : [200, enveloped([])],
    );
    await zones(new GigahostClient(twoFactor, { clock }));
    const { code } = seen[0]?.body as { code: string | number };
    expect(String(code).padStart(6, "0")).toBe(totp(secret, 1_700_000_010_000));
  });

  test("a code with a leading zero keeps it", async () => {
    let time = 1_700_000_010_000;
    while (!totp(secret, time).startsWith("0")) time += 30_000;
    const seen = listen(gigahostApi, ({ path }) =>
      path === "/authenticate" ? [200, login("tok", 4_000_000_000)] : [200, enveloped([])],
    );
    await zones(new GigahostClient(twoFactor, { clock: new TestClock(time) }));
    expect(seen[0]?.body).toMatchObject({ code: totp(secret, time) });
  });

  test("waits at the edge of a window rather than send a code that dies on the way", async () => {
    const clock = new TestClock(1_700_000_009_500);
    const seen = listen(gigahostApi, ({ path }) =>
      path === "/authenticate" ? [200, login("tok", 1_900_000_000)] : [200, enveloped([])],
    );
    await zones(new GigahostClient(twoFactor, { clock }));
    expect(clock.slept).toEqual([500]);
    expect(String((seen[0]?.body as { code: unknown }).code).padStart(6, "0")).toBe(
      totp(secret, 1_700_000_010_000),
    );
  });

  test("a spent code that is refused is followed by the next one, once", async () => {
    const clock = new TestClock(1_700_000_010_000);
    const codes = new Set<string>();
    let token = "";
    const seen = listen(gigahostApi, ({ path, body, headers }) => {
      if (path !== "/authenticate")
        return headers.authorization === `Bearer ${token}` ? [200, enveloped([])] : [401, unauthorized];
      const code = String((body as { code: unknown }).code);
      if (codes.has(code)) return [401, unauthorized];
      codes.add(code);
      return [200, login((token = `tok-${codes.size}`), 1_900_000_000)];
    });
    const one = new GigahostClient(twoFactor, { clock });
    await zones(one);
    token = "revoked";
    await zones(one);
    expect(seen.filter((each) => each.path === "/authenticate")).toHaveLength(3);
    expect(clock.now()).toBe(1_700_000_040_000);
  });

  test("a refused log-in is tried again with a later code only", async () => {
    const clock = new TestClock(1_700_000_010_000);
    const seen = listen(gigahostApi, () => [401, unauthorized]);
    const one = new GigahostClient(twoFactor, { clock });
    await failureOf(zones(one));
    await failureOf(zones(one));
    expect(seen).toHaveLength(1);
    clock.time += 30_000;
    await failureOf(zones(one));
    expect(seen).toHaveLength(2);
  });
});

test("Basic goes with every call, without a log-in and without a replay", async () => {
  const seen = listen(gigahostApi, () => [401, unauthorized]);
  await failureOf(zones(new GigahostClient({ ...user, auth: "basic" }, { clock: new TestClock() })));
  const pair = Buffer.from(`${user.username}:${user.password}`).toString("base64");
  expect(seen.map((each) => each.headers.authorization)).toEqual([`Basic ${pair}`]);
});

test("no secret reaches a message, in whatever form the vendor echoes it", async () => {
  const pair = Buffer.from(`${user.username}:${user.password}`).toString("base64");
  listen(gigahostApi, ({ path }) => {
    if (path === "/authenticate") return [200, login("tok-very-secret", 1_900_000_000)];
    const echo = `you sent tok-very-secret, ${user.password}, ${encodeURIComponent(user.password)}, ${pair}, KVKFKRCPNZQUYMLX`;
    return [400, refusal(400, echo, { token: "another", note: "tok-very-secret" })];
  });
  const error = (await failureOf(zones(client()))) as RackformError;
  const shown = `${error.message} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.facts)}`;
  for (const hidden of [
    "tok-very-secret",
    user.password,
    encodeURIComponent(user.password),
    pair,
    "KVKFKRCPNZQUYMLX",
    "another",
  ]) {
    expect(shown).not.toContain(hidden);
  }
  expect(shown).toContain("you sent [redacted]");
});

describe("missing credentials name what to set", () => {
  const cases: [string, () => unknown, RegExp][] = [
    [
      "nothing",
      () => new GigahostClient({ apiKey: "" }),
      /no credentials; set GIGAHOST_API_KEY .*GIGAHOST_USERNAME/,
    ],
    ["blanks", () => new GigahostClient({ apiKey: "  \n" }), /no credentials/],
    [
      "no password",
      () => new GigahostClient({ username: "ola", password: "" }),
      /password is missing.*GIGAHOST_PASSWORD/,
    ],
    [
      "no name",
      () => new GigahostClient({ username: " ", password: "x" }),
      /user name is missing.*GIGAHOST_USERNAME/,
    ],
    [
      "a key with a line break inside",
      () => new GigahostClient({ apiKey: "a\r\nb: c" }),
      /blanks or control/,
    ],
    [
      "Basic and TOTP",
      () => new GigahostClient({ ...user, totpSecret: secret, auth: "basic" }),
      /two-factor/,
    ],
    [
      "Basic and a colon",
      () => new GigahostClient({ username: "a:b", password: "x", auth: "basic" }),
      /colon/,
    ],
    [
      "TerraHost",
      () => new TerrahostClient({ username: "", password: "" }),
      /TERRAHOST_USERNAME and TERRAHOST_PASSWORD/,
    ],
    ["Basic at TerraHost", () => new TerrahostClient({ ...user, auth: "basic" }), /not accepted here/],
  ];
  test.each(cases)("%s", (_, make, text) => {
    expect(make).toThrow(RackformError);
    expect(make).toThrow(text);
    expect(make).toThrow(expect.objectContaining({ kind: "authentication", applied: "no" }) as Error);
  });
});

test("a TOTP secret that is not Base32 is an authentication error that does not show it", async () => {
  listen(terrahostApi, () => [200, {}]);
  const one = new TerrahostClient({ ...user, totpSecret: "not!base32!" }, { clock: new TestClock() });
  const error = await failureOf(one.my.account());
  expect(error).toMatchObject({ kind: "authentication" });
  expect(String(error)).not.toContain("not!base32");
});

test("a log-in answer without a token is a protocol error naming the field", async () => {
  listen(gigahostApi, () => [200, enveloped({ token: "" })]);
  const error = await failureOf(zones(client(new TestClock(), { retry: { attempts: 1 } })));
  expect(error).toMatchObject({ kind: "protocol" });
  expect(String(error)).toContain("data.token");
});
