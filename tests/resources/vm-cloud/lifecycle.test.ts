import { VirtualMachine, VmCloud, VmNode } from "../../../index";
import { Simulator } from "../../../simulator";
import { cloudTexts, lab } from "../../contract/cells/vm-cloud";
import { nodeIds, nodesAt } from "../../contract/cells/vm-node";
import { build, machinesAt } from "../../contract/cells/virtual-machine";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const account = () => new Simulator({ vendors: ["i3d"] });
const posting = { vendor: "i3d", endpoint: "POST /flexVM/clouds" } as const;

const alone =
  (args: object = {}) =>
  () => {
    const cloud = new VmCloud("lab", { ...lab, ...args });
    return { id: cloud.id, cloudId: cloud.cloudId };
  };
/** A cloud with a node and a machine, which refer to it by the resource. */
const whole =
  (args: object = {}) =>
  () => {
    const cloud = new VmCloud("lab", { ...lab, ...args });
    const node = new VmNode("node", { cloud });
    new VirtualMachine("build", { ...build, cloud }, { dependsOn: node });
  };

test.each(["status", "404"])("a whole cloud comes, stays, and goes in order (%s)", async (deletedFlexVm) => {
  const simulator = account();
  simulator.options("i3d", { deletedFlexVm });
  const stack = await start(whole(), { simulator });
  expect(changesOf(await well(stack.preview()))).toEqual({ create: 4 });
  await well(stack.up());
  expect([cloudTexts(simulator), nodesAt(simulator), machinesAt(simulator)]).toEqual([
    ["lab frmtl1 bm9.std.16"],
    ["lab running"],
    ["lab build-1 vm.4c.8g ubuntu-2404-server-amd64 running"],
  ]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect(cloudTexts(simulator)).toEqual([]);
});

test("what is given the resource is replaced together with the cloud", async () => {
  const simulator = account();
  const stack = await start(whole(), { simulator });
  await well(stack.up());
  const before = nodeIds(simulator);
  stack.edit(whole({ site: "camtr6" }));
  expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 3 });
  expect(cloudTexts(simulator)).toEqual(["lab camtr6 bm9.std.16"]);
  expect(nodesAt(simulator)).toEqual(["lab running"]);
  expect(nodeIds(simulator)).not.toEqual(before);
});

describe.each(["i3d:lab", "lab", "its id"])("a cloud in which the program declares a node by %s", (how) => {
  const withNode = (cloud: string | undefined, cloudId: string) => () => {
    if (cloud !== undefined) new VmCloud("lab", { ...lab, site: cloud });
    new VmNode("node", { cloud: how === "its id" ? cloudId : how });
  };

  test.each([
    ["deleted", undefined],
    ["replaced", "camtr6"],
  ])("is not %s, and nothing is done before", async (_, cloud) => {
    const simulator = account();
    const stack = await start(alone(), { simulator });
    const { outputs } = await well(stack.up());
    const cloudId = String(outputs.cloudId);
    stack.edit(withNode("frmtl1", cloudId));
    await well(stack.up());
    stack.edit(withNode(cloud, cloudId));
    expect(await failing(stack.up())).toMatch(/the cloud lab is not deleted: /);
    expect([cloudTexts(simulator), nodesAt(simulator)]).toEqual([["lab frmtl1 bm9.std.16"], ["lab running"]]);
    await well(stack.destroy());
  });
});

test.each(["refuse", "takesThem"])(
  "one with somebody else's node stays, whatever the vendor would do (%s)",
  async (deleteCloudWithNodes) => {
    const simulator = account();
    simulator.options("i3d", { deleteCloudWithNodes });
    const stack = await start(alone(), { simulator });
    await well(stack.up());
    simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{ name: "theirs" }] }] });
    expect(await failing(stack.destroy())).toMatch(/the cloud lab is not deleted: theirs \(.*\) is in it/);
    expect(nodesAt(simulator)).toEqual(["lab running"]);
    simulator.seed("i3d", { removeNodes: ["theirs"] });
    await well(stack.destroy());
    expect(cloudTexts(simulator)).toEqual([]);
  },
);

test.each(mishaps)("asked for, and %s: one cloud", async (_, fault) => {
  const simulator = account();
  const stack = await start(alone(), { simulator });
  const struck = simulator.faults.add({ ...posting, ...fault });
  const { failed } = await stack.up();
  if (failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(cloudTexts(simulator)).toEqual(["lab frmtl1 bm9.std.16"]);
  expect(changesOf(await well(stack.preview()))).toEqual({});
});

test.each(["destroy", "refresh and destroy"])(
  "one of the name that somebody else has made since an unclear answer is not deleted: %s",
  async (how) => {
    const simulator = account();
    const stack = await start(alone(), { simulator });
    const fault = simulator.faults.add({ ...posting, kind: "reset-before", times: Infinity });
    expect(await failing(stack.up())).toMatch(/no clear answer about the cloud lab/);
    fault.remove();
    simulator.seed("i3d", { clouds: [{ ...lab, description: "theirs" }] });
    if (how !== "destroy") await stack.refresh();
    expect(await failing(stack.destroy())).toMatch(
      /has come since.*not deleted.*adopt: true on the resource/s,
    );
    expect(cloudTexts(simulator)).toEqual(["lab frmtl1 bm9.std.16 theirs"]);
  },
);

test("one that was made anew under the name is somebody else's", async () => {
  const simulator = account();
  const stack = await start(alone(), { simulator });
  await well(stack.up());
  simulator.seed("i3d", { removeClouds: ["lab"] });
  simulator.seed("i3d", { clouds: [lab] });
  await well(stack.destroy());
  expect(cloudTexts(simulator)).toEqual(["lab frmtl1 bm9.std.16"]);
});

test("a name that somebody takes at the last moment is a conflict, and theirs stays", async () => {
  const simulator = account();
  const stack = await start(alone(), { simulator });
  const hook = () => void simulator.seed("i3d", { clouds: [{ ...lab, site: "camtr6" }] });
  simulator.faults.add({ ...posting, kind: "call", hook });
  expect(await failing(stack.up())).toMatch(/the cloud lab exists already.*as bm9\.std\.16 at camtr6/s);
  expect(cloudTexts(simulator)).toEqual(["lab camtr6 bm9.std.16"]);
});

test("a cloud that a node names and nobody has is told with the nearest name", async () => {
  const simulator = account();
  simulator.seed("i3d", { clouds: [{ name: "labor" }] });
  const stack = await start(() => void new VmNode("node", { cloud: "labro" }), { simulator });
  expect(await failing(stack.up())).toMatch(/no FlexVM cloud with the cloud "labro".*did you mean labor\?/s);
  expect(lines().join("\n")).toMatch(/orders a bare-metal node for the cloud labro/);
});
