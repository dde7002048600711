import { VmNode, type VmNodeArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { nodeIds, nodesAt } from "../../contract/cells/vm-node";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const order = { vendor: "i3d", endpoint: "POST /flexVM/clouds/{cloudId}/nodes" } as const;
const orders = (simulator: Simulator) => simulator.requests.find(order).length;
const addNode = (simulator: Simulator, node: object = {}) =>
  void simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [node] }] });

function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator({ vendors: ["i3d"] });
  simulator.options("i3d", options);
  simulator.seed("i3d", { clouds: [{ name: "lab" }] });
  return simulator;
}
const program =
  (...all: Partial<VmNodeArgs>[]) =>
  () => {
    const made = all.map((args, at) => new VmNode(`node${at}`, { cloud: "lab", ...args }));
    return { ids: made.map(({ nodeId }) => nodeId) };
  };

test("says in the preview what it costs, is ordered once and waited for, and goes", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "VmNode: orders a bare-metal node for the cloud lab, which is billed until it is deleted",
  ]);
  const { outputs } = await well(stack.up());
  expect(outputs.ids).toEqual(nodeIds(simulator));
  expect(nodesAt(simulator)).toEqual(["lab running"]);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect([nodesAt(simulator), orders(simulator)]).toEqual([[], 1]);
});

test("two in one cloud are two orders, told apart", async () => {
  const simulator = account();
  const stack = await start(program({}, {}), { simulator });
  const { outputs } = await well(stack.up());
  expect([...(outputs.ids as string[])].sort()).toEqual(nodeIds(simulator).sort());
  expect(orders(simulator)).toBe(2);
});

test.each(mishaps)("an order %s: one node", async (_, fault) => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const struck = simulator.faults.add({ ...order, ...fault });
  const { failed } = await stack.up();
  if (failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(nodesAt(simulator)).toEqual(["lab running"]);
  await well(stack.refresh());
  expect(changesOf(await well(stack.preview()))).toEqual({});
});

describe("an order without an answer", () => {
  const unclear = async (args: Partial<VmNodeArgs>, before: number) => {
    const simulator = account();
    for (let node = 0; node < before; node++) addNode(simulator);
    const stack = await start(program(args), { simulator });
    const fault = simulator.faults.add({ ...order, kind: "reset-before", times: Infinity });
    expect(await failing(stack.up())).toMatch(/no clear answer.*not asked for again before the next run/s);
    expect(orders(simulator)).toBe(1);
    fault.remove();
    const known = nodeIds(simulator);
    return { simulator, stack, known };
  };

  test("is kept with what was there before: what has come since is taken with adopt, and nothing is ordered", async () => {
    const { simulator, stack, known } = await unclear({}, 0);
    addNode(simulator);
    stack.edit(program({ adopt: true }));
    const { outputs } = await well(stack.up());
    expect(outputs.ids).toEqual(nodeIds(simulator).filter((id) => !known.includes(id)));
    expect(orders(simulator)).toBe(1);
    expect(lines().at(-1)).toMatch(
      /a node of the cloud lab \(.*\) was there already and is taken over: adopt/,
    );
  });

  test("with adopt: false said since, another one is ordered beside what has come", async () => {
    const { simulator, stack } = await unclear({}, 0);
    addNode(simulator, { name: "theirs" });
    stack.edit(program({ adopt: false }));
    await well(stack.up());
    expect([nodesAt(simulator).length, orders(simulator)]).toEqual([2, 2]);
    await well(stack.destroy());
    expect(nodesAt(simulator)).toEqual(["lab running"]);
  });

  test("with adopt: false said before, what has come since is asked about all the same", async () => {
    const { simulator, stack } = await unclear({ adopt: false }, 1);
    addNode(simulator);
    expect(await failing(stack.up())).toMatch(/pulumi state delete forgets that order/);
    expect(orders(simulator)).toBe(1);
  });
});

test("of two that have come since, nothing tells which is which, and none is taken or ordered", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const fault = simulator.faults.add({ ...order, kind: "reset-before", times: Infinity });
  await failing(stack.up());
  fault.remove();
  addNode(simulator);
  addNode(simulator);
  expect(await failing(stack.up())).toMatch(/nothing tells which one is a node of the cloud lab/);
  expect(orders(simulator)).toBe(1);
});

test.each(["destroy", "refresh and destroy"])(
  "what has come since an unclear answer without a proof is not deleted: %s",
  async (how) => {
    const simulator = account();
    const stack = await start(program({}), { simulator });
    const fault = simulator.faults.add({ ...order, kind: "reset-before", times: Infinity });
    await failing(stack.up());
    fault.remove();
    addNode(simulator, { name: "theirs" });
    if (how !== "destroy") await stack.refresh();
    expect(await failing(stack.up())).toMatch(
      /theirs \(.*which has come since.*adopt: false asks for another/s,
    );
    expect(await failing(stack.destroy())).toMatch(/theirs .* has come since.*not deleted.*adopt: true on/s);
    expect(nodesAt(simulator)).toEqual(["lab running"]);
  },
);

test("one that was ordered and could not be waited for is gone on with, and not ordered again", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const read = { vendor: "i3d", endpoint: "GET /flexVM/clouds/{cloudId}/nodes", nth: 3 } as const;
  const fault = simulator.faults.add({ ...read, kind: "status", status: 403, times: Infinity });
  expect(await failing(stack.up())).toMatch(/API key is wrong/);
  expect(JSON.stringify(stack.state)).toContain(nodeIds(simulator)[0]!);
  fault.remove();
  await well(stack.up());
  expect([nodesAt(simulator), orders(simulator)]).toEqual([["lab running"], 1]);
});

test.each(["accept", "refuse"])("one that fails is kept, told, and goes (%s)", async (deleteFailedNode) => {
  const simulator = account({ nodesFail: true, deleteFailedNode });
  const stack = await start(program({}), { simulator });
  for (let run = 0; run < 2; run++) expect(await failing(stack.up())).toMatch(/has failed; replace it/);
  expect(orders(simulator)).toBe(1);
  await well(stack.destroy());
  expect(nodesAt(simulator)).toEqual(deleteFailedNode === "accept" ? [] : ["lab failed"]);
  expect(/look in the panel whether it is billed/.test(lines().join())).toBe(deleteFailedNode === "refuse");
});

test("one that is still being made is waited for before it can go", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  await well(stack.up());
  const [id] = nodeIds(simulator);
  addNode(simulator, { id, status: "bootstrapping", ahead: ["bootstrapping", "running"] });
  await well(stack.destroy());
  expect(nodesAt(simulator)).toEqual([]);
});

test("one that hosts machines stays, and the message says what to do", async () => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  await well(stack.up());
  simulator.seed("i3d", { clouds: [{ name: "lab", vms: [{ name: "theirs" }] }] });
  expect(await failing(stack.destroy())).toMatch(/is not deleted \(.*a node stays while machines run on it/s);
  expect(nodesAt(simulator)).toEqual(["lab running"]);
});

describe("nodes that nobody is known to have", () => {
  test("are an error, are named by existing, and another one is ordered beside them on demand", async () => {
    const simulator = account();
    addNode(simulator, { name: "proxmox-1" });
    addNode(simulator, { name: "proxmox-2", serial: "3W2GN83" });
    const stack = await start(program({ adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(/exists already .*proxmox-1.*proxmox-2|proxmox-2.*proxmox-1/s);
    stack.edit(program({ existing: "3W2GN83", adopt: true }));
    expect((await well(stack.up())).outputs.ids).toEqual([nodeIds(simulator)[1]]);
    expect(lines().at(-1)).toMatch(/the node proxmox-2 .* taken over: adopt: true/);
    stack.edit(program({ existing: "3W2GN83", adopt: true }, { adopt: false }));
    await well(stack.up());
    expect([nodesAt(simulator).length, orders(simulator)]).toEqual([3, 1]);
    stack.edit(program({ existing: "nobody", adopt: true }));
    await well(stack.up());
    expect(nodesAt(simulator)).toHaveLength(2);
  });

  test("another stack's is never taken or deleted", async () => {
    const simulator = account();
    const theirs = await start(program({}), { simulator, project: "theirs" });
    await well(theirs.up());
    const ours = await start(program({ existing: nodeIds(simulator)[0]! }), { simulator, project: "ours" });
    expect(await failing(ours.up())).toMatch(/a node of the cloud lab exists already/);
    await well(ours.destroy());
    expect(nodesAt(simulator)).toEqual(["lab running"]);
  });
});

test("plan-guard asks before money is spent, and before a node goes", () => {
  const { money, data } = profiles.get("VmNode")!.removal;
  const cost = (guard: typeof money, change: Partial<PlannedChange>) =>
    guard !== "nothing" &&
    guard.cost({ op: "update", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  expect(cost(money, { op: "create", news: { cloud: "lab" } })).toMatch(/would be ordered/);
  expect(cost(money, { op: "create", news: { existing: "a" } })).toBeUndefined();
  expect(cost(data, { op: "delete", removed: true })).toMatch(/deleted: its billing ends/);
  expect(cost(data, { op: "delete-replaced", removed: true })).toMatch(/replaced: its billing ends/);
  expect(cost(data, {})).toBeUndefined();
});
