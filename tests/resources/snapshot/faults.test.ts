import { Snapshot, type SnapshotArgs } from "../../../index";
import type { Fault } from "../../../simulator";
import { MiniStack } from "../../reliability/support/mini-stack";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { allAt, ours, program, snapshotAccount, snapshotVendors } from "./account";

const start = useStacks();
const creation = "POST /servers/{id}/snapshot";
const list = "GET /servers/{id}/snapshots";
const deletion = "DELETE /servers/{id}/snapshot/{snap_id}";

describe.each(snapshotVendors)("snapshots at %s when things go wrong", (vendor) => {
  const args: SnapshotArgs = { vendor, serverId: "2201", name: "before-upgrade" };

  test.each(mishaps)("creation %s: one snapshot", async (_, fault) => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    const handle = simulator.faults.add({ vendor, endpoint: creation, ...fault });
    const first = await stack.up();
    expect(handle.struck).toBe(1);
    if (first.failed) expect(simulator.requests.find({ vendor, endpoint: creation })).toHaveLength(1);
    const { outputs } = first.failed ? await well(stack.up()) : first;
    expect(ours(simulator, vendor)).toMatchObject([
      { name: "before-upgrade", state: "completed", snap_id: outputs.snapshotId },
    ]);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test.each(mishaps)("deletion %s: gone", async (_, fault) => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    const handle = simulator.faults.add({ vendor, endpoint: deletion, ...fault });
    await well(stack.destroy());
    expect(handle.struck).toBe(1);
    expect(allAt(simulator, vendor)).toMatchObject([{ name: "theirs" }]);
  });

  test("a snapshot that shows late is waited for, after a lost answer too", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotHiddenReads: 4 });
    const stack = await start(program(args), { simulator });
    simulator.faults.add({ vendor, endpoint: creation, kind: "reset-after" });
    await well(stack.up());
    expect(ours(simulator, vendor)).toHaveLength(1);
  });

  const mini = [{ name: "s", kind: "Snapshot", args: { ...args } }];

  test.each([3, 4])("of a killed run, shown %i reads later: not asked for again", async (reads) => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotHiddenReads: reads });
    const stack = new MiniStack(simulator);
    await stack.up(mini, {
      // TerraHost's first POST is the log-in.
      fate: (number, method) =>
        method === "POST" && number > 1 ? { applied: true, then: "kill" } : undefined,
    });
    const { errors } = await stack.up(mini);
    expect(String(errors)).toMatch(/exists already.*adopt: true takes it over/s);
    expect(ours(simulator, vendor)).toHaveLength(1);
  });

  test("a lost answer whose snapshot shows after more than a minute: kept, and not asked for again in that run", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotHiddenReads: 24 });
    const stack = new MiniStack(simulator);
    simulator.faults.add({ vendor, endpoint: creation, kind: "reset-after" });
    expect(String((await stack.up(mini)).errors)).toMatch(/gave no clear answer about snapshot.*run again/s);
    expect(ours(simulator, vendor)).toHaveLength(1);
    expect(String((await stack.up(mini)).errors)).toMatch(/exists already.*adopt: true takes it over/s);
    expect(String((await stack.up([{ ...mini[0]!, args: { ...args, adopt: true } }])).errors)).toBe("");
    expect(ours(simulator, vendor)).toHaveLength(1);
  });

  test("a snapshot that never shows is kept in mind, and the next run goes on with it", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotHiddenReads: 70 });
    const stack = await start(program(args), { simulator });
    expect(await failing(stack.up())).toMatch(
      /accepted snapshot before-upgrade and does not show it yet; run again to go on/,
    );
    expect((await well(stack.up())).outputs).toMatchObject({
      state: "completed",
      snapshotId: ours(simulator, vendor)[0]!.snap_id,
    });
    expect(ours(simulator, vendor)).toHaveLength(1);
  });

  test("a snapshot that was accepted and never comes is asked for again after a refresh only", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    const said = {
      meta: { status: 200, status_message: "200 OK", message: "Snapshot is currently being created." },
    };
    simulator.faults.add({ vendor, endpoint: creation, kind: "status", status: 200, body: said });
    expect(await failing(stack.up())).toMatch(/does not show it yet/);
    expect(await failing(stack.up())).toMatch(/pulumi refresh to forget it/);
    expect(ours(simulator, vendor)).toEqual([]);
    await well(stack.refresh());
    await well(stack.up());
    expect(ours(simulator, vendor)).toHaveLength(1);
  });

  test("a snapshot that takes too long is kept, and the next run waits on", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotPending: { reads: null, seconds: 3600 } });
    const stack = await start(
      () => void new Snapshot("snap", args, { customTimeouts: { create: "300ms", update: "300ms" } }),
      { simulator },
    );
    const id = () => ours(simulator, vendor)[0]!.snap_id;
    expect(await failing(stack.up())).toMatch(
      /snapshot before-upgrade \(\d+\) is still pending; run again to go on waiting/,
    );
    expect(await failing(stack.up())).toContain(`(${id()}) is still pending`);
    simulator.advance(3_600_000);
    await well(stack.up());
    expect(ours(simulator, vendor)).toMatchObject([{ state: "completed" }]);
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toEqual([]);
  });

  test("a snapshot that is still being made can be destroyed", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotPending: { reads: null, seconds: 3600 } });
    const stack = await start(
      () => void new Snapshot("snap", args, { customTimeouts: { create: "300ms" } }),
      { simulator },
    );
    await failing(stack.up());
    simulator.faults.add({
      vendor,
      endpoint: deletion,
      kind: "status",
      status: 400,
      body: { meta: { status: 400, message: "Snapshot is pending." } },
      times: 2,
    });
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toEqual([]);
  });

  test("a deletion that says not found while the snapshot stands is tried again", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    simulator.faults.add({
      vendor,
      endpoint: deletion,
      kind: "status",
      status: 404,
      body: { meta: { status: 404, status_message: "404 Not Found" } },
    });
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toEqual([]);
  });

  test("somebody makes one of the same name at the same moment: an error, nothing is deleted", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    const theirs = { servers: [{ id: "2201", snapshots: [{ name: "before-upgrade", id: "900" }] }] };
    simulator.faults.add({
      vendor,
      endpoint: creation,
      kind: "call",
      hook: () => void simulator.seed(vendor, theirs),
    });
    expect(await failing(stack.up())).toMatch(/got 2 snapshots named "before-upgrade"/);
    expect(ours(simulator, vendor)).toHaveLength(2);
  });

  test("an empty list of a server that has just vanished is not believed", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    const empty = { meta: { status: 200, status_message: "200 OK" }, data: [] };
    simulator.faults.add({
      vendor,
      endpoint: list,
      kind: "status",
      status: 200,
      body: empty,
    });
    simulator.seed(vendor, { hideServers: [{ id: "2201", reads: 2 }] });
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("one empty list does not end a deletion that has not begun", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    const empty = { meta: { status: 200, status_message: "200 OK" }, data: [] };
    simulator.faults.add({ vendor, endpoint: list, kind: "status", status: 200, body: empty });
    await well(stack.destroy());
    expect(ours(simulator, vendor)).toEqual([]);
  });

  const breaks: [string, Partial<Fault> & Pick<Fault, "kind">, number][] = [
    ["temporary errors", { kind: "status", status: 502 }, 12],
    ["a proxy's page", { kind: "html", status: 200 }, 12],
    ["a key that is refused", { kind: "status", status: 401 }, 1],
  ];

  test.each(breaks)(
    "a snapshot that was accepted is kept when its wait breaks: %s",
    async (_, fault, times) => {
      const simulator = snapshotAccount();
      simulator.options(vendor, { snapshotPending: { reads: null, seconds: 3600 } });
      const stack = await start(program(args), { simulator });
      // The list that shows it first is whole; those that are waited on are not.
      const strike = () =>
        void simulator.faults.add({ vendor, endpoint: list, nth: 2, times: Infinity, ...fault });
      simulator.faults.add({ vendor, endpoint: creation, kind: "call", hook: strike });
      const up = stack.up();
      if (times > 1) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        simulator.advance(3_600_000);
        simulator.faults.clear();
        await well(up);
      } else {
        expect(await failing(up)).toMatch(
          /snapshot before-upgrade \(\d+\) is still pending and could not be waited for/,
        );
        simulator.faults.clear();
        simulator.advance(24 * 3_600_000);
        await well(stack.up());
      }
      expect(ours(simulator, vendor)).toMatchObject([{ state: "completed" }]);
      await well(stack.destroy());
      expect(ours(simulator, vendor)).toEqual([]);
    },
  );

  test.each(["status", "status-after"] as const)(
    "a creation without a clear answer that cannot be looked for is kept: %s",
    async (kind) => {
      const simulator = snapshotAccount();
      const stack = await start(program(args), { simulator });
      const strike = () => {
        simulator.faults.add({ vendor, endpoint: list, kind: "status", status: 401, times: Infinity });
      };
      simulator.faults.add({ vendor, endpoint: creation, kind, status: 500 });
      simulator.faults.add({ vendor, endpoint: creation, kind: "call", hook: strike });
      expect(await failing(stack.up())).toMatch(/gave no clear answer about snapshot before-upgrade/);
      simulator.faults.clear();
      // One that has come since may be somebody else's: the user says.
      if (kind === "status-after") {
        expect(await failing(stack.up())).toMatch(/nothing shows that it is this resource's.*adopt: true/s);
        stack.edit(program({ ...args, adopt: true }));
      }
      const { outputs } = await well(stack.up());
      expect(ours(simulator, vendor)).toMatchObject([{ state: "completed", snap_id: outputs.snapshotId }]);
      expect(JSON.stringify(stack.state)).not.toContain("__unclear");
    },
  );

  test.each(["destroy", "refresh and destroy"])(
    "one of the name that somebody else has made since an unclear answer is not deleted: %s",
    async (how) => {
      const simulator = snapshotAccount();
      const stack = await start(program(args), { simulator });
      const strike = () => {
        simulator.faults.add({ vendor, endpoint: list, kind: "status", status: 401, times: Infinity });
      };
      simulator.faults.add({ vendor, endpoint: creation, kind: "reset-before" });
      simulator.faults.add({ vendor, endpoint: creation, kind: "call", hook: strike });
      expect(await failing(stack.up())).toMatch(/gave no clear answer about snapshot before-upgrade/);
      simulator.faults.clear();
      const theirs = { servers: [{ id: "2201", snapshots: [{ name: "before-upgrade", id: "900" }] }] };
      simulator.seed(vendor, theirs);
      if (how !== "destroy") await stack.refresh();
      expect(await failing(stack.destroy())).toMatch(
        /900 has come since.*not deleted.*adopt: true on the resource/s,
      );
      expect(await failing(stack.up())).toMatch(/\(900.*nothing shows that it is this resource's/s);
      expect(ours(simulator, vendor)).toMatchObject([{ snap_id: "900" }]);
      stack.edit(program({ ...args, adopt: true }));
      await well(stack.up());
      await well(stack.destroy());
      expect(ours(simulator, vendor)).toEqual([]);
    },
  );

  test("a refresh that may not read takes nothing for gone", async () => {
    const simulator = snapshotAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    for (const status of [401, 403]) {
      const fault = simulator.faults.add({
        vendor,
        endpoint: "GET /servers/*",
        kind: "status",
        status,
        times: Infinity,
      });
      await failing(stack.refresh());
      fault.remove();
    }
    expect(changesOf(await well(stack.up()))).toEqual({});
  });

  test("too many snapshots: the vendor's words", async () => {
    const simulator = snapshotAccount();
    simulator.options(vendor, { snapshotLimit: 1 });
    const stack = await start(program(args), { simulator });
    expect(await failing(stack.up())).toMatch(/Maximum number of snapshots reached/);
  });
});
