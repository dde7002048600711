import { AdditionalIp, type AdditionalIpArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { addressesAt as addressesOf, seedServers } from "../../contract/cells/additional-ip";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const addressesAt = (simulator: Simulator) => addressesOf(simulator, "gigahost");
const order = { vendor: "gigahost", endpoint: "POST /servers/{id}/ipv4" } as const;

function account(): Simulator {
  const simulator = new Simulator();
  seedServers(simulator, "gigahost");
  return simulator;
}

type Args = Partial<AdditionalIpArgs>;
const program =
  (...all: Args[]) =>
  () => {
    const made = all.map(
      (args, at) =>
        new AdditionalIp(`ip${at}`, {
          vendor: "gigahost",
          serverId: "web1",
          onDestroy: "release",
          ...args,
        }),
    );
    return { addresses: made.map(({ address }) => address) };
  };
const orders = (simulator: Simulator) => simulator.requests.find(order).length;
const extra = (simulator: Simulator, ...addresses: string[]) =>
  simulator.seed("gigahost", {
    servers: [
      {
        id: "2201",
        ipv4: addresses.map((address) => ({ address, type: "extra", routed: true })),
        ipv6: [],
      },
    ],
  });

test("says in the preview what it costs, orders one for a server by its name, and gives it back", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "AdditionalIp: orders an additional IPv4 address (l3) for server web1 at gigahost, which is billed every month",
  ]);
  const { outputs } = await well(stack.up());
  expect(outputs.addresses).toEqual([expect.stringMatching(/^185\.14\./)]);
  stack.edit(program({ serverId: 2201 }));
  expect(changesOf(await well(stack.up()))).toEqual({});
  stack.edit(program({ serverId: "web2" }));
  lines().length = 0;
  await well(stack.preview());
  expect(lines().join()).toMatch(
    /moves from server web1 to server web2, its traffic at once and its billing/,
  );
  expect((await well(stack.up())).outputs).toEqual(outputs);
  expect(addressesAt(simulator)).toEqual(["gigahost 2202 l3"]);
  await well(stack.destroy());
  expect(addressesAt(simulator)).toEqual([]);
  expect(orders(simulator)).toBe(1);
});

test("keeps the address unless it is told to release it, and says that it goes on being billed", async () => {
  const simulator = account();
  const stack = await start(program({ onDestroy: "keep" }), { simulator });
  await well(stack.preview());
  expect(lines().at(-1)).toMatch(/does not give it back without onDestroy: "release"/);
  await well(stack.up());
  await well(stack.destroy());
  expect(addressesAt(simulator)).toEqual(["gigahost 2201 l3"]);
  expect(lines().at(-1)).toMatch(/stays with its server and goes on being billed/);
});

test("two on one server are two orders, told apart", async () => {
  const simulator = account();
  const stack = await start(program({}, {}), { simulator });
  const { outputs } = await well(stack.up());
  expect(new Set(outputs.addresses as string[]).size).toBe(2);
  expect(orders(simulator)).toBe(2);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
});

test.each(mishaps)("an order %s: one address", async (_, fault) => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const struck = simulator.faults.add({ ...order, ...fault });
  const { failed } = await stack.up();
  if (failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(addressesAt(simulator)).toEqual(["gigahost 2201 l3"]);
  await well(stack.refresh());
  expect(changesOf(await well(stack.preview()))).toEqual({});
});

test("an order without an answer is kept with what was there before, and not sent again in that run", async () => {
  const simulator = account();
  extra(simulator, "192.0.2.77");
  const stack = await start(program({ adopt: false }), { simulator });
  const fault = simulator.faults.add({ ...order, kind: "reset-before", times: Infinity });
  expect(await failing(stack.up())).toMatch(/gave no clear answer.*not ordered again before the next run/s);
  expect(orders(simulator)).toBe(1);
  fault.remove();
  // Nothing proves that what came late is what was ordered; that another one was wanted beside the first says nothing of it.
  extra(simulator, "192.0.2.78");
  expect(await failing(stack.up())).toMatch(
    /192\.0\.2\.78, which has come since.*pulumi state delete forgets/s,
  );
  stack.edit(program({ adopt: true }));
  expect((await well(stack.up())).outputs.addresses).toEqual(["192.0.2.78"]);
  expect(orders(simulator)).toBe(1);
});

test("what another resource has ordered since is not what an unclear order brought", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  simulator.faults.add({ ...order, kind: "reset-before" });
  await failing(stack.up());
  stack.edit(program({}, { adopt: false }));
  const { outputs } = await well(stack.up());
  expect(new Set(outputs.addresses as string[]).size).toBe(2);
  expect(addressesAt(simulator)).toHaveLength(2);
});

test.each(["destroy", "refresh and destroy"])(
  "what somebody else has ordered since an unclear order is not released: %s",
  async (how) => {
    const simulator = account();
    const stack = await start(program({}), { simulator });
    simulator.faults.add({ ...order, kind: "reset-before" });
    await failing(stack.up());
    extra(simulator, "192.0.2.78");
    if (how !== "destroy") await stack.refresh();
    expect(await failing(stack.destroy())).toMatch(
      /192\.0\.2\.78 has come since.*adopt: true on the resource/s,
    );
    expect(await failing(stack.up())).toMatch(
      /\(192\.0\.2\.78, which has come since.*adopt: true takes it over.*adopt: false orders another/s,
    );
    expect(addressesAt(simulator)).toEqual(["gigahost 2201 l3"]);
    stack.edit(program({ adopt: true }));
    await well(stack.up());
    await well(stack.destroy());
    expect(addressesAt(simulator)).toEqual([]);
  },
);

test.each(mishaps)("a move and a release %s: done once", async (_, fault) => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  await well(stack.up());
  stack.edit(program({ serverId: "2202" }));
  const at = { vendor: "gigahost", ...fault } as const;
  const move = simulator.faults.add({ ...at, endpoint: "PUT /servers/{id}/ipv4/{ip_id}" });
  await well(stack.up());
  expect(addressesAt(simulator)).toEqual(["gigahost 2202 l3"]);
  const release = simulator.faults.add({ ...at, endpoint: "DELETE /servers/{id}/ipv4/{ip_id}" });
  await well(stack.destroy());
  expect(addressesAt(simulator)).toEqual([]);
  expect([move.struck, release.struck]).toEqual([1, 1]);
});

describe("addresses that the server has already", () => {
  test("are taken over by name, and never ordered then", async () => {
    const simulator = account();
    extra(simulator, "192.0.2.77", "192.0.2.78");
    const stack = await start(program({ adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(/exists already.*\(192\.0\.2\.7., 192\.0\.2\.7.\).*existing:/s);
    stack.edit(program({ existing: "192.0.2.78", adopt: true }));
    expect((await well(stack.up())).outputs.addresses).toEqual(["192.0.2.78"]);
    stack.edit(program({ existing: "192.0.2.78", adopt: true }, { existing: "192.0.2.99", adopt: true }));
    expect(await failing(stack.up())).toMatch(/192\.0\.2\.99 cannot be taken over, and nothing was ordered/);
    expect(orders(simulator)).toBe(0);
  });

  test("stay others' with adopt: false", async () => {
    const simulator = account();
    extra(simulator, "192.0.2.77");
    const stack = await start(program({ adopt: false }), { simulator });
    await well(stack.up());
    await well(stack.destroy());
    expect(addressesAt(simulator)).toEqual(["gigahost 2201 l3"]);
    expect(orders(simulator)).toBe(1);
  });
});

test("an address that somebody else has got since is left alone", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const { outputs } = await well(stack.up());
  const [address] = outputs.addresses as string[];
  simulator.seed("gigahost", { moveIps: [{ server: "2201", ip: address }] });
  extra(simulator, address!);
  await well(stack.destroy());
  expect(addressesAt(simulator)).toEqual(["gigahost 2201 l3"]);
});

test("a move that the vendor refuses says why, and where the address stays", async () => {
  const simulator = account();
  simulator.seed("gigahost", {
    servers: [
      {
        id: "2202",
        ipv4: [71, 72, 73, 74, 75].map((n) => ({ address: `192.0.2.${n}`, type: "extra" })),
        ipv6: [],
      },
    ],
  });
  const stack = await start(program({}), { simulator });
  await well(stack.up());
  stack.edit(program({ serverId: "2202" }));
  expect(await failing(stack.up())).toMatch(/stays at server 2201\. Only routed addresses.*maximum number/s);
  await well(stack.refresh());
});

test("plan-guard asks before money and traffic", () => {
  const { money, traffic } = profiles.get("AdditionalIp")!.removal;
  const ask = (guard: typeof money, change: Partial<PlannedChange>) =>
    guard === "nothing"
      ? undefined
      : guard.cost({ op: "create", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
          ?.reason;
  expect(ask(money, { news: { serverId: "1" } })).toMatch(/ordered, which is billed every month/);
  expect(ask(money, { news: { serverId: "1", existing: "192.0.2.77" } })).toBeUndefined();
  expect(ask(money, { op: "delete", removed: true })).toMatch(/goes on being billed/);
  const released = { op: "delete", removed: true, inputs: { onDestroy: "release" } };
  expect(ask(money, released)).toBeUndefined();
  expect(ask(traffic, released)).toMatch(/given back/);
  expect(ask(traffic, { op: "update", inputs: { serverId: "1" }, news: { serverId: "2" } })).toMatch(/move/);
});
