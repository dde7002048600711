import type { Fault } from "../../../simulator";
import { VirtualClock } from "../../performance/support/virtual-clock";
import { bench, LIST, ONE, ORDER, RELEASE, type SimServer, unfinished, web } from "./bench";

describe("an order", () => {
  let lab: ReturnType<typeof bench>;
  beforeEach(() => (lab = bench()));
  afterEach(() => lab.close());

  const applied: Partial<Fault>[] = [
    { kind: "reset-after" },
    { kind: "truncate" },
    { kind: "empty" },
    { kind: "status-after", status: 500 },
    { kind: "status-after", status: 504 },
  ];
  const lost: Partial<Fault>[] = [
    { kind: "reset-before" },
    { kind: "status", status: 500 },
    { kind: "html" },
  ];
  const strike = (fault: Partial<Fault>) =>
    lab.simulator.faults.add({ vendor: "i3d", endpoint: ORDER, ...fault } as Fault);

  test.each(applied)("whose answer is lost but which was carried out is found: %j", async (fault) => {
    strike(fault);
    const made = await lab.start().create({ ...web, tags: ["a"] });
    expect(lab.servers().map(({ uuid }) => `i3d:${uuid}`)).toEqual([made.id]);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test.each(applied)("is found although the list hiccups: %j", async (fault) => {
    strike(fault);
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "status",
      status: 503,
      nth: 2,
      times: 7,
    });
    const made = await lab.start().create(web);
    expect(lab.servers().map(({ uuid }) => `i3d:${uuid}`)).toEqual([made.id]);
  });

  test.each(lost)(
    "that was never carried out is not sent again by itself, and the next run orders: %j",
    async (fault) => {
      strike(fault);
      await expect(lab.start().create(web)).rejects.toThrow(
        /no new server has appeared.*Nothing was ordered again.*Look at the vendor for a server named web-1/s,
      );
      expect(lab.servers()).toEqual([]);
      expect(lab.requests(ORDER)).toBe(1);
      await lab.start().create(web);
      expect(lab.servers()).toHaveLength(1);
    },
  );

  test("that the vendor refuses names the argument, and leaves nothing", async () => {
    await expect(lab.start().create({ ...web, instanceType: "bm99" })).rejects.toThrow(
      /instanceType: This instance type does not exist at this location/,
    );
    expect(lab.servers()).toEqual([]);
  });

  test("is looked for in its own time while the run waits for a release as well, which is looked at more often", async () => {
    lab.simulator.options("i3d", { stepEveryReads: 0 });
    const [old] = lab.seed({ name: "old" });
    const clock = new VirtualClock();
    const start = clock.now();
    strike({ kind: "reset-after" });
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "mutate",
      times: Infinity,
      mutate: (reply) => {
        // The list lags a minute behind the order.
        if (clock.now() < start + 60_000)
          return { ...reply, body: (reply.body as SimServer[]).filter(({ name }) => name !== "web-1") };
        lab.simulator.options("i3d", { stepEveryReads: 1 });
        return reply;
      },
    });
    const run = lab.start({ RACKFORM_POLL_INTERVAL_MS: "" }, clock);
    const releasing = run.delete({ id: `i3d:${old!.uuid}`, outputs: { ...web, uuid: old!.uuid } });
    const made = await clock.run(run.create(web));
    await clock.run(releasing);
    expect(lab.inUse().map(({ uuid }) => `i3d:${uuid}`)).toEqual([made.id]);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test("of equal servers in one run: each has its own, also when every answer is lost", async () => {
    strike({ kind: "reset-after", times: 4 });
    const run = lab.start();
    const made = await Promise.all([1, 2, 3, 4].map(() => run.create(web)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
    expect(lab.servers()).toHaveLength(4);
    expect(lab.requests(ORDER)).toBe(4);
  });

  test("that an earlier run was killed after is taken over, delivered or not", async () => {
    for (const stepEveryReads of [0, 1]) {
      lab.simulator.options("i3d", { stepEveryReads });
      const killed = lab.start();
      const abort = new AbortController();
      const dying = killed.create(
        { ...web, name: `n-${stepEveryReads}`, tags: ["b", "a"] },
        { signal: abort.signal },
      );
      const left = unfinished(dying).catch(() => undefined);
      while (lab.servers().length === stepEveryReads) await new Promise(setImmediate);
      abort.abort();
      await left;
      lab.simulator.options("i3d", { stepEveryReads: 1 });
      // The state knows nothing: the process was killed before it could tell.
      const made = await lab.start().create({ ...web, name: `n-${stepEveryReads}`, tags: ["a", "b"] });
      expect(made.outputs.status).toBe("delivered");
      expect(lab.servers()).toHaveLength(stepEveryReads + 1);
    }
    expect(lab.logged.join("\n")).toMatch(/takes over the server .* left by a run that was cut short/);
  });

  test("that an earlier run was killed after is taken over also while the vendor tells no time of it", async () => {
    const [left] = lab.seed({ name: "web-1", status: "created" });
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "mutate",
      mutate: (reply) => ({
        ...reply,
        body: (reply.body as object[]).map((server) => ({ ...server, createdAt: 0 })),
      }),
    });
    expect((await lab.start().create(web)).id).toBe(`i3d:${left!.uuid}`);
    expect(lab.requests(ORDER)).toBe(0);
  });

  test("takes nothing over that is old, of others by its tags, given back, failed, or held by a resource of the run", async () => {
    const old = Math.floor(Date.now() / 1000) - 2 * 86_400;
    const seeded = lab.seed(
      { name: "web-1", createdAt: old },
      { name: "web-1", tags: ["their-stack"] },
      { name: "web-1", released: true },
      { name: "web-1", status: "failed" },
      { name: "web-1", os: "debian-12" },
      { name: "web-1", instanceType: "bm7.std.16" },
      { name: "web-1" },
      { name: "web-1" },
      { name: "web-1" },
    );
    const run = lab.start();
    const state = (n: number) => ({
      id: `i3d:${seeded[n]!.uuid}`,
      outputs: {
        vendor: "i3d",
        ...web,
        uuid: seeded[n]!.uuid,
        status: "delivered",
        ipAddresses: [],
        createdAt: "",
        deliveredAt: "",
      },
    });
    run.diff(state(6), web);
    await run.read(state(7));
    await run.update(state(8), web);
    const made = await run.create(web);
    expect(seeded.map(({ uuid }) => `i3d:${uuid}`)).not.toContain(made.id);
    expect(lab.requests(ORDER)).toBe(1);
    expect(lab.logged.join("\n")).toMatch(/other tags, and is left alone/);
  });

  test("an existing resource that the engine diffs only after the creation began is not robbed", async () => {
    const [seeded] = lab.seed({ name: "web-1" });
    const run = lab.start();
    const creating = run.create(web);
    await new Promise((resolve) => setTimeout(resolve, 20));
    run.diff({ id: `i3d:${seeded!.uuid}`, outputs: { ...web, vendor: "i3d", uuid: seeded!.uuid } }, web);
    expect((await creating).id).not.toBe(`i3d:${seeded!.uuid}`);
  });

  test("several that may be meant are an error that names them, and nothing is ordered", async () => {
    const seeded = lab.seed({ name: "web-1" }, { name: " WEB-1" });
    const failure = lab.start().create(web);
    await expect(failure).rejects.toThrow(/several servers may be the wanted one/);
    for (const { uuid } of seeded) await expect(failure).rejects.toThrow(uuid);
    expect(lab.requests(ORDER)).toBe(0);
  });

  test("several that appear after a lost answer are an error that names them", async () => {
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: ORDER,
      kind: "call",
      hook: () => void lab.seed({ name: "web-1" }),
    });
    strike({ kind: "reset-after" });
    await expect(lab.start().create(web)).rejects.toThrow(/several servers may be the ordered one/);
    expect(lab.servers()).toHaveLength(2);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test("a resource that is replaced by an equal one orders before it releases", async () => {
    const first = await lab.start().create(web);
    const run = lab.start();
    expect(run.diff(first, { ...web, postInstallScript: "#!/bin/sh\n" }).replaces).toEqual([
      "postInstallScript",
    ]);
    const second = await run.create({ ...web, postInstallScript: "#!/bin/sh\n" });
    expect(second.id).not.toBe(first.id);
    await run.delete(first);
    expect(lab.inUse().map(({ uuid }) => `i3d:${uuid}`)).toEqual([second.id]);
  });

  test("a resource that is renamed in the program keeps its server", async () => {
    const first = await lab.start().create(web);
    const run = lab.start();
    const renamed = await run.create(web);
    await run.delete(first);
    expect(renamed.id).toBe(first.id);
    expect(lab.inUse()).toHaveLength(1);
    expect(lab.requests(RELEASE)).toBe(0);
    expect(lab.logged.join("\n")).toMatch(/it is not released/);
  });

  test("a resource whose renaming fails keeps its server, and the next run goes on with it", async () => {
    const first = await lab.start().create(web);
    const run = lab.start();
    lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 403 });
    await expect(run.create(web)).rejects.toThrow(/API key/);
    // As with `--continue-on-error`.
    await expect(run.delete(first)).rejects.toThrow(/is not released.*run again/);
    const next = lab.start();
    expect((await next.create(web)).id).toBe(first.id);
    await next.delete(first);
    expect(lab.inUse().map(({ uuid }) => `i3d:${uuid}`)).toEqual([first.id]);
  });

  describe("with adopt", () => {
    const old = Math.floor(Date.now() / 1000) - 400 * 86_400;
    const news = { ...web, adopt: true };

    test("takes over an equal server of any age, and gives it the tags", async () => {
      const [seeded] = lab.seed({ name: "web-1", createdAt: old, tags: ["x"] });
      const made = await lab.start().create({ ...news, tags: ["y"] });
      expect(made.id).toBe(`i3d:${seeded!.uuid}`);
      expect(lab.servers()[0]!.tags).toEqual(["y"]);
      expect(lab.requests(ORDER)).toBe(0);
      expect(lab.start().diff(made, { ...news, tags: ["y"] }).changed).toEqual([]);
    });

    test("one of this name that differs is an error that says how", async () => {
      lab.seed({ name: "web-1", createdAt: old, instanceType: "bm7.std.16", os: "debian-12" });
      await expect(lab.start().create(news)).rejects.toThrow(
        /instanceType "bm7.std.16" instead of "bm7.std.8", os "debian-12" instead of "ubuntu-2404-lts"/,
      );
      expect(lab.requests(ORDER)).toBe(0);
    });

    test("several equal ones are an error, two resources share none, and none at all is ordered", async () => {
      lab.seed({ name: "web-1", createdAt: old }, { name: "web-1", createdAt: old });
      await expect(lab.start().create(news)).rejects.toThrow(/several servers may be the wanted one/);
      const run = lab.start();
      const made = await Promise.all([1, 2].map(() => run.create({ ...news, name: "new" })));
      expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    });
  });
});
