import { Snapshot, type SnapshotArgs } from "../../../index";
import { callsAt } from "../../functions/look";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { allAt, ours, program, snapshotAccount } from "./account";

const start = useStacks();
const args: SnapshotArgs = { vendor: "gigahost", serverId: "2201", name: "before-upgrade" };
const at = (serverId: SnapshotArgs["serverId"], more: Partial<SnapshotArgs> = {}, name?: string) =>
  program({ ...args, serverId, ...more }, name);
const begin = (serverId: SnapshotArgs["serverId"]) => {
  const simulator = snapshotAccount();
  simulator.seed("gigahost", { servers: [{ id: "2203", name: "web3", ipv4: ["192.0.2.30"] }] });
  return start(at(serverId), { simulator });
};

test.each([" WEB1 ", "192.0.2.10"])(
  "a server that is called %s is looked up once; ids have the server's own",
  async (serverId) => {
    const stack = await begin(serverId);
    const preview = await well(stack.preview());
    expect(preview.outputs.id).not.toBe("gigahost:2201/before-upgrade");
    const { outputs } = await well(stack.up());
    expect(outputs.id).toBe("gigahost:2201/before-upgrade");
    expect(ours(stack.simulator, "gigahost")).toHaveLength(1);
    stack.simulator.requests.resetCounts();
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
    // What the state knows is not looked up again.
    expect(callsAt(stack.simulator)).toEqual({ "gigahost GET /servers/{id}/snapshots": 1 });
    await well(stack.destroy());
    expect(ours(stack.simulator, "gigahost")).toEqual([]);
  },
);

test("a name is no difference to the id that it stands for, nor to another name of the server", async () => {
  const stack = await begin("web1");
  await well(stack.up());
  const [made] = ours(stack.simulator, "gigahost");
  stack.edit(at(2201));
  expect(changesOf(await well(stack.preview()))).toEqual({});
  for (const serverId of ["192.0.2.10", "2201", "web1"]) {
    stack.edit(at(serverId));
    await well(stack.up());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  }
  expect(ours(stack.simulator, "gigahost")).toEqual([made]);
});

test("another server's id replaces; another server's name is refused, since a preview cannot tell", async () => {
  const stack = await begin("web1");
  await well(stack.up());
  stack.edit(at("web3"));
  expect(await failing(stack.up())).toMatch(
    /"web3" is server 2203, and the snapshot is of server 2201: nothing was changed, .* give the id 2203/,
  );
  expect(ours(stack.simulator, "gigahost")).toHaveLength(1);
  stack.edit(at("2203"));
  expect(changesOf(await well(stack.preview()))).toMatchObject({ replace: 1 });
});

test("a name that is gone or given to another server leaves the snapshot where it is", async () => {
  const stack = await begin("web1");
  await well(stack.up());
  stack.simulator.seed("gigahost", {
    servers: [
      { id: "2201", name: "old" },
      { id: "2203", name: "web1" },
    ],
  });
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect(allAt(stack.simulator, "gigahost")).toMatchObject([{ name: "theirs" }]);
});

test("a name of two servers, or of none, is told before anything is made", async () => {
  const stack = await begin("web1");
  stack.simulator.seed("gigahost", { servers: [{ id: "2204", name: "Web1", ipv4: ["192.0.2.40"] }] });
  expect(await failing(stack.up())).toMatch(
    /2 servers have the name "web1": their ids are 2201, 2204\. Give the id of one \(conflict; argument serverId\)/,
  );
  stack.edit(at("wbe3"));
  expect(await failing(stack.up())).toMatch(
    /no server with the name "wbe3" in this account; did you mean web3\? \(not-found; argument serverId\)/,
  );
  expect(ours(stack.simulator, "gigahost")).toEqual([]);
});

test("many snapshots by name read one list of servers", async () => {
  const stack = await begin("web1");
  stack.edit(() => {
    for (const name of ["a", "b", "c"]) new Snapshot(name, { ...args, serverId: "web1", name });
  });
  await well(stack.up());
  expect(callsAt(stack.simulator)["gigahost GET /servers"]).toBe(1);
});

test("what is kept of an unfinished snapshot has both", async () => {
  const stack = await begin("web1");
  stack.simulator.options("gigahost", { snapshotHiddenReads: 70 });
  expect(await failing(stack.up())).toMatch(/does not show it yet/);
  const kept = stack.state!.deployment.resources!.find(({ type }) => type.endsWith("Snapshot"))!;
  expect(kept).toMatchObject({
    id: "gigahost:2201/before-upgrade",
    outputs: { serverId: "web1", __server: "2201" },
  });
  await well(stack.up());
  expect(ours(stack.simulator, "gigahost")).toHaveLength(1);
});

test("of two entries that an earlier version let have one snapshot, the end of one leaves it to the other", async () => {
  const stack = await begin("2201");
  await well(stack.up());
  const first = structuredClone(stack.state!);
  const [made] = ours(stack.simulator, "gigahost");
  const two = at("web1", { adopt: true }, "two");
  stack.state = undefined;
  stack.edit(two);
  await well(stack.up());
  const { resources = [] } = first.deployment;
  const { provider } = resources.at(-1)!;
  const second = stack.state!.deployment.resources!.find(({ urn }) => urn.endsWith("::two"))!;
  resources.push({ ...second, provider });
  stack.state = first;
  stack.edit(at("2201"));
  expect(changesOf(await well(stack.up()))).toMatchObject({ delete: 1 });
  expect(ours(stack.simulator, "gigahost")).toEqual([made]);
  await well(stack.destroy());
  expect(ours(stack.simulator, "gigahost")).toEqual([]);
});
