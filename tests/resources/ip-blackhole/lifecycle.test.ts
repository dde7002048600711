import { IpBlackhole, type IpBlackholeArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { ipBlackholes } from "../../contract/cells/ip-blackhole";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const [cell] = ipBlackholes;
const start = useStacks();
const lines = useLines();
const ip = "198.51.100.12";

function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator({ vendors: ["artnet"] });
  simulator.options("artnet", options);
  cell!.seed!(simulator);
  return simulator;
}
const program =
  (args: Partial<IpBlackholeArgs> = {}, name = "attacked") =>
  () => ({ setBy: new IpBlackhole(name, { ip, ...args }).setBy });
const dropped = (simulator: Simulator) => cell!.at(simulator) as string[];
const set = (simulator: Simulator, type: string) => simulator.seed("artnet", { blackholes: [{ ip, type }] });
const writes = (simulator: Simulator) =>
  simulator.requests
    .find({ vendor: "artnet", only: "writes" })
    .map(({ endpoint }) => endpoint.replace("ip-blackholing/", ""));
const failingAlways = { kind: "status", status: 500, times: Infinity } as const;

test("drops the traffic, says so in the preview, and lets it through at the end", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual(["IpBlackhole: drops all traffic of 198.51.100.12"]);
  expect((await well(stack.up())).outputs).toEqual({ setBy: "customer" });
  lines().length = 0;
  stack.edit(program({ ip: "198.51.100.12 ", adopt: true }));
  expect(changesOf(await well(stack.preview()))).toEqual({});
  expect(lines()).toEqual([]);
  await well(stack.destroy());
  expect(dropped(simulator)).toEqual([]);
  expect(writes(simulator)).toEqual(["enable", "disable"]);
});

test("an address that is not the account's is refused as that argument", async () => {
  const stack = await start(program({ ip: "203.0.113.9" }), { simulator: account() });
  expect(await failing(stack.up())).toMatch(/not one that this account may use here.*argument ip/s);
});

test("one IPv6 address in two notations is one blackhole", async () => {
  const simulator = account({ ipv6Form: "expanded" });
  const stack = await start(program({ ip: "2001:db8:4:0:0::12" }), { simulator });
  await well(stack.up());
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  await well(stack.destroy());
  expect(dropped(simulator)).toEqual([]);
});

describe("somebody else's", () => {
  test("is a conflict, and stays when the stack goes", async () => {
    const simulator = account();
    set(simulator, "customer");
    const stack = await start(program(), { simulator });
    expect(await failing(stack.up())).toMatch(/nothing shows that it is this resource's/);
    await well(stack.destroy());
    expect(dropped(simulator)).toEqual([ip]);
    expect(writes(simulator)).toEqual([]);
  });

  test("that is set between the look and the call is a conflict as well", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    const body = { success: true, blackholed_ips_list: [] };
    simulator.faults.add({
      vendor: "artnet",
      endpoint: "ip-blackholing/list",
      kind: "status",
      status: 200,
      body,
    });
    set(simulator, "customer");
    expect(await failing(stack.up())).toMatch(/exists already .* nothing was changed/);
    await well(stack.destroy());
    expect(dropped(simulator)).toEqual([ip]);
  });

  test("is adopted where the program says so, in a line, and then lifted at the end", async () => {
    const simulator = account();
    set(simulator, "customer");
    const stack = await start(program({ adopt: true }), { simulator });
    await well(stack.up());
    expect(lines().join("\n")).toMatch(
      /blackhole of 198\.51\.100\.12 was there already and is taken over: adopt/,
    );
    await well(stack.destroy());
    expect(dropped(simulator)).toEqual([]);
  });

  test("moves with a new name in the program", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    stack.edit(program({ adopt: true }, "again"));
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1, delete: 1 });
    expect(dropped(simulator)).toEqual([ip]);
    expect(writes(simulator)).toEqual(["enable"]);
  });
});

describe("the administrator's", () => {
  test("is an error that says who can lift it, whatever adopt says", async () => {
    const simulator = account();
    set(simulator, "admin");
    const stack = await start(program({ adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(/who alone can lift it: all its traffic is dropped already/);
    expect(writes(simulator)).toEqual([]);
  });

  test("in the place of ours: told by a refresh, and by a destroy", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    set(simulator, "admin");
    await well(stack.refresh());
    expect((await well(stack.up())).outputs).toEqual({ setBy: "admin" });
    expect(await failing(stack.destroy())).toMatch(/network administrator, who alone can lift it: it stays/);
    expect(dropped(simulator)).toEqual([ip]);
    const list = { vendor: "artnet", endpoint: "ip-blackholing/list", kind: "status", status: 200 } as const;
    const body = { success: true, blackholed_ips_list: [{ ip, type: "customer" }] };
    simulator.faults.add({ ...list, body, times: Infinity });
    expect(await failing(stack.destroy())).toMatch(/network administrator, who alone can lift it: it stays/);
  });
});

test.each(mishaps)("a call %s: set once, and lifted", async (_, fault) => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  for (const [run, endpoint, after] of [
    [() => stack.up(), "enable", [ip]],
    [() => stack.destroy(), "disable", []],
  ] as const) {
    const added = simulator.faults.add({
      vendor: "artnet",
      endpoint: `ip-blackholing/${endpoint}`,
      ...fault,
    });
    const first = await run();
    // A lifting that was certainly not carried out is asked for by the next run.
    if (first.failed) await well(run());
    expect(added.struck).toBe(1);
    expect(dropped(simulator)).toEqual(after);
  }
});

describe("an answer that stays unclear", () => {
  async function unclear(isCarriedOut: boolean) {
    const simulator = account();
    const stack = await start(program(), { simulator });
    const kind = isCarriedOut ? "reset-after" : "reset-before";
    simulator.faults.add({ vendor: "artnet", endpoint: "ip-blackholing/enable", kind, times: Infinity });
    simulator.faults.add({ vendor: "artnet", endpoint: "ip-blackholing/list", ...failingAlways, nth: 2 });
    await failing(stack.up());
    simulator.faults.clear();
    return { simulator, stack };
  }

  test("is a conflict in the next up until the program says whose it is", async () => {
    const { simulator, stack } = await unclear(true);
    expect(await failing(stack.up())).toMatch(/nothing shows that it is this resource's/);
    stack.edit(program({ adopt: true }));
    await well(stack.up());
    expect(dropped(simulator)).toEqual([ip]);
    await well(stack.destroy());
    expect(dropped(simulator)).toEqual([]);
  });

  test("is asked for again where there is none", async () => {
    const { simulator, stack } = await unclear(false);
    await well(stack.up());
    expect(dropped(simulator)).toEqual([ip]);
  });

  test("is no proof for lifting what has come since", async () => {
    const { simulator, stack } = await unclear(false);
    set(simulator, "customer");
    await stack.refresh();
    expect(await failing(stack.destroy())).toMatch(
      /nothing proves .* it was not lifted.*adopt: true on the resource/s,
    );
    expect(dropped(simulator)).toEqual([ip]);
  });
});

test("what was lifted by hand is gone, and destroying it is no error", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const body = { success: true, blackholed_ips_list: [{ ip, type: "customer" }] };
  simulator.seed("artnet", { blackholes: [{ ip, removed: true }] });
  // The first list is late.
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "ip-blackholing/list",
    kind: "status",
    status: 200,
    body,
  });
  await well(stack.destroy());
  expect(writes(simulator)).toEqual(["enable", "disable"]);
});

test("one list serves all of a refresh", async () => {
  const simulator = account();
  const ips = [9, 10, 11, 12, 14].map((end) => `198.51.100.${end}`);
  const stack = await start(() => ips.forEach((each) => void new IpBlackhole(each, { ip: each })), {
    simulator,
  });
  await well(stack.up());
  simulator.requests.resetCounts();
  await well(stack.refresh());
  expect(simulator.requests.counts().total).toBe(1);
});

test("plan-guard asks before traffic is dropped", () => {
  const { traffic } = profiles.get("IpBlackhole")!.removal;
  const cost = (change: Partial<PlannedChange>) =>
    traffic !== "nothing" &&
    traffic.cost({ op: "create", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  expect(cost({ news: { ip } })).toBe("drops all traffic of 198.51.100.12");
  expect(cost({ op: "replace", removed: true, news: { ip } })).toMatch(/drops all traffic/);
  expect(cost({ op: "same", inputs: { ip }, news: { ip } })).toBeUndefined();
  expect(cost({ op: "delete", removed: true, inputs: { ip } })).toBeUndefined();
});
