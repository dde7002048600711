import { FlexMetalServer, FlexMetalTag } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva";
const machine = {
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "debian-12" },
  sshKeys: [key],
};
const account = () => new Simulator({ vendors: ["i3d"] });
const tagsAt = (simulator: Simulator) =>
  (simulator.inspect("i3d").tags as string[]).filter((tag) => !tag.startsWith("rackform:"));
const serverTags = (simulator: Simulator) =>
  (simulator.inspect("i3d").servers as { tags: string[] }[]).map(({ tags }) =>
    tags.filter((tag) => !tag.startsWith("rackform:")),
  );
const alone =
  (tag: string, more = {}) =>
  () => ({ servers: new FlexMetalTag("tag", { tag, ...more }).servers });
const withServer = (name: string) => () => {
  const tag = new FlexMetalTag("tag", { tag: name });
  new FlexMetalServer("web", { ...machine, name: "web-1", tags: [tag, "web"] });
};

describe.each([true, false])("servers that follow a rename: %s", (renameReachesServers) => {
  test("come after their tag, are renamed along, and go before it", async () => {
    const simulator = account();
    simulator.options("i3d", { renameReachesServers });
    const stack = await start(withServer("env:test"), { simulator });
    await well(stack.up());
    expect(serverTags(simulator)).toEqual([["env:test", "web"]]);
    stack.edit(withServer("env:prod"));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 2 });
    expect(serverTags(simulator).map((tags) => tags.sort())).toEqual([["env:prod", "web"]]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
    await well(stack.destroy());
    expect(tagsAt(simulator)).not.toContain("env:prod");
  });
});

test.each(["detach", "refuse", "keep"])(
  "a tag that servers carry stays, whatever the vendor would do (%s), and goes when none does",
  async (deleteTagInUse) => {
    const simulator = account();
    simulator.options("i3d", { deleteTagInUse });
    const stack = await start(alone("env:prod"), { simulator });
    await well(stack.up());
    const uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    simulator.seed("i3d", { servers: [{ uuid, name: "theirs", tags: ["env:prod"] }] });
    await well(stack.refresh());
    expect(JSON.stringify(stack.state)).toContain('"servers":1');
    expect(await failing(stack.destroy())).toMatch(
      /the tag env:prod is not deleted: 1 servers carry it \(theirs\)/,
    );
    expect(serverTags(simulator)).toEqual([["env:prod"]]);
    simulator.seed("i3d", { removeServers: [uuid] });
    await well(stack.destroy());
    expect(tagsAt(simulator)).toEqual([]);
  },
);

test("a tag is not deleted for one list of servers that lacks who carries it", async () => {
  const simulator = account();
  const stack = await start(alone("env:prod"), { simulator });
  await well(stack.up());
  simulator.seed("i3d", { servers: [{ name: "theirs", tags: ["env:prod"] }] });
  simulator.faults.add({
    vendor: "i3d",
    endpoint: "GET /flexMetal/servers",
    kind: "mutate",
    mutate: (reply) => ({ ...reply, body: [] }),
  });
  expect(await failing(stack.destroy())).toMatch(/1 servers carry it \(theirs\)/);
  expect(tagsAt(simulator)).toEqual(["env:prod"]);
});

test("a tag of which one list after its deletion shows nothing, and which the vendor says is gone, stays known", async () => {
  const simulator = account();
  const stack = await start(alone("env:prod"), { simulator });
  await well(stack.up());
  simulator.faults.add({
    vendor: "i3d",
    endpoint: "DELETE /flexMetal/tags/{tag}",
    kind: "status",
    status: 404,
  });
  simulator.faults.add({
    vendor: "i3d",
    endpoint: "GET /flexMetal/tags",
    kind: "mutate",
    nth: 2,
    mutate: (reply) => ({ ...reply, body: [] }),
  });
  await failing(stack.destroy());
  expect(JSON.stringify(stack.state)).toContain("rackform:FlexMetalTag");
});

test("a new name that is there already is an error, and nothing is changed", async () => {
  const simulator = account();
  const stack = await start(alone("env:test"), { simulator });
  await well(stack.up());
  simulator.seed("i3d", { tags: ["env:prod"] });
  stack.edit(alone("env:prod", { adopt: true }));
  expect(await failing(stack.up())).toMatch(/the tag env:prod exists already in .* beside env:test/);
  expect(tagsAt(simulator)).toEqual(["env:test", "env:prod"]);
});

test("a rename that nobody can tell of is looked for by the next run", async () => {
  const simulator = account();
  const stack = await start(alone("env:test"), { simulator });
  await well(stack.up());
  stack.edit(alone("env:prod"));
  const endpoint = "PUT /flexMetal/tags/{tag}";
  const blind = () => {
    simulator.faults.add({
      vendor: "i3d",
      endpoint: "GET /flexMetal/tags",
      kind: "status",
      status: 500,
      times: Infinity,
    });
  };
  simulator.faults.add({ vendor: "i3d", endpoint, kind: "status-after", status: 500 });
  simulator.faults.add({ vendor: "i3d", endpoint, kind: "call", hook: blind });
  await failing(stack.up());
  simulator.faults.clear();
  await well(stack.up());
  expect(tagsAt(simulator)).toEqual(["env:prod"]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("one that a server was ordered with is taken over by adopt, and told", async () => {
  const simulator = account();
  simulator.seed("i3d", { servers: [{ name: "theirs", tags: ["env:prod"] }] });
  const stack = await start(alone("env:prod"), { simulator });
  expect(await failing(stack.up())).toMatch(/exists already in .*give it the resource in tags instead/);
  stack.edit(alone("env:prod", { adopt: true }));
  await well(stack.up());
  expect(lines.join("\n")).toMatch(/the tag env:prod was there already and is taken over: adopt: true/);
});
