import type { Fault } from "../../../simulator";
import { VirtualClock } from "../../performance/support/virtual-clock";
import {
  bench,
  KEY,
  LIST,
  named,
  ONE,
  ORDER,
  plainTags,
  RELEASE,
  type SimServer,
  unfinished,
  web,
} from "./bench";

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

  test.each(applied)("is found although the list fails for a moment: %j", async (fault) => {
    strike(fault);
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "status",
      status: 503,
      nth: 3,
      times: 7,
    });
    const made = await lab.start().create(web);
    expect(lab.servers().map(({ uuid }) => `i3d:${uuid}`)).toEqual([made.id]);
  });

  /** Every part of the catalogue. */
  const unreadable = () => {
    for (const endpoint of ["GET /flexMetal/location*", "GET /flexMetal/plans", "GET /operatingsystem"])
      lab.simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status: 500, times: Infinity });
  };

  test.each([
    [{ location: "EU: Roterdam" }, /its location "EU: Roterdam" is not in .*; did you mean EU: Rotterdam\?/],
    [{ location: "NLRTM1" }, /its location "NLRTM1" is not in the vendor's catalogue; /],
    [
      { instanceType: "bm7.std.88" },
      /its instanceType "bm7.std.88" .* of EU: Rotterdam; did you mean bm7.std.8\?/,
    ],
    [{ os: { slug: "debian-21" } }, /its os "debian-21" is not in .*; did you mean debian-12\?/],
    [
      { location: "Mars", os: { slug: "nothing-like-it" } },
      /its location "Mars" .*; and its os "nothing-like-it" .*there are /,
    ],
  ])("of something unknown is not sent, and the nearest is named: %j", async (change, reason) => {
    await expect(lab.start().create({ ...web, ...change })).rejects.toThrow(reason);
    expect([lab.requests(ORDER), lab.servers()]).toEqual([0, []]);
  });

  test("asks for the catalogue once a run, and not between an order and its answer", async () => {
    const run = lab.start();
    await Promise.all([run.create(web), run.create({ ...web, name: "web-2" }, {}, named("two"))]);
    const log = lab.simulator.requests.find({ vendor: "i3d" }).map(({ endpoint }) => endpoint);
    const catalogue = (endpoint: string) => log.filter((each) => each === endpoint).length;
    expect(catalogue("GET /flexMetal/location")).toBe(1);
    expect(catalogue("GET /operatingsystem")).toBe(1);
    expect(log.lastIndexOf("GET /operatingsystem")).toBeLessThan(log.indexOf(ORDER));
  });

  test("goes on as without a catalogue where none can be read", async () => {
    unreadable();
    await lab.start().create(web);
    expect(lab.servers()).toHaveLength(1);
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
    unreadable();
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
    const made = await Promise.all(["a", "b", "c", "d"].map((name) => run.create(web, {}, named(name))));
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
        named(`n-${stepEveryReads}`),
      );
      const left = unfinished(dying).catch(() => undefined);
      while (lab.servers().length === stepEveryReads) await new Promise(setImmediate);
      abort.abort();
      await left;
      lab.simulator.options("i3d", { stepEveryReads: 1 });
      // The state knows nothing: the process was killed before it could tell.
      const made = await lab
        .start()
        .create({ ...web, name: `n-${stepEveryReads}`, tags: ["a", "b"] }, {}, named(`n-${stepEveryReads}`));
      expect(made.outputs.status).toBe("delivered");
      expect(lab.servers()).toHaveLength(stepEveryReads + 1);
    }
    expect(lab.logged.join("\n")).toMatch(/taken over: it carries the mark of this resource/);
  });

  test.each([
    ["old", { createdAt: Math.floor(Date.now() / 1000) - 2 * 86_400 }],
    ["young", {}],
    ["of another resource", { tags: ["rackform:0123456789ab"] }],
    ["of our own tags", { tags: ["a"] }],
    ["still on its way", { status: "created" }],
  ])("is refused where an equal server stands that nothing proves to be ours: %s", async (_, more) => {
    const [theirs] = lab.seed({ name: " WEB-1", ...more });
    const failure = lab.start().create({ ...web, tags: ["a"] });
    await expect(failure).rejects.toThrow(
      /exists already in the i3d account .*adopt: true takes it over.*an alias.*adopt: false orders another one/s,
    );
    await expect(failure).rejects.toThrow(theirs!.uuid);
    expect(lab.requests(ORDER)).toBe(0);
    const made = await lab.start().create({ ...web, adopt: false });
    expect(made.id).not.toBe(`i3d:${theirs!.uuid}`);
    expect(lab.inUse()).toHaveLength(2);
  });

  test("is made beside servers that are given back, failed, different, or other resources'", async () => {
    const seeded = lab.seed(
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
      owner: named(`other-${n}`).owner,
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
    run.diff(state(4), web);
    await run.read(state(5));
    await run.update(state(6), web);
    const made = await run.create(web);
    expect(seeded.map(({ uuid }) => `i3d:${uuid}`)).not.toContain(made.id);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test("is made beside an equal server with the mark of another resource of the program, which is not checked yet", async () => {
    const first = await lab.start().create(web, {}, named("first"));
    const run = lab.start();
    const creating = run.create(web, {}, named("second"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    run.check(web, named("first"));
    expect((await creating).id).not.toBe(first.id);
  });

  test("an existing resource that the engine diffs only after the creation began is not robbed", async () => {
    const [seeded] = lab.seed({ name: "web-1" });
    const run = lab.start();
    const creating = run.create(web);
    await new Promise((resolve) => setTimeout(resolve, 20));
    run.diff(
      {
        id: `i3d:${seeded!.uuid}`,
        owner: named("old").owner,
        outputs: { ...web, vendor: "i3d", uuid: seeded!.uuid },
      },
      web,
    );
    expect((await creating).id).not.toBe(`i3d:${seeded!.uuid}`);
  });

  test("several that may be meant are an error that names them, and nothing is ordered", async () => {
    const seeded = lab.seed({ name: "web-1" }, { name: " WEB-1" });
    const failure = lab.start().create(web);
    await expect(failure).rejects.toThrow(/exists already in the i3d account/);
    for (const { uuid } of seeded) await expect(failure).rejects.toThrow(uuid);
    expect(lab.requests(ORDER)).toBe(0);
  });

  test.each([
    ["with marks the one that carries ours is it", "true"],
    ["without marks several that appear are an error that names them", "false"],
  ])("whose answer is lost while somebody else orders an equal one: %s", async (_, ownerTags) => {
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: ORDER,
      kind: "call",
      hook: () => void lab.seed({ name: "web-1" }),
    });
    strike({ kind: "reset-after" });
    const creating = lab.start({ config: `{"ownerTags":${ownerTags}}` }).create(web);
    if (ownerTags === "true") {
      const { outputs } = await creating;
      expect(lab.servers().find(({ uuid }) => uuid === outputs.uuid)!.tags).toEqual([outputs.__mark]);
    } else await expect(creating).rejects.toThrow(/several servers may be the ordered one/);
    expect(lab.servers()).toHaveLength(2);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test.each([true, false])(
    "a replacement, forced by the engine: %p, releases its server and orders",
    async (isForced) => {
      const first = await lab.start().create(web);
      const news = { ...web, postInstallScript: "#!/bin/sh\n" };
      const run = lab.start();
      if (!isForced)
        expect(run.diff(first, news)).toMatchObject({
          replaces: ["postInstallScript"],
          deleteBeforeReplace: true,
        });
      run.check(news);
      await run.delete(first);
      expect(lab.inUse()).toEqual([]);
      const second = await run.create(news);
      expect(lab.inUse().map(({ uuid }) => `i3d:${uuid}`)).toEqual([second.id]);
      expect(second.id).not.toBe(first.id);
    },
  );

  test.each([
    [{ location: "EU: Nowhere" }, /its location "EU: Nowhere" is not in the vendor's catalogue/],
    [
      { instanceType: "bm99" },
      /its instanceType "bm99" is not in the vendor's catalogue of EU: Rotterdam; there are/,
    ],
    [
      { os: { slug: "debian-1" } },
      /its os "debian-1" is not in the vendor's catalogue; did you mean debian-11?/,
    ],
    [{ instanceType: "bm7.std.16" }, /its instanceType "bm7.std.16" is used up at that location/],
    [
      { sshKeys: ["11111111-2222-4333-8444-555555555555"] },
      /its sshKeys name 11111111-2222-4333-8444-555555555555, of which the account has no stored key/,
    ],
    [{ name: "twin" }, /the new order would be refused: .*exists already/],
  ])("a replacement that could not be ordered releases nothing: %j", async (change, reason) => {
    const first = await lab.start().create(web);
    lab.simulator.seed("i3d", {
      quotas: [
        { location: "EU: Rotterdam", instanceType: "bm7.std.16", amount: 0 },
        { location: "EU: Rotterdam", instanceType: "bm7.std.8", amount: "name" in change ? 2 : 1 },
      ],
    });
    const run = lab.start();
    if ("name" in change) lab.seed({ name: "twin", instanceType: web.instanceType });
    run.check({ ...web, ...change });
    await expect(run.delete(first)).rejects.toThrow(reason);
    expect(lab.requests(RELEASE)).toBe(0);
    // Its own place becomes free: that is enough for an equal one.
    const same = lab.start();
    same.check({ ...web, sshKeys: [KEY.replace("AAAAIAb", "AAAAIAc")] });
    await same.delete(first);
    expect(lab.requests(RELEASE)).toBe(1);
  });

  const place = { location: "EU: Rotterdam", instanceType: "bm7.std.16" };
  const offered = (change: (body: Record<string, unknown>[]) => unknown[], endpoint: string) =>
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint,
      kind: "mutate",
      times: Infinity,
      mutate: (reply) => ({ ...reply, body: change(reply.body as Record<string, unknown>[]) }),
    });
  const PLANS = "GET /flexMetal/plans";
  const QUOTA = "GET /flexMetal/quota/usage";
  const full = { contractId: "C-FULL" };

  test.each([
    ["a contract without capacity", full, 1, /its contractId "C-FULL" has nothing left of that type/, ""],
    ["the same, as the list of commitments alone tells", full, 1, /"C-FULL" has nothing left/, QUOTA],
    ["an overflow that nothing is left for", { ...full, overflow: true }, 0, /"bm7.std.16" is used up/, ""],
    ["a contract that is no commitment there", { contractId: "C-OTHER" }, 0, /is used up/, "", []],
    ["a type that is sold out", {}, 9, /"bm7.std.16" is not available at that location by now/, PLANS],
  ] as [string, object, number, RegExp, string, object[]?][])(
    "a replacement is not begun for %s",
    async (_, change, amount, reason, mutated, commits = [{ ...place, contractId: "C-FULL", amount: 0 }]) => {
      const first = await lab.start().create(web);
      lab.simulator.seed("i3d", { quotas: [{ ...place, amount }], commits });
      if (mutated === QUOTA) offered((rows) => rows.map((row) => ({ ...row, quotaUsage: [] })), QUOTA);
      if (mutated === PLANS) {
        const locations = [{ name: place.location, availability: "unavailable" }];
        offered(() => [{ name: place.instanceType, locations }], PLANS);
      }
      const run = lab.start();
      run.check({ ...web, instanceType: place.instanceType, ...change });
      await expect(run.delete(first)).rejects.toThrow(reason);
      expect(lab.requests(RELEASE)).toBe(0);
    },
  );

  test("a replacement is not begun beyond a commitment that its server was beyond", async () => {
    const commits = [{ ...place, ...full, amount: 1 }];
    lab.simulator.seed("i3d", { commits });
    const contracted = { ...web, ...place, ...full, overflow: true };
    await lab.start().create({ ...contracted, name: "web-0" }, {}, named("other"));
    const first = await lab.start().create(contracted);
    const run = lab.start();
    run.check({ ...contracted, overflow: false });
    await expect(run.delete(first)).rejects.toThrow(/"C-FULL" has nothing left/);
    expect(lab.requests(RELEASE)).toBe(0);
  });

  test.each([
    ["the place of its own server in a contract", full, {}],
    ["an overflow", {}, { ...full, overflow: true }],
    ["a type of the newer list alone", {}, { instanceType: "bm9.new.16" }],
    ["a stored key", {}, { sshKeys: ["3f2504e0-4f89-41d3-9a0c-0305e82c3301"] }],
  ])("a replacement is begun with %s", async (_, before, change) => {
    const amount = "contractId" in before ? 1 : 0;
    lab.simulator.seed("i3d", {
      commits: [{ ...place, ...full, amount }],
      sshKeys: [{ uuid: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", name: "eva", publicKey: KEY }],
    });
    const first = await lab.start().create({ ...web, ...place, ...before });
    const newer = { name: "bm9.new.16", locations: [{ name: place.location, availability: "high" }] };
    offered((rows) => [...rows, newer], PLANS);
    const run = lab.start();
    run.check({ ...web, ...place, ...before, postInstallScript: "#!/bin/sh", ...change });
    await run.delete(first);
    expect(lab.requests(RELEASE)).toBe(1);
  });

  test("a catalogue that cannot be read stops no replacement", async () => {
    const first = await lab.start().create(web);
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: "GET /flexMetal/location",
      kind: "status",
      status: 500,
      times: 20,
    });
    const run = lab.start();
    run.check({ ...web, instanceType: "bm99" });
    await run.delete(first);
    expect(lab.requests(RELEASE)).toBe(1);
  });

  test("a resource that is renamed without an alias asks, and takes its server over with adopt", async () => {
    const first = await lab.start().create(web);
    const renamed = named("renamed");
    const run = lab.start();
    await expect(run.create(web, {}, renamed)).rejects.toThrow(/if the resource was renamed .* an alias/);
    // As with `--continue-on-error`.
    await expect(run.delete(first)).rejects.toThrow(/is not released.*renamed may be meant.*run again/);
    const next = lab.start();
    const made = await next.create({ ...web, adopt: true }, {}, renamed);
    expect(made.id).toBe(first.id);
    await next.delete(first);
    // In a run that sees nothing of the new one, such as a destroy without the protected resources, the mark tells.
    await lab.start().delete(first);
    expect(lab.requests(RELEASE)).toBe(0);
    expect(lab.logged.join("\n")).toMatch(/is not released: .*renamed of this stack goes on/);
    expect(lab.logged.join("\n")).toMatch(/is not released: it carries the mark rackform:/);
    await lab.start().delete(made);
    expect(lab.requests(RELEASE)).toBe(1);
  });

  test("a take-over that fails leaves the server to the resource that had it", async () => {
    const first = await lab.start().create(web);
    const run = lab.start();
    lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 403 });
    await expect(run.create({ ...web, adopt: true }, {}, named("renamed"))).rejects.toThrow(/API key/);
    await expect(run.delete(first)).rejects.toThrow(/is not released.*run again/);
    expect(lab.requests(RELEASE)).toBe(0);
  });

  describe("with adopt", () => {
    const old = Math.floor(Date.now() / 1000) - 400 * 86_400;
    const news = { ...web, adopt: true };

    test("takes over an equal server of any age, and gives it the tags", async () => {
      const [seeded] = lab.seed({ name: "web-1", createdAt: old, tags: ["x"] });
      const made = await lab.start().create({ ...news, tags: ["y"] });
      expect(made.id).toBe(`i3d:${seeded!.uuid}`);
      expect(plainTags(lab.servers()[0]!)).toEqual(["y"]);
      expect(lab.servers()[0]!.tags).toHaveLength(2);
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
      await expect(lab.start().create(news)).rejects.toThrow(/several servers may be web-1/);
      const run = lab.start();
      const made = await Promise.all(
        ["a", "b"].map((name) => run.create({ ...news, name: "new" }, {}, named(name))),
      );
      expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    });
  });
});
