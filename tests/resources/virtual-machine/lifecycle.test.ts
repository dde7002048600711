import type { CustomResourceOptions } from "@pulumi/pulumi";
import { VirtualMachine, type VirtualMachineArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { build, machineIds, machinesAt } from "../../contract/cells/virtual-machine";
import { cloudsAt } from "../../contract/cells/vm-cloud";
import { frontEndNames } from "../../support/front-ends";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const posting = { vendor: "i3d", endpoint: "POST /flexVM/clouds/{cloudId}/vms" } as const;
const commanding = { ...posting, endpoint: "POST /flexVM/clouds/{cloudId}/vms/{vmId}/commands" };
const standard = "lab build-1 vm.4c.8g ubuntu-2404-server-amd64 running";
const stopped = standard.replace("running", "stopped");

function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator({ vendors: ["i3d"] });
  simulator.options("i3d", options);
  simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{}] }] });
  return simulator;
}
const program =
  (args: object = {}) =>
  () => {
    const vm = new VirtualMachine("build", { ...build, ...args });
    return { ips: vm.publicIps, tags: vm.tags, vmId: vm.vmId };
  };
const change = (simulator: Simulator, vm: object) =>
  void simulator.seed("i3d", { clouds: [{ name: "lab", vms: [{ id: machineIds(simulator)[0], ...vm }] }] });
const posts = (simulator: Simulator) => simulator.requests.find(posting).length;

test("is made once with its keys, waited for, and told by its addresses; the mark is nobody's tag", async () => {
  const simulator = account();
  const stack = await start(program({ tags: ["env:ci"] }), { simulator });
  const { outputs } = await well(stack.up());
  expect(outputs).toMatchObject({ ips: [expect.stringMatching(/^203\.0\.113\./)], tags: ["env:ci"] });
  expect(cloudsAt(simulator)[0]!.vms[0]!.tags).toEqual(["env:ci", expect.stringMatching(/^rackform:/)]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect([machinesAt(simulator), posts(simulator)]).toEqual([[], 1]);
});

describe.each(frontEndNames)("by the front end %s", (frontEnd) => {
  const secret = "correct-horse-battery";
  const userData = `#cloud-config\nchpasswd:\n  list: root:${secret}\n`;

  test("user data stands nowhere in clear, although the program does not call it a secret", async () => {
    const simulator = account();
    const given = { sshKeys: undefined, userData };
    const stack = await start(program(given), { simulator, frontEnd });
    const fault = simulator.faults.add({ ...posting, kind: "reset-before", times: Infinity });
    expect(await failing(stack.up())).toMatch(/no clear answer/);
    fault.remove();
    expect(JSON.stringify(stack.state)).toContain("build-1");
    expect(JSON.stringify(stack.state)).not.toContain(secret);
    await well(stack.up());
    expect(simulator.requests.find(posting).at(-1)!.bytesIn).toBeGreaterThan(userData.length);
    expect(JSON.stringify(stack.state)).not.toContain(secret);
    expect(changesOf(await well(stack.up()))).toEqual({});
    stack.edit(program({ ...given, userData: userData.replace("root", "ops"), image: secret }));
    const told = await failing(stack.up());
    expect(told).not.toContain("ops:");
    expect(JSON.stringify(stack.state)).not.toContain("battery");
    expect(lines().join("\n")).not.toContain(secret);
  });
});

test.each(mishaps)("made, and %s: one machine", async (_, fault) => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  const struck = simulator.faults.add({ ...posting, ...fault });
  const { failed } = await stack.up();
  if (failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(machinesAt(simulator)).toEqual([standard]);
  expect(changesOf(await well(stack.preview()))).toEqual({});
});

describe("after an unclear answer", () => {
  const lost = async (more: object = {}) => {
    const simulator = account();
    const apiKey = simulator.environment().I3D_API_KEY!;
    const stack = await start(program(), { simulator, accounts: { i3d: { apiKey, ...more } } });
    const fault = simulator.faults.add({ ...posting, kind: "reset-before", times: Infinity });
    expect(await failing(stack.up())).toMatch(/no clear answer about a virtual machine of the cloud lab/);
    fault.remove();
    return { simulator, stack };
  };
  const theirs = { name: "build-1" };

  test("somebody else's equal one is neither taken nor deleted, since it has no mark", async () => {
    const { simulator, stack } = await lost();
    simulator.seed("i3d", { clouds: [{ name: "lab", vms: [theirs] }] });
    await well(stack.destroy());
    expect(machinesAt(simulator)).toEqual([standard]);
  });

  test("the one with the mark is it: taken by the next up, and deleted by a destroy", async () => {
    for (const end of ["up", "destroy"] as const) {
      const simulator = account();
      const stack = await start(program(), { simulator });
      const listing = { ...posting, endpoint: "GET /flexVM/clouds/{cloudId}/vms", times: Infinity };
      simulator.faults.add({ ...posting, kind: "status-after", status: 500 });
      const hook = () => void simulator.faults.add({ ...listing, kind: "status", status: 403 });
      simulator.faults.add({ ...posting, kind: "call", hook });
      expect(await failing(stack.up())).toMatch(/could not be looked for to the end/);
      simulator.faults.clear();
      await well(stack[end]());
      expect(machinesAt(simulator)).toEqual(end === "up" ? [standard] : []);
      expect(posts(simulator)).toBe(1);
    }
  });

  test("without marks nothing proves whose the new one is", async () => {
    const { simulator, stack } = await lost({ ownerTags: "false" });
    simulator.seed("i3d", { clouds: [{ name: "lab", vms: [theirs] }] });
    await stack.refresh();
    expect(await failing(stack.destroy())).toMatch(/has come since.*not deleted/s);
    expect(machinesAt(simulator)).toEqual([standard]);
  });
});

describe("power", () => {
  test("is no matter unless it is declared; then it is drift, and put right in place", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    change(simulator, { status: "stopped" });
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
    stack.edit(program({ power: "running" }));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(machinesAt(simulator)).toEqual([standard]);
    change(simulator, { status: "paused" });
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(machinesAt(simulator)).toEqual([standard]);
  });

  test("a machine that is to be stopped is made and stopped", async () => {
    const simulator = account();
    const stack = await start(program({ power: "stopped" }), { simulator });
    await well(stack.up());
    expect(machinesAt(simulator)).toEqual([stopped]);
    await well(stack.destroy());
    expect(machinesAt(simulator)).toEqual([]);
  });

  test.each(mishaps)("a command %s: it comes to what is declared", async (_, fault) => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    stack.edit(program({ power: "stopped" }));
    const struck = simulator.faults.add({ ...commanding, ...fault });
    const { failed } = await stack.up();
    if (failed) await well(stack.up());
    expect(struck.struck).toBe(1);
    expect(machinesAt(simulator)).toEqual([stopped]);
  });

  test("a machine that changes its state takes the command when it is at rest", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    stack.edit(program({ power: "stopped" }));
    change(simulator, { status: "running", ahead: ["stopping", "starting", "running"] });
    await well(stack.up());
    expect(machinesAt(simulator)).toEqual([stopped]);
  });
});

test("one that changes its state is deleted when it is at rest, one that failed or goes already is no error", async () => {
  const ends = [
    { status: "starting", ahead: ["starting", "running"] },
    { status: "deleting", ahead: ["deleting", "deleted"] },
    { status: "failed" },
  ];
  for (const end of ends) {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    change(simulator, end);
    await well(stack.destroy());
    expect(machinesAt(simulator)).toEqual(
      end.status === "failed" ? [standard.replace("running", "failed")] : [],
    );
  }
});

test("one that fails is kept and told, and not made again", async () => {
  const simulator = account({ vmsFail: true });
  const stack = await start(program(), { simulator });
  for (let run = 0; run < 2; run++) expect(await failing(stack.up())).toMatch(/has failed; replace it/);
  expect(posts(simulator)).toBe(1);
  await well(stack.destroy());
});

test("a refusal is told with the nearest names, and that no node runs", async () => {
  const simulator = account();
  const stack = await start(program({ image: "ubuntu-2404-server-amd46" }), { simulator });
  expect(await failing(stack.up())).toMatch(/there is no image .*; did you mean ubuntu-2404-server-amd64\?/);
  stack.edit(program());
  simulator.seed("i3d", { removeNodes: [cloudsAt(simulator)[0]!.nodes[0]!.id] });
  expect(await failing(stack.up())).toMatch(/no node of the cloud runs: give the machine dependsOn/);
});

test.each(["required", "optional"])(
  "does with either list of machines: the filter is %s",
  async (vmListStatus) => {
    const simulator = account({ vmListStatus, vmWithoutNode: "accept" });
    const stack = await start(program(), { simulator });
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    await well(stack.destroy());
    expect(machinesAt(simulator)).toEqual([]);
  },
);

describe("ones of the name that are there already", () => {
  test("several are an error, and another one is made beside them on demand", async () => {
    const simulator = account();
    simulator.seed("i3d", { clouds: [{ name: "lab", vms: [{ name: "build-1" }, { name: "build-1" }] }] });
    const stack = await start(program({ adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(/exists already/);
    stack.edit(program({ adopt: false }));
    await well(stack.up());
    expect(machinesAt(simulator)).toEqual([standard, standard, standard]);
    await well(stack.destroy());
    expect(machinesAt(simulator)).toEqual([standard, standard]);
  });

  test("another stack's is never taken, changed or deleted", async () => {
    const simulator = account();
    const theirs = await start(program(), { simulator, project: "theirs" });
    await well(theirs.up());
    const ours = await start(program({ power: "stopped" }), { simulator, project: "ours" });
    expect(await failing(ours.up())).toMatch(/exists already/);
    await well(ours.destroy());
    expect(machinesAt(simulator)).toEqual([standard]);
  });
});

test("an imported one needs no keys, is not replaced for those that are added, and then held to them", async () => {
  const simulator = account();
  simulator.seed("i3d", { clouds: [{ name: "lab", vms: [{ name: "build-1" }] }] });
  const { sshKeys: _keys, ...rest } = build;
  const declare = (args: object, opts: CustomResourceOptions) => () =>
    void new VirtualMachine(
      "build",
      { ...rest, cloud: "i3d:lab", power: "running", ...args } as VirtualMachineArgs,
      opts,
    );
  const stack = await start(declare({}, { import: `i3d:${machineIds(simulator)[0]}` }), {
    simulator,
    frontEnd: "plugin",
  });
  await well(stack.up());
  const { sshKeys } = build;
  for (const [args, changes] of [
    [{}, {}],
    [{ sshKeys }, { update: 1 }],
    [{ sshKeys }, {}],
    [{ userData: "#cloud-config" }, { replace: 1 }],
  ] as const) {
    stack.edit(declare(args, {}));
    expect(changesOf(await well(stack.preview()))).toMatchObject(changes);
    if (!("replace" in changes)) await well(stack.up());
  }
  expect([machinesAt(simulator), posts(simulator)]).toEqual([[standard], 0]);
});

test("plan-guard asks before a disk is lost, and before a machine stops", () => {
  const { data, traffic } = profiles.get("VirtualMachine")!.removal;
  const cost = (guard: typeof data, change: Partial<PlannedChange>) =>
    guard !== "nothing" &&
    guard.cost({ op: "update", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  expect(cost(data, { op: "delete", removed: true })).toMatch(/would be deleted, and its disk is lost/);
  expect(cost(data, {})).toBeUndefined();
  expect(cost(traffic, { news: { power: "stopped" } })).toMatch(/would be stopped/);
  expect(cost(traffic, { inputs: { power: "stopped" }, news: { power: "stopped" } })).toBeUndefined();
});
