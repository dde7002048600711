import { Snapshot, type SnapshotArgs } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { allAt, ours, program, snapshotAccount, snapshotVendors } from "./account";

const start = useStacks();

describe.each(snapshotVendors)("the life of a snapshot at %s", (vendor) => {
  const args: SnapshotArgs = { vendor, serverId: "2201", name: "before-upgrade" };
  const endpoints = { list: "GET /servers/{id}/snapshots", create: "POST /servers/{id}/snapshot" };
  const counts = (simulator: ReturnType<typeof snapshotAccount>) =>
    simulator.requests.counts().vendors[vendor]!.endpoints;

  test("made, completed, read without drift, deleted", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    const { outputs } = await well(stack.up());
    expect(ours(simulator, vendor)).toMatchObject([{ name: "before-upgrade", state: "completed" }]);
    expect(outputs).toMatchObject({
      id: `${vendor}:2201/before-upgrade`,
      snapshotId: ours(simulator, vendor)[0]!.snap_id,
      state: "completed",
    });
    expect(Math.abs(Date.parse(outputs.createdAt as string) - Date.now())).toBeLessThan(60_000);
    expect(outputs.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
    expect(allAt(simulator, vendor)).toMatchObject([{ name: "theirs" }]);
  });

  test("another notation is no change", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    stack.edit(program({ ...args, serverId: 2201, name: " before-upgrade ", adopt: true }));
    await well(stack.up());
    expect(ours(simulator, vendor)).toHaveLength(1);
    expect(counts(simulator)[endpoints.create]).toBe(1);
  });

  test("another name makes a new one before the old one goes", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    stack.edit(program({ ...args, name: "after-upgrade" }));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(ours(simulator, vendor)).toMatchObject([{ name: "after-upgrade", state: "completed" }]);
    const writes = simulator.requests
      .find({ vendor, only: "writes" })
      .filter(({ endpoint }) => endpoint.includes("snapshot"));
    expect(writes.map(({ method }) => method)).toEqual(["POST", "POST", "DELETE"]);
  });

  test("another server", async () => {
    const simulator = snapshotAccount();
    simulator.seed(vendor, { servers: [{ id: "2203", ipv4: ["192.0.2.30"] }] });
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    stack.edit(program({ ...args, serverId: 2203 }));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(ours(simulator, vendor)).toEqual([]);
    expect(simulator.inspect(vendor).servers).toMatchObject([
      {},
      {},
      { snapshots: [{ name: "before-upgrade" }] },
    ]);
  });

  test("disappears: found by refresh, made again", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    const first = (await well(stack.up())).outputs.snapshotId;
    simulator.seed(vendor, { removeSnapshots: [{ server: "2201", name: "before-upgrade" }] });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    const second = (await well(stack.up())).outputs.snapshotId;
    expect(second).not.toBe(first);
    simulator.seed(vendor, { removeSnapshots: [{ server: "2201", name: "before-upgrade" }] });
    await well(stack.destroy());
    expect(allAt(simulator, vendor)).toHaveLength(1);
  });

  test("a server that is missing for a while keeps its snapshots; one that is gone has taken them along", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    simulator.seed(vendor, { hideServers: [{ id: "2201", reads: 3 }] });
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    simulator.seed(vendor, { hideServers: [{ id: "2201", reads: 3 }] });
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toEqual([]);
    await well(stack.up());
    simulator.seed(vendor, { removeServers: ["2201"] });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(await failing(stack.up())).toMatch(/there is no server 2201 in this account.*argument serverId/);
  });

  test("the server goes first, then the stack", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    simulator.seed(vendor, { removeServers: ["2201"] });
    await well(stack.destroy());
  });

  test("several on one server: one after another, one list to read them", async () => {
    const simulator = snapshotAccount();
    const names = ["a", "b", "c", "d"];
    const stack = await start(() => names.forEach((name) => void new Snapshot(name, { ...args, name })), {
      simulator,
    });
    await well(stack.up());
    expect(
      ours(simulator, vendor)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
    expect(counts(simulator)[endpoints.create]).toBe(4);
    simulator.requests.resetCounts();
    await well(stack.refresh());
    expect(counts(simulator)[endpoints.list]).toBe(1);
  });

  test("another resource name takes the snapshot over with adopt only; the old one's end leaves it alone", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args, "old"), { simulator });
    await well(stack.up());
    stack.edit(program(args, "new"));
    expect(await failing(stack.up())).toMatch(/exists already in .*give it an alias/);
    stack.edit(program({ ...args, adopt: true }, "new"));
    await well(stack.up());
    expect(ours(simulator, vendor)).toHaveLength(1);
    expect(counts(simulator)[endpoints.create]).toBe(1);
  });

  test("a namesake of any age needs adopt", async () => {
    const simulator = snapshotAccount();
    simulator.seed(vendor, {
      servers: [{ id: "2201", snapshots: [{ name: "before-upgrade", state: "pending", id: "77" }] }],
    });
    const stack = await start(program(args), { simulator });
    expect(await failing(stack.up())).toMatch(
      /the snapshot "before-upgrade" of server 2201 exists already in .* \(77, of .*adopt: true takes it over.*another name makes a new one/,
    );
    stack.edit(program({ ...args, adopt: true }));
    expect((await well(stack.up())).outputs).toMatchObject({ snapshotId: "77", state: "completed" });
    expect(ours(simulator, vendor)).toHaveLength(1);
    expect(counts(simulator)[endpoints.create]).toBeUndefined();
  });

  test("an id that has another name by now is somebody else's: refresh calls ours gone, destroy leaves it", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    const kept = stack.state;
    const [mine] = ours(simulator, vendor);
    simulator.seed(vendor, { removeSnapshots: [{ server: "2201", name: "before-upgrade" }] });
    simulator.seed(vendor, {
      servers: [{ id: "2201", snapshots: [{ id: mine!.snap_id, name: "somebody's" }] }],
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    stack.state = kept;
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toMatchObject([{ name: "somebody's" }]);
  });

  test("several namesakes are an error, with adopt too", async () => {
    const simulator = snapshotAccount();
    simulator.seed(vendor, {
      servers: [
        {
          id: "2201",
          snapshots: [
            { name: "before-upgrade", id: "77" },
            { name: "before-upgrade", id: "78" },
          ],
        },
      ],
    });
    const stack = await start(program({ ...args, adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /2201 has 2 snapshots named "before-upgrade" \(77, 78\), which cannot be told apart/,
    );
    expect(ours(simulator, vendor)).toHaveLength(2);
  });

  test("two resources with the same name on one server are refused before anything is made", async () => {
    const simulator = snapshotAccount();
    const stack = await start(
      () => void [new Snapshot("a", args), new Snapshot("b", { ...args, serverId: 2201 })],
      { simulator },
    );
    expect(await failing(stack.preview())).toMatch(
      /two Snapshot resources of this program are the same object/,
    );
  });

  test.each<[string, Partial<SnapshotArgs>, RegExp]>([
    ["no server", { serverId: " " }, /serverId.*" " is not a server: give its id, its name or an address/s],
    ["a wrong number", { serverId: -1 }, /serverId.*-1 is not an id/s],
    ["no name", { name: "  " }, /name.*must be 1 to 255 characters/s],
    ["two lines", { name: "a\nb" }, /name.*must be 1 to 255 characters on one line/s],
    ["another vendor", { vendor: "i3d" as "gigahost" }, /vendor.*gigahost.*terrahost/s],
  ])("bad argument: %s", async (_, wrong, message) => {
    const simulator = snapshotAccount();
    const stack = await start(program({ ...args, ...wrong }), { simulator });
    expect(await failing(stack.preview())).toMatch(message);
    expect(simulator.requests.counts().total).toBe(0);
  });

  test("a dedicated server has no snapshots", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program({ ...args, serverId: 2202 }), { simulator });
    expect(await failing(stack.up())).toMatch(/only.*virtual servers/i);
  });
});
