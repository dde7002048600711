import { SwitchPort, type SwitchPortArgs } from "../../../index";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { portsAt, seedHosts } from "../../contract/cells/switch-port";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const account = () => {
  const simulator = new Simulator({ vendors: ["i3d"] });
  seedHosts(simulator);
  return simulator;
};
const port =
  (args: Partial<SwitchPortArgs> = {}, name = "port") =>
  () => ({ written: new SwitchPort(name, { serverId: "game1", interfaceId: 0, ...args }).lastWritten });
const call = (setting: string) => `PUT /server/{serverId}/pxe/switchport${setting}`;

test("down is told in the preview, written last, and an outage that lasts until somebody says otherwise", async () => {
  const simulator = account();
  const stack = await start(port({ rateLimit: 1000, adminState: "up" }), { simulator });
  await well(stack.up());
  expect(lines.join("\n")).not.toMatch(/down/);
  stack.edit(port({ rateLimit: 500, adminState: "down" }));
  await well(stack.preview());
  expect(lines.join("\n")).toMatch(/sets the switch port 0 of server game1 down: nothing reaches the server/);
  simulator.requests.resetCounts();
  await well(stack.up());
  expect(simulator.requests.find({ only: "writes" }).map(({ endpoint }) => endpoint)).toEqual([
    call("ratelimit"),
    call("adminstate"),
  ]);
  expect(portsAt(simulator)).toEqual(["7001/0 500 - 0"]);
  await well(stack.destroy());
  expect(lines.join("\n")).toMatch(
    /i3d:7001\/0 stays as it was written last \(rateLimit 500, adminState 0\)/,
  );
  expect(portsAt(simulator)).toEqual(["7001/0 500 - 0"]);
});

test("onDestroy: up sets up again what this resource has set down, and nothing else", async () => {
  const simulator = account();
  const stack = await start(port({ adminState: "down", onDestroy: "up" }), { simulator });
  await well(stack.up());
  await well(stack.destroy());
  expect(portsAt(simulator)).toEqual(["7001/0 - - 1"]);
  simulator.requests.resetCounts();
  stack.edit(port({ speed: 1000, onDestroy: "up" }));
  await well(stack.up());
  simulator.requests.resetCounts();
  await well(stack.destroy());
  expect(simulator.requests.counts().writes).toBe(0);
});

describe("onDestroy: up sets up what may be down", () => {
  const lost = { vendor: "i3d", endpoint: call("adminstate"), times: Infinity } as const;

  test("after a down without a clear answer", async () => {
    const simulator = account();
    const stack = await start(port({ adminState: "down", onDestroy: "up" }), { simulator });
    simulator.faults.add({ ...lost, kind: "reset-after" });
    await failing(stack.up());
    simulator.faults.clear();
    expect(portsAt(simulator)).toEqual(["7001/0 - - 0"]);
    await well(stack.destroy());
    expect(portsAt(simulator)).toEqual(["7001/0 - - 1"]);
  });

  test("after an up that was lost", async () => {
    const simulator = account();
    const stack = await start(port({ adminState: "down", onDestroy: "up" }), { simulator });
    await well(stack.up());
    stack.edit(port({ adminState: "up", onDestroy: "up" }));
    simulator.faults.add({ ...lost, kind: "reset-before" });
    await failing(stack.up());
    simulator.faults.clear();
    await well(stack.destroy());
    expect(portsAt(simulator)).toEqual(["7001/0 - - 1"]);
  });

  test("after a run that was killed, which the state does not tell", async () => {
    const simulator = account();
    const stack = await start(port({ adminState: "up", onDestroy: "up" }), { simulator });
    await well(stack.up());
    simulator.seed("i3d", { hosts: [{ id: 7001, ports: { 0: { state: 0 } } }] });
    await well(stack.destroy());
    expect(portsAt(simulator)).toEqual(["7001/0 - - 1"]);
  });
});

test("an outside change is not found, and is not undone as long as the program says the same", async () => {
  const simulator = account();
  const stack = await start(port({ rateLimit: 1000 }), { simulator });
  await well(stack.up());
  simulator.seed("i3d", { hosts: [{ id: 7001, ports: { 0: { rateLimit: 77 } } }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(portsAt(simulator)).toEqual(["7001/0 77 - -"]);
});

test("a refusal before anything was written leaves nothing in the state; after something it is kept", async () => {
  const simulator = account();
  simulator.options("i3d", { portStates: "snmp" });
  const stack = await start(port({ adminState: "down" }), { simulator });
  expect(await failing(stack.up())).toMatch(
    /give the number: .*This value is not valid .*argument adminState/,
  );
  expect(JSON.stringify(stack.state)).not.toContain("i3d:7001/0");
  stack.edit(port({ rateLimit: 1000, adminState: "down" }));
  await failing(stack.up());
  expect(portsAt(simulator)).toEqual(["7001/0 1000 - -"]);
  expect(JSON.stringify(stack.state)).toContain("i3d:7001/0");
  stack.edit(port({ rateLimit: 1000, adminState: 2 }));
  await well(stack.up());
  expect(portsAt(simulator)).toEqual(["7001/0 1000 - 2"]);
});

test("a write that nobody can tell of is written again, by a refresh's word as well", async () => {
  const simulator = account();
  const stack = await start(port({ rateLimit: 1000 }), { simulator });
  await well(stack.up());
  stack.edit(port({ rateLimit: 500 }));
  simulator.faults.add({
    vendor: "i3d",
    endpoint: call("ratelimit"),
    kind: "status",
    status: 500,
    times: Infinity,
  });
  await failing(stack.up());
  simulator.faults.clear();
  expect(await failing(stack.refresh())).toMatch(/nobody knows whether rateLimit was written/);
  await well(stack.up());
  expect(portsAt(simulator)).toEqual(["7001/0 500 - -"]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("an update writes all but the speed again, since a run that was killed may have written something else", async () => {
  const simulator = account();
  const stack = await start(port({ rateLimit: 1, speed: 2, adminState: "up" }), { simulator });
  await well(stack.up());
  // As a killed run leaves it, which the state does not tell.
  simulator.seed("i3d", { hosts: [{ id: 7001, ports: { 0: { rateLimit: 1, portSpeed: 77, state: 0 } } }] });
  stack.edit(port({ rateLimit: 2, speed: 2, adminState: "up" }));
  await well(stack.up());
  expect(portsAt(simulator)).toEqual(["7001/0 2 77 1"]);
});

test("a port has one resource, however its host is written", async () => {
  const simulator = account();
  const both = () => {
    port({ rateLimit: 1 }, "one")();
    new SwitchPort("two", { serverId: 7001, interfaceId: 0, rateLimit: 2 });
  };
  const stack = await start(both, { simulator });
  expect(await failing(stack.up())).toMatch(/i3d:7001\/0/);
  expect(portsAt(simulator)).toHaveLength(1);
});

test("an unknown host and an interface that the vendor refuses are told", async () => {
  const simulator = account();
  simulator.options("i3d", { unknownPort: "refuse" });
  const stack = await start(port({ serverId: "gmae1", rateLimit: 1 }), { simulator });
  expect(await failing(stack.up())).toMatch(/no server with the name "gmae1".*did you mean game1\?/);
  stack.edit(port({ interfaceId: 7, rateLimit: 1 }));
  expect(await failing(stack.up())).toMatch(/This interface does not exist/);
  expect(portsAt(simulator)).toEqual([]);
});

test("plan-guard asks before a port goes down", () => {
  const { traffic } = profiles.get("SwitchPort")!.removal;
  const cost = (op: string, inputs: object, news: object) =>
    traffic === "nothing"
      ? undefined
      : traffic.cost({ op, id: "", inputs: { ...inputs }, outputs: {}, news: { ...news }, removed: false })
          ?.reason;
  const [up, down] = [{ adminState: "up" }, { adminState: "down" }];
  const cut = /the switch port would be set down/;
  expect(cost("create", {}, down)).toMatch(cut);
  expect(cost("update", up, down)).toMatch(cut);
  expect(cost("update", up, { adminState: 2 })).toMatch(cut);
  expect(cost("update", down, { ...down, rateLimit: 1 })).toBeUndefined();
  expect(cost("create", {}, up)).toBeUndefined();
  expect(cost("update", down, up)).toBeUndefined();
  expect(cost("delete", down, {})).toBeUndefined();
});
