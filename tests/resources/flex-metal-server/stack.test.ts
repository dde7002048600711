import type * as pulumi from "@pulumi/pulumi";
import { FlexMetalServer, type FlexMetalServerArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { KEY, ORDER, plainTags, RELEASE, REINSTALL, type SimServer } from "./bench";

const start = useStacks();
const base: FlexMetalServerArgs = {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKeys: [KEY],
};
const program =
  (servers: Record<string, Partial<FlexMetalServerArgs>>, opts: pulumi.CustomResourceOptions = {}) =>
  () => {
    for (const [key, args] of Object.entries(servers))
      new FlexMetalServer(key, { ...base, name: key, ...args }, opts);
  };
const at = (simulator: Simulator) =>
  (simulator.inspect("i3d").servers as SimServer[]).filter(({ status }) => !/^releas/.test(status));
const count = (simulator: Simulator, endpoint: string) =>
  simulator.requests.find({ vendor: "i3d", endpoint }).length;

describe("programs with FlexMetal servers", () => {
  test("up, no change, refresh without drift, tags, destroy", async () => {
    const fleet = { a: { tags: ["x"] }, b: {}, c: { os: { slug: "debian-12" } } };
    const stack = await start(program(fleet));
    expect(changesOf(await well(stack.preview()))).toMatchObject({ create: 4 });
    expect(at(stack.simulator)).toEqual([]);
    await well(stack.up());
    expect(
      at(stack.simulator)
        .map(({ name, status }) => `${name} ${status}`)
        .sort(),
    ).toEqual(["a delivered", "b delivered", "c delivered"]);
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(program({ ...fleet, a: { tags: ["y", "x"] } }));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(plainTags(at(stack.simulator).find(({ name }) => name === "a")!)).toEqual(["x", "y"]);
    await well(stack.destroy());
    expect(at(stack.simulator)).toEqual([]);
    expect(count(stack.simulator, ORDER)).toBe(3);
  });

  test("a server that fails stays in the state, blocks the run, and goes when it is taken out", async () => {
    const stack = await start(program({ a: {} }));
    stack.simulator.seed("i3d", { failNext: { at: "provisioning", message: "no disk" } });
    expect(await failing(stack.up())).toMatch(/has failed: no disk/);
    expect(await failing(stack.up())).toMatch(/has failed: no disk/);
    await stack.refresh();
    expect(await failing(stack.up())).toMatch(/has failed: no disk/);
    expect(count(stack.simulator, ORDER)).toBe(1);
    stack.edit(program({}));
    await well(stack.up());
    expect(count(stack.simulator, RELEASE)).toBe(0);
    expect(count(stack.simulator, ORDER)).toBe(1);
  });

  test("a server that is not ready in time is waited for by the next run, also after a refresh", async () => {
    const stack = await start(program({ a: {} }, { customTimeouts: { create: "1s" } }));
    stack.simulator.options("i3d", { stepEveryReads: 0 });
    expect(await failing(stack.up())).toMatch(/still being provisioned/);
    await stack.refresh();
    stack.simulator.options("i3d", { stepEveryReads: 1 });
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(at(stack.simulator)).toMatchObject([{ name: "a", status: "delivered" }]);
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(count(stack.simulator, ORDER)).toBe(1);
  });

  test("an order whose answer is lost, and a state that is lost after it", async () => {
    const stack = await start(program({ a: {}, b: {} }));
    stack.simulator.faults.add({ vendor: "i3d", endpoint: ORDER, kind: "reset-after", times: 2 });
    const before = stack.state;
    await well(stack.up());
    expect(at(stack.simulator)).toHaveLength(2);
    stack.state = before;
    await well(stack.up());
    expect(at(stack.simulator)).toHaveLength(2);
    expect(count(stack.simulator, ORDER)).toBe(2);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("a change that replaces releases the old server first, unless the options say otherwise", async () => {
    const stack = await start(program({ a: {} }));
    await well(stack.up());
    const [old] = at(stack.simulator);
    stack.edit(program({ a: { postInstallScript: "#!/bin/sh\n" } }));
    let during = 0;
    stack.simulator.faults.add({
      vendor: "i3d",
      endpoint: RELEASE,
      kind: "call",
      times: 2,
      hook: () => void (during = at(stack.simulator).length),
    });
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(during).toBe(1);
    stack.edit(program({ a: { postInstallScript: "#!/bin/bash\n" } }, { deleteBeforeReplace: false }));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(during).toBe(2);
    expect(at(stack.simulator).map(({ uuid }) => uuid)).not.toContain(old!.uuid);
    expect(at(stack.simulator)).toHaveLength(1);
  });

  test("with reinstallOnChange the server stays", async () => {
    const stack = await start(program({ a: { reinstallOnChange: true } }));
    await well(stack.up());
    const [old] = at(stack.simulator);
    stack.edit(program({ a: { reinstallOnChange: true, os: { slug: "debian-12" } } }));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(at(stack.simulator)).toMatchObject([{ uuid: old!.uuid, wipes: 1, os: { slug: "debian-12" } }]);
    expect(count(stack.simulator, REINSTALL)).toBe(1);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("a resource renamed in the program keeps its server by an alias; a protected one is not destroyed", async () => {
    const stack = await start(() => void new FlexMetalServer("old", base));
    await well(stack.up());
    const [server] = at(stack.simulator);
    stack.edit(() => void new FlexMetalServer("new", base));
    expect(await failing(stack.up())).toMatch(/renamed in the program, give it an alias/);
    stack.edit(() => void new FlexMetalServer("new", base, { protect: true, aliases: [{ name: "old" }] }));
    await well(stack.up());
    expect(at(stack.simulator)).toMatchObject([{ uuid: server!.uuid, status: "delivered" }]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    await failing(stack.destroy());
    expect(at(stack.simulator)).toHaveLength(1);
  });

  test("one that disappears is ordered anew after a refresh", async () => {
    const stack = await start(program({ a: {} }));
    await well(stack.up());
    stack.simulator.seed("i3d", { removeServers: at(stack.simulator).map(({ uuid }) => uuid) });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
  });

  test("a second, equal server beside one that exists already is an order, whichever comes first in the program", async () => {
    const stack = await start(program({ b: { name: "twin" } }));
    await well(stack.up());
    const [first] = at(stack.simulator);
    stack.edit(program({ a: { name: "twin" }, b: { name: "twin" } }));
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
    expect(at(stack.simulator)).toHaveLength(2);
    stack.edit(program({ b: { name: "twin" } }));
    await well(stack.up());
    expect(at(stack.simulator).map(({ uuid }) => uuid)).toEqual([first!.uuid]);
  });

  test("the Windows password is a secret in the state, and the API key is nowhere", async () => {
    const stack = await start(program({ win: { os: { slug: "windows-server-2022" }, sshKeys: undefined } }));
    await well(stack.up());
    const state = JSON.stringify(stack.state);
    expect(state).toContain("rootPassword");
    expect(state).not.toContain("Sim-");
    const { I3D_API_KEY } = stack.simulator.environment();
    expect(state).not.toContain(I3D_API_KEY!);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });
});
