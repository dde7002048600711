import { ApiKey, type ApiKeyArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import type { TestStackOptions } from "../../../testing";
import { Simulator } from "../../../simulator";
import { keysAt } from "../../contract/cells/api-key";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
type Vendor = "gigahost" | "i3d";
const given: Record<Vendor, ApiKeyArgs> = {
  gigahost: { vendor: "gigahost", label: "ci", permissions: { dns: { mode: "rw", ids: ["4711"] } } },
  i3d: { vendor: "i3d", label: "ci", category: 1, whitelist: ["192.0.2.0/24"] },
};
const vendors = ["gigahost", "i3d"] as const;
const issuing = { gigahost: "POST /account/apikeys", i3d: "POST /account/apiKey" };
const rotation = { vendor: "gigahost", endpoint: "POST /account/apikeys/{key_id}/rotate" } as const;

function account(): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", { credentials: "login" });
  return simulator;
}
const program =
  (vendor: Vendor, args: object = {}) =>
  () => {
    const key = new ApiKey("ci", { ...given[vendor], ...args });
    return { secret: key.secret, keyId: key.keyId };
  };
/** Whether the vendor takes the key. */
async function isValid(simulator: Simulator, vendor: Vendor, secret: unknown): Promise<boolean> {
  const base = await simulator.listen();
  const url = new URL(new URL(simulator.baseUrl(vendor)).pathname, base).href;
  const request: Record<Vendor, [string, Record<string, string>]> = {
    gigahost: [`${url}/dns/zones`, { Authorization: `Bearer ${String(secret)}` }],
    i3d: [`${url}/account/apiKey`, { "PRIVATE-TOKEN": String(secret) }],
  };
  const [path, headers] = request[vendor];
  const { status } = await fetch(path, { headers });
  await simulator.close();
  return status === 200;
}

describe.each(vendors)("%s", (vendor) => {
  const shown = { gigahost: "ci: dns rw 4711", i3d: "ci: 1 [192.0.2.0/24]" }[vendor];

  test("says what it may do, is issued once, works, and its secret stands nowhere in clear", async () => {
    const simulator = account();
    simulator.options("i3d", { clientAddress: "192.0.2.9" });
    const stack = await start(program(vendor), { simulator });
    await well(stack.preview());
    expect(lines()).toEqual([
      `ApiKey: issues an API key ci at ${vendor}, which may do: ${vendor === "i3d" ? "category 1" : "dns rw (4711)"}`,
    ]);
    const { outputs } = await well(stack.up());
    const secret = String(outputs.secret);
    expect(await isValid(simulator, vendor, secret)).toBe(true);
    expect(JSON.stringify(stack.state)).not.toContain(secret);
    expect(lines().join("\n")).not.toContain(secret);
    await well(stack.refresh());
    expect((await well(stack.up())).outputs.secret).toBe(secret);
    expect(keysAt(simulator, vendor)).toEqual([shown]);
  });

  test.each(mishaps)("issued, and %s: one key, whose secret is known", async (_, fault) => {
    const simulator = account();
    simulator.options("i3d", { clientAddress: "192.0.2.9" });
    const stack = await start(program(vendor), { simulator });
    const struck = simulator.faults.add({ vendor, endpoint: issuing[vendor], ...fault });
    const { outputs } = await well(stack.up());
    expect(struck.struck).toBe(1);
    expect(keysAt(simulator, vendor)).toEqual([shown]);
    expect(await isValid(simulator, vendor, outputs.secret)).toBe(true);
  });

  test.each(["destroy", "refresh and destroy"])(
    "a key of the same label that somebody else has issued since an unclear answer is not revoked: %s",
    async (how) => {
      const simulator = account();
      simulator.options("i3d", { clientAddress: "192.0.2.9" });
      const stack = await start(program(vendor), { simulator });
      const fault = { vendor, endpoint: issuing[vendor], times: Infinity };
      const struck = simulator.faults.add({ ...fault, kind: "reset-before" });
      await failing(stack.up());
      struck.remove();
      const theirs = { gigahost: { label: "ci", permissions: {} }, i3d: { note: "ci", category: 1 } }[vendor];
      simulator.seed(vendor, { apiKeys: [theirs] });
      const standing = keysAt(simulator, vendor);
      if (how !== "destroy") await stack.refresh();
      expect(await failing(stack.destroy())).toMatch(
        /has come since.*not revoked.*adopt: true on the resource/s,
      );
      simulator.requests.resetCounts();
      expect(await failing(stack.up())).toMatch(/has come since.*nothing shows that it is this resource's/s);
      expect(keysAt(simulator, vendor)).toEqual(standing);
      expect(simulator.requests.counts().writes).toBe(0);
    },
  );

  test("another value of rotate gives another secret, and the old one stops", async () => {
    const simulator = account();
    simulator.options("i3d", { clientAddress: "192.0.2.9" });
    const stack = await start(program(vendor), { simulator });
    const before = (await well(stack.up())).outputs.secret;
    stack.edit(program(vendor, { rotate: "2026-06" }));
    const after = (await well(stack.up())).outputs.secret;
    expect(after).not.toBe(before);
    expect([await isValid(simulator, vendor, before), await isValid(simulator, vendor, after)]).toEqual([
      false,
      true,
    ]);
    expect(keysAt(simulator, vendor)).toEqual([shown]);
    expect(changesOf(await well(stack.up()))).toEqual({});
  });
});

describe("the key that rackform itself uses", () => {
  const own = { label: "first key", whitelist: undefined };

  test("is not taken over", async () => {
    const stack = await start(program("i3d", { ...own, adopt: true }), { simulator: account() });
    expect(await failing(stack.up())).toMatch(/is the one that rackform itself uses, and is not taken over/);
  });

  test.each([
    ["changed", { category: 2 }],
    ["revoked", undefined],
  ])("is not %s, although the state has it", async (what, args) => {
    const simulator = account();
    simulator.options("i3d", { clientAddress: "192.0.2.9" });
    const options: TestStackOptions = { simulator };
    const stack = await start(program("i3d"), options);
    const { outputs } = await well(stack.up());
    // From now on rackform goes by the key that it has issued.
    options.accounts = { i3d: { apiKey: String(outputs.secret) } };
    await well(stack.up());
    stack.edit(args ? program("i3d", args) : () => undefined);
    expect(await failing(stack.up())).toMatch(new RegExp(`itself uses, and is not ${what}`));
    expect(keysAt(simulator, "i3d")).toEqual(["ci: 1 [192.0.2.0/24]"]);
  });
});

test("a key cannot manage keys, and the message says what can", async () => {
  const stack = await start(program("gigahost"), { simulator: new Simulator() });
  expect(await failing(stack.up())).toMatch(/administrator's log-in alone: give rackform:gigahost username/);
});

test("a rotation without an answer is done by the next run", async () => {
  const simulator = account();
  const stack = await start(program("gigahost"), { simulator });
  await well(stack.up());
  stack.edit(program("gigahost", { rotate: 2 }));
  const fault = simulator.faults.add({ ...rotation, kind: "reset-after", times: Infinity });
  expect(await failing(stack.up())).toMatch(/may have another secret now, which nobody has seen/);
  fault.remove();
  const { outputs } = await well(stack.up());
  expect(await isValid(simulator, "gigahost", outputs.secret)).toBe(true);
  expect(changesOf(await well(stack.up()))).toEqual({});
});

test("a key that was taken over has no secret until it is rotated", async () => {
  const simulator = account();
  simulator.seed("gigahost", { apiKeys: [{ label: "ci", permissions: { dns: { mode: "rw", all: true } } }] });
  const stack = await start(program("gigahost", { adopt: true }), { simulator });
  expect((await well(stack.up())).outputs.secret).toBeUndefined();
  expect(keysAt(simulator, "gigahost")).toEqual(["ci: dns rw 4711"]);
  stack.edit(program("gigahost", { adopt: true, rotate: 1 }));
  const { outputs } = await well(stack.up());
  expect(await isValid(simulator, "gigahost", outputs.secret)).toBe(true);
});

test("a key that somebody else has rotated is told, and stays", async () => {
  const simulator = account();
  const stack = await start(program("gigahost"), { simulator });
  const { outputs } = await well(stack.up());
  const base = await simulator.listen();
  const url = new URL(new URL(simulator.baseUrl("gigahost")).pathname, base).href;
  const { GIGAHOST_USERNAME: user, GIGAHOST_PASSWORD: password } = simulator.environment();
  const headers = { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  await fetch(`${url}/account/apikeys/${String(outputs.keyId)}/rotate`, { method: "POST", headers });
  await simulator.close();
  await well(stack.refresh());
  expect(lines().join("\n")).toMatch(/somebody has rotated the key ci .* does not work any more/);
});

test("a whitelist is changed only by who is let in himself, and never empty on the way", async () => {
  const simulator = account();
  const stack = await start(program("i3d"), { simulator });
  await well(stack.up());
  stack.edit(program("i3d", { whitelist: ["203.0.113.0/24"] }));
  simulator.requests.resetCounts();
  await well(stack.up());
  const calls = simulator.requests
    .find({ vendor: "i3d" })
    .map(({ endpoint }) => endpoint)
    .filter((endpoint) => /hitelist/.test(endpoint) && !endpoint.startsWith("GET"))
    .slice(-3);
  expect(calls).toEqual([
    "POST /account/whitelist/check",
    "POST /account/apiKey/{apiKeyId}/whitelist",
    "DELETE /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}",
  ]);
  stack.edit(program("i3d", { whitelist: ["192.0.2.1"] }));
  simulator.faults.add({
    vendor: "i3d",
    endpoint: "POST /account/whitelist/check",
    kind: "status",
    status: 403,
  });
  expect(await failing(stack.up())).toMatch(/its whitelist is not as declared/);
  expect(keysAt(simulator, "i3d")).toEqual(["ci: 1 [203.0.113.0/24]"]);
});

test("plan-guard asks before anybody gets in, or out", () => {
  const { access } = profiles.get("ApiKey")!.removal;
  const cost = (change: Partial<PlannedChange>) =>
    access !== "nothing" &&
    access.cost({ op: "update", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  const inputs = { ...given.gigahost };
  expect(cost({ op: "create", news: inputs })).toMatch(/would be issued, which may do: dns rw \(4711\)/);
  expect(cost({ inputs, news: { ...inputs, permissions: { dns: { mode: "r" } } } })).toMatch(
    /do dns r in place of/,
  );
  expect(cost({ inputs, news: { ...inputs, rotate: 1 } })).toMatch(/another secret/);
  expect(cost({ inputs, news: { ...inputs, label: "x" } })).toBeUndefined();
  expect(cost({ op: "delete", removed: true, inputs })).toMatch(/revoked/);
});

test("a key with another expiry is not taken over, since no call changes that", async () => {
  const simulator = account();
  simulator.options("gigahost", { credentials: "login" });
  simulator.seed("gigahost", { apiKeys: [{ label: "ci", permissions: {} }] });
  const stack = await start(program("gigahost", { adopt: true, expiresAt: "2030-01-01T00:00:00Z" }), {
    simulator,
  });
  expect(await failing(stack.up())).toMatch(/with another expiresAt, which no call changes/);
  expect(keysAt(simulator, "gigahost")).toHaveLength(1);
});

test.each(["left out", "shown in part"])(
  "a list in which keys are %s does not tell whether one is rackform's own: it is not touched",
  async (how) => {
    const simulator = account();
    simulator.options("i3d", { clientAddress: "192.0.2.9" });
    const hidden = (row: Record<string, unknown>) => {
      const { key, ...rest } = row;
      return how === "left out" ? rest : { ...rest, key: `${String(key).slice(0, 4)}****` };
    };
    simulator.faults.add({
      vendor: "i3d",
      endpoint: "GET /account/apiKey",
      kind: "mutate",
      times: Infinity,
      mutate: (reply) => ({ ...reply, body: (reply.body as Record<string, unknown>[]).map(hidden) }),
    });
    const own = { label: "first key", adopt: true, whitelist: ["203.0.113.9"] };
    const stack = await start(program("i3d", own), { simulator });
    simulator.requests.resetCounts();
    expect(await failing(stack.up())).toMatch(
      /rackform itself uses.* is not taken over; nothing was changed/,
    );
    expect(simulator.requests.counts().writes).toBe(0);
  },
);
