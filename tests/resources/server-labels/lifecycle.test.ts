import { FlexMetalServer, ServerLabels } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { label, labelsAt, seedHosts } from "./account";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

function account(): Simulator {
  const simulator = new Simulator({ vendors: ["i3d"] });
  seedHosts(simulator);
  return simulator;
}
const labelling =
  (labels: Record<string, string>, serverId: string | number = 7001, name = "it") =>
  () => ({ before: new ServerLabels(name, { serverId, labels }).previousLabels });

test("only the named keys are the resource's; what they were comes back", async () => {
  const simulator = account();
  const stack = await start(labelling({ role: "web", stage: "prod" }, "game1"), { simulator });
  expect((await well(stack.up())).outputs).toEqual({ before: { stage: "test" } });
  label(simulator, { role: "web", stage: "prod", theirs: "y", new: "z" });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  await well(stack.destroy());
  expect(labelsAt(simulator)[0]).toBe("7001 new=z,stage=test,theirs=y");
});

test("a value that somebody else has set since stays, the others come back", async () => {
  const simulator = account();
  const stack = await start(labelling({ role: "web", stage: "prod" }), { simulator });
  await well(stack.up());
  label(simulator, { role: "web", stage: "theirs" });
  await well(stack.destroy());
  expect(labelsAt(simulator)[0]).toBe("7001 stage=theirs");
  expect(lines.join("\n")).toMatch(
    /i3d:7001 has the label stage theirs, which this resource did not set, and keeps it/,
  );
});

test("one that came in later is remembered from then on", async () => {
  const simulator = account();
  const stack = await start(labelling({ role: "web" }), { simulator });
  await well(stack.up());
  stack.edit(labelling({ role: "web", stage: "prod" }));
  expect((await well(stack.up())).outputs).toEqual({ before: { stage: "test" } });
  await well(stack.destroy());
  expect(labelsAt(simulator)[0]).toBe("7001 stage=test,theirs=x");
});

test("two stacks label one host, each its own keys", async () => {
  const simulator = account();
  const one = await start(labelling({ role: "web" }), { simulator });
  const two = await start(labelling({ team: "ops" }), { simulator });
  await well(one.up());
  await well(two.up());
  expect(labelsAt(simulator)[0]).toBe("7001 role=web,stage=test,team=ops,theirs=x");
  expect(changesOf(await well(one.refresh()))).toEqual({});
  await well(one.destroy());
  expect(labelsAt(simulator)[0]).toBe("7001 stage=test,team=ops,theirs=x");
});

test("a server of the same program is labelled when it has its host, and its successor after it", async () => {
  const simulator = account();
  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva";
  const declare = (slug: string) => () => {
    const machine = { location: "EU: Rotterdam", instanceType: "bm7.std.8", os: { slug }, sshKeys: [key] };
    const server = new FlexMetalServer("web", { ...machine, name: "web-1" });
    new ServerLabels("web", { serverId: server, labels: { role: "web" } });
  };
  const stack = await start(declare("debian-12"), { simulator });
  await well(stack.preview());
  await well(stack.up());
  const flex = () => labelsAt(simulator).filter((text) => !/^700/.test(text));
  const first = flex();
  expect(first).toEqual([expect.stringMatching(/^\d+ role=web$/)]);
  stack.edit(declare("ubuntu-2404-lts"));
  expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 2 });
  expect(flex()).toEqual([expect.stringMatching(/^\d+ role=web$/)]);
  expect(flex()).not.toEqual(first);
  await well(stack.destroy());
});

test("one host by two notations is an error; a server without a host is told", async () => {
  const simulator = account();
  const stack = await start(
    () => {
      new ServerLabels("one", { serverId: 7001, labels: { role: "web" } });
      new ServerLabels("two", { serverId: "198.51.100.70", labels: { team: "ops" } });
    },
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/two ServerLabels resources of this program are the same object/);
  const uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  simulator.seed("i3d", { servers: [{ uuid, name: "web-9", status: "failed" }] });
  stack.edit(labelling({ role: "web" }, uuid));
  expect(await failing(stack.up())).toMatch(/the FlexMetal server \S+ has no host yet/);
});

test("twenty hosts cost a handful of lists, and one to refresh", async () => {
  const simulator = account();
  const ids = Array.from({ length: 20 }, (_, at) => 8000 + at);
  simulator.seed("i3d", { hosts: ids.map((id) => ({ id, serverName: `h${id}` })) });
  const stack = await start(
    () => ids.forEach((id) => void new ServerLabels(`h${id}`, { serverId: id, labels: { stage: "prod" } })),
    { simulator },
  );
  const lists = () => simulator.requests.counts().vendors.i3d!.endpoints["GET /dedicatedServer"] ?? 0;
  await well(stack.up());
  expect(lists()).toBeLessThanOrEqual(5);
  simulator.requests.resetCounts();
  await well(stack.refresh());
  expect(lists()).toBe(1);
});
