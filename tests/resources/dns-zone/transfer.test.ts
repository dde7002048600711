import { DnsRecord, DnsZone, type DnsZoneArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { MiniStack } from "../../reliability/support/mini-stack";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const creation = { vendor: "gigahost", endpoint: "POST /dns/zones" } as const;
const code = "aB3-xyz-9911-release";
const args = { vendor: "gigahost", domain: "example.no", transferDomain: true, authCode: code } as const;
const program =
  (more: Partial<DnsZoneArgs> = {}) =>
  () => {
    const zone = new DnsZone("site", { ...args, ...more } as DnsZoneArgs);
    new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
    return {
      id: zone.id,
      registered: zone.registered,
      protected: zone.protected,
      external: zone.externalDns,
    };
  };
const spentAt = (simulator: Simulator) =>
  (simulator.inspect("gigahost").spent as { what: string }[]).map(({ what }) => what);
const lines = useLines();
const zonesAt = (simulator: Simulator) => simulator.inspect("gigahost").zones as { name: string }[];

test("a domain is transferred in once, its code is a secret however it is given, and the zone is an ordinary one", async () => {
  const simulator = new Simulator();
  const stack = await start(program({ keepNameservers: true }), { simulator });
  await well(stack.preview());
  expect(lines().join("\n")).toMatch(/transfer of example\.no.*costs money/);
  const up = await well(stack.up());
  expect(up.outputs).toMatchObject({ registered: true, protected: true, external: true });
  expect(spentAt(simulator)).toEqual(["transfer example.no"]);
  expect(lines().join("\n")).not.toContain(code);
  expect(JSON.stringify(stack.state)).not.toContain(code);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  stack.edit(program());
  await well(stack.up());
  expect(lines().join("\n")).toMatch(/keepNameservers has an effect only when/);
  expect(spentAt(simulator)).toHaveLength(1);
});

test.each(mishaps)("asking %s: at most one transfer, and the run says how to go on", async (_, fault) => {
  const simulator = new Simulator();
  const stack = await start(program(), { simulator });
  simulator.faults.add({ ...creation, ...fault });
  const first = await stack.up();
  const told = first.diagnostics.map(({ message }) => message).join("\n");
  const isUnclear = /gave no clear answer about the transfer of example\.no/.test(told);
  expect(told).not.toContain(code);
  await stack.refresh();
  const second = await stack.up();
  // Once nobody knows what came of it, nothing is asked for any more.
  expect(second.failed).toBe(isUnclear);
  const asked = simulator.requests.find(creation);
  expect(asked).toHaveLength(
    isUnclear || fault.kind === "reset-after" || fault.kind === "status-after" ? 1 : asked.length,
  );
  expect(spentAt(simulator)).toEqual(isUnclear ? [] : ["transfer example.no"]);
});

test("a declined card is no refusal: the transfer may stand, and is not asked for again", async () => {
  const simulator = new Simulator();
  const stack = await start(program(), { simulator });
  const meta = {
    status: 402,
    status_message: "402 Payment Required",
    error: "The card was declined.",
    reason: "payment_declined",
  };
  simulator.faults.add({ ...creation, kind: "status", status: 402, body: { meta, data: [] } });
  expect(await failing(stack.up())).toMatch(
    /no clear answer about the transfer.*card was declined.*Look in the panel/s,
  );
  expect(await failing(stack.up())).toMatch(/not asked for again/);
  expect(simulator.requests.find(creation)).toHaveLength(1);
});

describe("a transfer whose run was killed", () => {
  const zone = (more: object = {}) => [{ name: "z", kind: "DnsZone", args: { ...args, ...more } }];
  const scene = async (seconds: number) => {
    const simulator = new Simulator();
    simulator.options("gigahost", { transferShows: { reads: null, seconds } });
    const stack = new MiniStack(simulator);
    await stack.up(zone(), {
      fate: (_, method) => (method === "POST" ? { applied: true, then: "kill" } : undefined),
    });
    const up = async (more: object = {}) => (await stack.up(zone(more))).errors.map(String).join();
    return { simulator, up };
  };

  test("is looked for twice before one is asked for", async () => {
    const { simulator, up } = await scene(30);
    expect(await up()).toMatch(/the zone example\.no exists already/);
    expect(await up({ adopt: true })).toBe("");
    expect(simulator.requests.find(creation)).toHaveLength(1);
    expect(spentAt(simulator)).toEqual(["transfer example.no"]);
  });

  test("and shows later still: the refusal says that it may be running", async () => {
    const { simulator, up } = await scene(3600);
    expect(await up()).toMatch(/transfer of example\.no.*may be running: look there.*Zone already exists/s);
    expect(spentAt(simulator)).toEqual(["transfer example.no"]);
  });
});

test("an accepted transfer whose zone shows late is kept, refreshed and taken without asking again", async () => {
  const simulator = new Simulator();
  simulator.options("gigahost", { transferShows: { reads: null, seconds: 3600 } });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(
    /accepted the transfer of example\.no and does not show the zone/,
  );
  await stack.refresh();
  expect(await failing(stack.up())).toMatch(/not asked for again/);
  simulator.advance(3_600_000);
  expect((await well(stack.up())).outputs).toMatchObject({ registered: true });
  expect(spentAt(simulator)).toEqual(["transfer example.no"]);
  expect(changesOf(await well(stack.up()))).toEqual({});
});

test("a zone that has come since an unclear answer is neither deleted nor taken without adopt", async () => {
  const simulator = new Simulator();
  const stack = await start(program(), { simulator });
  simulator.faults.add({ ...creation, kind: "reset-before" });
  expect(await failing(stack.up())).toMatch(/gave no clear answer about the transfer/);
  simulator.seed("gigahost", { zones: [{ name: "example.no" }] });
  await stack.refresh();
  expect(await failing(stack.destroy())).toMatch(/nothing proves that it is that one.*adopt: true/s);
  expect(await failing(stack.up())).toMatch(/adopt/);
  expect(zonesAt(simulator)).toHaveLength(1);
  stack.edit(program({ adopt: true }));
  await well(stack.up());
  expect(spentAt(simulator)).toEqual([]);
});

test("a transfer that was asked for and never shows is forgotten by destroy with a line", async () => {
  const simulator = new Simulator();
  simulator.options("gigahost", { transferShows: { reads: null, seconds: null } });
  const stack = await start(program(), { simulator });
  await failing(stack.up());
  await well(stack.destroy());
  expect(lines().join("\n")).toMatch(/cannot be called off here/);
});

test("a zone that is there already is not asked for, unless its domain is registered here", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no" }] });
  const stack = await start(program({ adopt: true }), { simulator });
  expect(await failing(stack.up())).toMatch(/is in this account already.*Take transferDomain/s);
  expect(simulator.requests.find(creation)).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ["without a code", { authCode: undefined }, /needs authCode/],
  ["of another registry", { domain: "example.com" }, /under \.no only/],
  ["beside a zone file", { zoneFile: "@ IN A 192.0.2.1" }, /without a zoneFile/],
  ["that is a slave", { type: "SLAVE" }, /NATIVE zone/],
  ["a code without it", { transferDomain: undefined }, /authCode goes with transferDomain/],
  ["at Artnet", { vendor: "artnet" }, /not possible at artnet/],
])("refused in the preview: %s", async (_, more, message) => {
  const simulator = new Simulator();
  const stack = await start(program(more), { simulator });
  const text = await failing(stack.preview());
  expect(text).toMatch(message);
  expect(text).not.toContain(code);
  expect(simulator.requests.find(creation)).toEqual([]);
});
