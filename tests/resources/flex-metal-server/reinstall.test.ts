import { bench, KEY, type Made, named, ONE, plainTags, REINSTALL, unfinished, web } from "./bench";
import { VirtualClock } from "../../performance/support/virtual-clock";
import type { Fault } from "../../../simulator";

describe("a reinstallation", () => {
  let lab: ReturnType<typeof bench>;
  let made: Made;
  const base = { ...web, reinstallOnChange: true, tags: ["a"] };
  const news = {
    ...base,
    name: "web-2",
    os: { slug: "debian-12", kernelParams: [{ key: "quiet", value: "1" }] },
    sshKeys: [KEY.replace("AAAAIAb", "AAAAIAc")],
  };
  beforeEach(async () => {
    lab = bench();
    made = await lab.start().create(base);
  });
  afterEach(() => lab.close());
  const wipes = () => lab.servers()[0]!.wipes;

  test.each([
    { commandOrder: "oldestFirst" },
    { commandOrder: "newestFirst", commandTimes: "unix" },
    { commandOrder: "scattered", commandDelayReads: 4, commandStepEveryReads: 3 },
  ])("is done once, in place, with a warning, and waited for by its own command: %j", async (options) => {
    lab.simulator.options("i3d", options);
    expect(lab.start().diff(made, news)).toMatchObject({ changed: ["name", "os", "sshKeys"], replaces: [] });
    const { outputs } = await lab.start().update(made, news);
    expect(lab.servers()[0]).toMatchObject({
      name: "web-2",
      os: { slug: "debian-12" },
      wipes: 1,
      status: "delivered",
      tags: ["a", expect.stringMatching(/^rackform:/)],
    });
    expect(outputs).toMatchObject({ uuid: made.outputs.uuid, name: "web-2", status: "delivered" });
    expect(outputs).not.toHaveProperty("__reinstallation");
    expect(lab.logged.join("\n")).toMatch(/Warning: i3d:.*wipes all disks/);
    // A second time: the finished command of the first is no progress of the second.
    const states = () =>
      (lab.simulator.inspect("i3d").servers as { commands: { state: string }[] }[])[0]!.commands.map(
        ({ state }) => state,
      );
    await lab.start().update({ id: made.id, outputs }, { ...news, name: "web-3" });
    expect(states()).toEqual(["finished", "finished"]);
    expect(wipes()).toBe(2);
  });

  test("does not happen for tags, adopt, or notation", async () => {
    await lab.start().update(made, { ...base, name: "WEB-1", tags: ["b"], adopt: true });
    expect(wipes()).toBe(0);
    expect(plainTags(lab.servers()[0]!)).toEqual(["b"]);
  });

  test.each([
    { kind: "reset-after" },
    { kind: "truncate" },
    { kind: "status-after", status: 500 },
  ] as Partial<Fault>[])("whose answer is lost is not sent twice: %j", async (fault) => {
    lab.simulator.faults.add({ vendor: "i3d", endpoint: REINSTALL, ...fault } as Fault);
    expect((await lab.start().update(made, news)).outputs).toMatchObject({ name: "web-2" });
    expect(wipes()).toBe(1);
    expect(lab.requests(REINSTALL)).toBe(1);
  });

  test.each([{ kind: "reset-before" }, { kind: "status", status: 500 }] as Partial<Fault>[])(
    "that never began is tried by the next run: %j",
    async (fault) => {
      lab.simulator.faults.add({ vendor: "i3d", endpoint: REINSTALL, ...fault } as Fault);
      const left = await unfinished(lab.start().update(made, news));
      expect(left.reasons.join()).toMatch(/no reinstallation of web-1 .* has appeared/);
      expect(lab.start().diff(left, news).changed).toEqual(["name", "os", "sshKeys"]);
      await lab.start().update(left, news);
      expect(wipes()).toBe(1);
    },
  );

  test("that is not over in time is waited for by the next run, not begun again", async () => {
    lab.simulator.options("i3d", { commandStepEveryReads: 0 });
    const left = await unfinished(lab.start().update(made, news, { deadline: Date.now() + 400 }));
    expect(left.reasons.join()).toMatch(/the next up goes on waiting/);
    expect(left.outputs).toMatchObject({ name: "web-2", tags: ["a"] });
    expect((await lab.start().read(left))!.unfinished!.join()).toMatch(/reinstallation .* is not over/);
    expect(lab.start().diff(left, news).changed).toEqual([]);
    lab.simulator.options("i3d", { commandStepEveryReads: 1 });
    const { outputs } = await lab.start().update(left, news);
    expect(wipes()).toBe(1);
    expect(outputs).not.toHaveProperty("__reinstallation");
  });

  test("that is under way while the server still shows its old name and system is no drift", async () => {
    lab.simulator.options("i3d", { commandStepEveryReads: 0, reinstallShows: "atEnd" });
    const left = await unfinished(lab.start().update(made, news, { deadline: Date.now() + 400 }));
    const { outputs } = (await lab.start().read(left))!;
    expect(lab.start().diff({ id: left.id, outputs }, news).changed).toEqual([]);
    lab.simulator.options("i3d", { commandStepEveryReads: 1 });
    expect((await lab.start().update({ id: left.id, outputs }, news)).outputs).toMatchObject({
      name: "web-2",
    });
    expect(wipes()).toBe(1);
  });

  test.each([
    ["never began", "reset-before"],
    ["began", "reset-after"],
  ] as const)(
    "that %s, which the run could not find out, is neither forgotten nor repeated",
    async (_, kind) => {
      lab.simulator.faults.add({ vendor: "i3d", endpoint: REINSTALL, kind });
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: "GET *commands*",
        kind: "status",
        status: 401,
        nth: 4,
        times: 2,
      });
      const left = await unfinished(lab.start().update(made, news));
      const again = await unfinished(lab.start().update(left, news));
      expect(again.outputs).toMatchObject({ name: "web-2", __reinstallation: { unsure: true } });
      const { outputs } = await lab.start().update(again, news);
      expect(outputs).not.toHaveProperty("__reinstallation");
      expect(lab.servers()[0]).toMatchObject({ name: "web-2", os: { slug: "debian-12" }, wipes: 1 });
    },
  );

  describe.each([
    { reinstallShows: "atOnce", commandStepEveryReads: 1 },
    { reinstallShows: "atEnd", commandStepEveryReads: 2 },
  ])("after which the run was killed: %j", (options) => {
    const seen = { ...base, name: "web-2", os: { slug: "debian-12" } };
    const kill = async () => {
      lab.simulator.options("i3d", { ...options, commandStepEveryReads: 0 });
      await unfinished(lab.start().update(made, seen, { deadline: Date.now() + 300 }));
      lab.simulator.options("i3d", options);
    };

    test("is waited for and not done again, although the state knows nothing of it", async () => {
      await kill();
      const { outputs } = await lab.start().update(made, seen);
      expect(outputs).toMatchObject({ name: "web-2", os: { slug: "debian-12" } });
      expect(wipes()).toBe(1);
      expect((await lab.start().update(made, seen)).outputs).toMatchObject({ name: "web-2" });
      expect(wipes()).toBe(1);
    });

    test("is done again only when it is over, where what it installed cannot be seen", async () => {
      await kill();
      const states = () =>
        (lab.simulator.inspect("i3d").servers as { commands: { state: string }[] }[])[0]!.commands.map(
          ({ state }) => state,
        );
      let before: string[] = [];
      const hook = () => void (before = states());
      lab.simulator.faults.add({ vendor: "i3d", endpoint: REINSTALL, kind: "call", hook });
      await lab.start().update(made, { ...seen, sshKeys: news.sshKeys });
      expect(before).toEqual(["finished"]);
      expect(states()).toEqual(["finished", "finished"]);
      expect(wipes()).toBe(2);
    });
  });

  test.each([true, false])(
    "after which the run was killed is waited for although the commands do not show it yet; it fails: %p",
    async (failReinstall) => {
      lab.simulator.options("i3d", { failReinstall, commandDelayReads: 1 });
      const endpoint = "GET *commands*";
      const cut = lab.simulator.faults.add({
        vendor: "i3d",
        endpoint,
        kind: "status",
        status: 401,
        nth: 4,
        times: Infinity,
      });
      await unfinished(lab.start().update(made, { ...base, os: { slug: "debian-12" } }));
      expect([lab.requests(REINSTALL), cut.struck]).toEqual([1, 1]);
      cut.remove();
      lab.simulator.options("i3d", { failReinstall: false });
      const { outputs } = await lab.start().update(made, { ...base, os: { slug: "debian-12" } });
      expect(outputs).toMatchObject({ status: "delivered", os: { slug: "debian-12" } });
      const { commands } = lab.servers()[0] as unknown as { commands: { state: string }[] };
      expect(commands.map(({ state }) => state)).toEqual(
        failReinstall ? ["failed", "finished"] : ["finished"],
      );
    },
  );

  test("waits for a second look at the commands when the run has just begun, and tells so", async () => {
    const clock = new VirtualClock();
    const run = lab.start({ RACKFORM_POLL_INTERVAL_MS: "" }, clock);
    const began = clock.now();
    await clock.run(run.update(made, { ...base, os: { slug: "debian-12" } }));
    expect(clock.now() - began).toBeGreaterThan(90_000);
    expect(lab.logged.join("\n")).toMatch(
      /reinstallations wait 90 s for a second look at the list of commands/,
    );
  });

  test("that failed is told, and installed again by the next run", async () => {
    lab.simulator.options("i3d", { failReinstall: true });
    const left = await unfinished(lab.start().update(made, news));
    expect(left.reasons.join()).toMatch(/has failed: its disks are wiped/);
    lab.simulator.options("i3d", { failReinstall: false });
    await lab.start().update(left, news);
    expect(wipes()).toBe(2);
    expect(
      (await lab.start().read({ id: left.id, outputs: (await lab.start().update(left, news)).outputs }))!
        .unfinished,
    ).toBeUndefined();
  });

  const afterwards: [string, string, number][] = [
    ["a look at the commands", "GET *commands*", 401],
    ["the look at the server", ONE, 401],
    ["the look at the server, a temporary failure", ONE, 500],
    ["a new tag", "POST *tag/{tag}", 401],
    ["a tag that goes", "DELETE *tag/{tag}", 403],
  ];

  test.each(afterwards)("is not done again when %s fails after it", async (_, endpoint, status) => {
    const retagged = { ...news, tags: ["b"] };
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: REINSTALL,
      kind: "call",
      hook: () =>
        void lab.simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status, times: 5 }),
    });
    const left = await unfinished(lab.start().update(made, retagged));
    expect(left.outputs).toMatchObject({ name: "web-2", os: news.os, sshKeys: news.sshKeys });
    expect(lab.start().diff(left, retagged).changed).not.toContain("os");
    lab.simulator.faults.clear();
    const { outputs } = await lab.start().update(left, retagged);
    expect(outputs).not.toHaveProperty("__reinstallation");
    expect(lab.servers()[0]).toMatchObject({
      name: "web-2",
      tags: expect.arrayContaining(["b"]) as string[],
      wipes: 1,
    });
    expect(lab.requests(REINSTALL)).toBe(1);
  });

  test("that is repeated after it failed is not repeated once more when something after it fails", async () => {
    lab.simulator.options("i3d", { failReinstall: true });
    const failed = await unfinished(lab.start().update(made, news));
    lab.simulator.options("i3d", { failReinstall: false });
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: REINSTALL,
      kind: "call",
      hook: () =>
        void lab.simulator.faults.add({
          vendor: "i3d",
          endpoint: ONE,
          kind: "status",
          status: 401,
          times: 5,
        }),
    });
    const left = await unfinished(lab.start().update(failed, news));
    lab.simulator.faults.clear();
    expect((await lab.start().read(left))!.unfinished).toBeUndefined();
    await lab.start().update(left, news);
    expect(wipes()).toBe(2);
  });

  test("that the vendor refuses keeps the old arguments", async () => {
    const left = await unfinished(lab.start().update(made, { ...news, os: { slug: "no-such-os" } }));
    expect(left.reasons.join()).toMatch(/os.slug: This operating system is not available/);
    expect(left.outputs).toMatchObject({ name: "web-1", os: { slug: "ubuntu-2404-lts" } });
    expect(wipes()).toBe(0);
  });

  test("of Windows answers a new first password", async () => {
    const windows = { ...base, name: "win", os: { slug: "windows-server-2022" }, sshKeys: undefined };
    const win = await lab.start().create(windows, {}, named("win"));
    lab.simulator.advance(30 * 3_600_000);
    const { outputs } = await lab.start().update(win, { ...windows, name: "win-2" });
    expect(outputs.rootPassword).toMatch(/^Sim-/);
    expect(outputs.rootPassword).not.toBe(win.outputs.rootPassword);
  });
});

describe("tags", () => {
  let lab: ReturnType<typeof bench>;
  afterEach(() => lab.close());
  const faults: Partial<Fault>[] = [
    { kind: "reset-before" },
    { kind: "reset-after" },
    { kind: "truncate" },
    { kind: "status", status: 500 },
    { kind: "status-after", status: 500 },
  ];

  test.each(faults.flatMap((fault) => ["POST", "DELETE"].map((method) => ({ method, fault }))))(
    "end right after a fault: %j",
    async ({ method, fault }) => {
      lab = bench({ addTagTwice: "error" });
      const made = await lab.start().create({ ...web, tags: ["a", "b"] });
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: `${method} /flexMetal/servers/{uuid}/tag/{tag}`,
        ...fault,
      } as Fault);
      await lab.start().update(made, { ...web, tags: ["b", "c:1", "d"] });
      expect(plainTags(lab.servers()[0]!)).toEqual(["b", "c:1", "d"]);
    },
  );

  test("as many as there may be beside the mark are exchanged for as many others", async () => {
    lab = bench();
    const many = (letter: string) => [...Array(59).keys()].map((n) => `${letter}:${n}`);
    const made = await lab.start().create({ ...web, tags: many("a") });
    await lab.start().update(made, { ...web, tags: many("b") });
    expect(plainTags(lab.servers()[0]!)).toEqual(many("b").sort());
  });

  test("a refusal that stays is the vendor's, and the rest of the tags are set", async () => {
    lab = bench();
    const made = await lab.start().create(web);
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: "POST *tag/{tag}",
      kind: "status",
      status: 422,
      times: Infinity,
      body: { errorCode: 1, errorMessage: "No such tag", errors: [] },
    });
    const left = await unfinished(lab.start().update(made, { ...web, tags: ["x"] }));
    expect(left.reasons.join()).toMatch(/No such tag/);
    expect(left.outputs).not.toHaveProperty("tags");
  });
});
