import type { Fault } from "../../../simulator";
import { serverInventory } from "../../../resources/flex-metal-server/inventory";
import {
  bench,
  handler,
  KEY,
  LIST,
  type Made,
  ONE,
  named,
  ORDER,
  plainTags,
  RELEASE,
  REINSTALL,
  unfinished,
  web,
} from "./bench";

describe("a FlexMetal server", () => {
  let lab: ReturnType<typeof bench>;
  afterEach(() => lab.close());

  test.each([
    {},
    { unsetTimes: "null", okMessage: "mixed", unsetContract: "absent", serverNames: "lowerCase" },
    { unsetTimes: "absent", okMessage: null, releaseAtOnce: true, addressDelayReads: 5 },
    { skipStatuses: ["discovered", "allocating"], ipv6Spelling: "compressed", stepEveryReads: 3 },
  ])("is ordered, read without drift, and released, whatever the vendor's way: %j", async (options) => {
    lab = bench(options);
    const news = {
      ...web,
      name: "Web-1",
      tags: ["web", "env:prod"],
      contractId: "C-1",
      os: { slug: "Debian-12 ", kernelParams: [{ key: "quiet", value: "1" }] },
    };
    const made = await lab.start().create(news);
    expect(made.id).toBe(`i3d:${lab.servers()[0]!.uuid}`);
    expect(made.outputs).toMatchObject({
      uuid: lab.servers()[0]!.uuid,
      status: "delivered",
      ipAddresses: [expect.stringMatching(/^198\./), expect.stringMatching(/^2001:/)],
    });
    expect(made.outputs.createdAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(made.outputs.deliveredAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(made.outputs).not.toHaveProperty("rootPassword");
    expect(made.outputs).not.toHaveProperty("statusMessage");

    const next = lab.start();
    const read = await next.read(made);
    expect(read!.outputs).toEqual(made.outputs);
    expect(read!.unfinished).toBeUndefined();
    expect(next.diff({ id: made.id, outputs: read!.outputs }, news)).toMatchObject({
      changed: [],
      replaces: [],
    });
    await next.delete(made);
    expect(lab.inUse()).toEqual([]);
    expect(await lab.start().read(made)).toBeUndefined();
    await lab.start().delete(made);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test("what it costs to order a fleet: an order each and one list a look", async () => {
    lab = bench({ stepEveryReads: 1, quota: 100 });
    const run = lab.start({ RACKFORM_POLL_INTERVAL_MS: "40" });
    const made = await Promise.all(
      [...Array(100).keys()].map((n) => run.create({ ...web, name: `node-${n}` }, {}, named(`node-${n}`))),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(100);
    expect(lab.requests(ORDER)).toBe(100);
    expect(lab.requests(ONE)).toBe(0);
    // One look before ordering, nine statuses, one for addresses, and some for those who came between two looks, which
    // are more on a busy machine; each server looking for itself would be a thousand.
    expect(lab.requests(LIST)).toBeLessThan(30);
  });

  test("a refresh of many servers shares one list", async () => {
    lab = bench();
    const seeded = lab.seed(...[...Array(130).keys()].map((n) => ({ name: `node-${n}` })));
    const run = lab.start();
    const outputs = (n: number) => ({ ...web, name: `node-${n}`, vendor: "i3d" });
    const read = await Promise.all(
      seeded.map(({ uuid }, n) => run.read({ id: `i3d:${uuid}`, outputs: { ...outputs(n), uuid } })),
    );
    expect(read.every((one) => one?.outputs.status === "delivered")).toBe(true);
    expect(lab.simulator.requests.counts().total).toBeLessThanOrEqual(3);
  });

  describe("found changed outside", () => {
    let made: Made;
    const news = { ...web, tags: ["a", "b"] };
    beforeEach(async () => {
      lab = bench();
      made = await lab.start().create(news);
    });
    const uuid = () => String(made.outputs.uuid);

    test("tags heal in place, whatever their order", async () => {
      lab.simulator.seed("i3d", { servers: [{ uuid: uuid(), tags: ["b", "x:y", "c"] }] });
      const run = lab.start();
      const read = (await run.read(made))!;
      expect(run.diff({ id: made.id, outputs: read.outputs }, news)).toMatchObject({
        changed: ["tags"],
        replaces: [],
      });
      await run.update({ id: made.id, outputs: read.outputs }, { ...news, tags: ["b", "a"] });
      expect(plainTags(lab.servers()[0]!)).toEqual(["a", "b"]);
      lab.simulator.seed("i3d", { servers: [{ uuid: uuid(), tags: ["b", "a"] }] });
      const again = lab.start();
      expect(again.diff({ id: made.id, outputs: (await again.read(made))!.outputs }, news).changed).toEqual(
        [],
      );
    });

    test("name and operating system are drift; case is not", async () => {
      lab.simulator.seed("i3d", { servers: [{ uuid: uuid(), name: "WEB-1" }] });
      const same = lab.start();
      expect(same.diff({ id: made.id, outputs: (await same.read(made))!.outputs }, news).changed).toEqual([]);
      lab.simulator.seed("i3d", { servers: [{ uuid: uuid(), name: "other", os: "debian-12" }] });
      const run = lab.start();
      const read = (await run.read(made))!;
      expect(read.inputs).toMatchObject({ name: "other", os: { slug: "debian-12" } });
      expect(run.diff({ id: made.id, outputs: read.outputs }, news)).toMatchObject({
        changed: ["name", "os"],
        replaces: ["name", "os"],
        deleteBeforeReplace: true,
      });
    });

    test.each([{ released: true }, { status: "releasing" }])(
      "given back outside means gone: %j",
      async (edit) => {
        lab.simulator.seed("i3d", { servers: [{ uuid: uuid(), ...edit }] });
        lab.simulator.options("i3d", { stepEveryReads: 0 });
        expect(await lab.start().read(made)).toBeUndefined();
        await expect(lab.start().update(made, news)).rejects.toThrow(/does not exist any more/);
      },
    );

    test("disappeared means gone, and destroying it is fine", async () => {
      lab.simulator.seed("i3d", { removeServers: [uuid()] });
      expect(await lab.start().read(made)).toBeUndefined();
      await lab.start().delete(made);
      expect(lab.requests(RELEASE)).toBe(0);
    });

    test.each([403, 401, 500])("a refusal with %i never means gone", async (status) => {
      lab.simulator.faults.add({ vendor: "i3d", endpoint: LIST, kind: "status", status, times: Infinity });
      await expect(lab.start().read(made)).rejects.toThrow(status === 500 ? /transient/ : /authentication/);
      lab.simulator.faults.clear();
      lab.simulator.seed("i3d", { removeServers: [uuid()] });
      lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status, times: Infinity });
      await expect(lab.start().read(made)).rejects.toThrow(status === 500 ? /transient/ : /authentication/);
      await expect(lab.start().delete(made)).rejects.toThrow(status === 500 ? /transient/ : /authentication/);
    });

    test("a list that lacks it is not believed while its own page is there", async () => {
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: LIST,
        kind: "mutate",
        mutate: (reply) => ({ ...reply, body: [] }),
      });
      expect((await lab.start().read(made))?.outputs.status).toBe("delivered");
    });

    test.each(["read", "delete"] as const)(
      "one list that lacks it and pages that are not found are not believed: %s",
      async (how) => {
        const run = lab.start();
        const mutate: Fault["mutate"] = (reply) => ({ ...reply, body: [] });
        lab.simulator.faults.add({ vendor: "i3d", endpoint: LIST, kind: "mutate", mutate });
        lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 404, times: 2 });
        const found = await run[how](made);
        expect(lab.inUse()).toHaveLength(how === "read" ? 1 : 0);
        if (how === "read") expect(found?.outputs.status).toBe("delivered");
        else expect(lab.requests(RELEASE)).toBe(1);
      },
    );

    test("a release that finds nothing is believed when two lists lack the server", async () => {
      lab.simulator.faults.add({ vendor: "i3d", endpoint: RELEASE, kind: "status", status: 404 });
      lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 404 });
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: LIST,
        kind: "mutate",
        nth: 2,
        mutate: (reply) => ({ ...reply, body: [] }),
      });
      await expect(lab.start().delete(made)).rejects.toThrow(/not-found/);
      await lab.start().delete(made);
      expect(lab.inUse()).toEqual([]);
    });

    test("a server that is being given back is not gone for one list that lacks it", async () => {
      lab.simulator.options("i3d", { stepEveryReads: 3 });
      lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 404, times: 1 });
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: LIST,
        kind: "mutate",
        nth: 2,
        mutate: (reply) => ({ ...reply, body: [] }),
      });
      await lab.start().delete(made);
      expect(lab.servers().map(({ status }) => status)).toEqual(["released"]);
    });
  });

  test("which changes replace it, and which do not", async () => {
    lab = bench();
    const made = await lab.start().create({ ...web, tags: ["a"] });
    const diff = (changes: Record<string, unknown>) =>
      lab.start().diff(made, { ...web, tags: ["a"], ...changes });
    const replacing = {
      location: "US: Los Angeles",
      instanceType: "bm7.std.16",
      contractId: "C-2",
      overflow: true,
      postInstallScript: "#!/bin/sh\n",
      name: "web-2",
      os: { slug: "debian-12" },
      sshKeys: ["11111111-2222-4333-8444-555555555555"],
    };
    for (const [name, value] of Object.entries(replacing))
      expect(diff({ [name]: value })).toMatchObject({ changed: [name], replaces: [name] });
    expect(diff({ tags: ["b"] })).toMatchObject({ changed: ["tags"], replaces: [] });
    expect(
      diff({
        name: " WEB-1",
        location: "eu: rotterdam",
        sshKeys: [KEY.replace("eva", "eva@home"), KEY],
        contractId: "",
        tags: ["a", "a"],
      }).changed,
    ).toEqual([]);
    expect(diff({ reinstallOnChange: true, name: "x", os: { slug: "debian-12" } })).toMatchObject({
      changed: ["name", "os", "reinstallOnChange"],
      replaces: [],
    });
    expect(diff({ reinstallOnChange: true, name: "x", overflow: true }).replaces).toEqual(["overflow"]);
    expect(lab.requests(REINSTALL)).toBe(0);
  });

  test("tags: all taken away, and untouched where the program does not name them", async () => {
    lab = bench();
    const made = await lab.start().create({ ...web, tags: ["a", "b:c"] });
    const { outputs } = await lab.start().update(made, web);
    expect(plainTags(lab.servers()[0]!)).toEqual([]);
    lab.simulator.seed("i3d", { servers: [{ uuid: String(made.outputs.uuid), tags: ["theirs"] }] });
    const run = lab.start();
    const read = (await run.read({ id: made.id, outputs }))!;
    expect(run.diff({ id: made.id, outputs: read.outputs }, web).changed).toEqual([]);
    await run.update({ id: made.id, outputs: read.outputs }, { ...web, adopt: true });
    expect(plainTags(lab.servers()[0]!)).toEqual(["theirs"]);
  });

  test("Windows: the first password is an output while it exists", async () => {
    lab = bench();
    const news = { ...web, os: { slug: "windows-server-2022" }, sshKeys: undefined };
    const made = await lab.start().create(news);
    expect(made.outputs.rootPassword).toMatch(/^Sim-/);
    expect(lab.logged.join()).not.toContain(String(made.outputs.rootPassword));
    expect((await lab.start().read(made))!.outputs).toEqual(made.outputs);
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: "*rootPassword",
      kind: "status",
      status: 500,
      times: 10,
    });
    expect((await lab.start().read(made))!.outputs).toEqual(made.outputs);
    lab.simulator.faults.clear();
    lab.simulator.advance(25 * 3_600_000);
    expect((await lab.start().read(made))!.outputs).not.toHaveProperty("rootPassword");
  });

  test("a wrong key is told as such, before anything is ordered", async () => {
    lab = bench();
    const run = lab.start({ I3D_API_KEY: "wrong-key-0000" });
    await expect(run.create(web)).rejects.toThrow(/the API key is wrong/);
    expect(lab.servers()).toEqual([]);
  });

  test("the mark is in no inventory, which drift and export work from", async () => {
    lab = bench();
    const run = lab.start();
    const made = await run.create({ ...web, tags: ["a"] });
    expect(lab.servers()[0]!.tags).toContain(made.outputs.__mark);
    const items = [];
    for await (const item of serverInventory({ run: run.run, limits: {} })) items.push(item);
    expect(items.map(({ inputs }) => inputs.tags)).toEqual([["a"]]);
  });

  test("by its id alone, all that the vendor tells", async () => {
    lab = bench();
    const [seeded] = lab.seed({ name: "old", tags: ["x"], os: "debian-12" });
    const read = (await lab.start().read({ id: `i3d:${seeded!.uuid}`, outputs: {} }))!;
    expect(read.outputs).toMatchObject({
      name: "old",
      location: "EU: Rotterdam",
      instanceType: "bm7.std.8",
      os: { slug: "debian-12" },
      tags: ["x"],
      uuid: seeded!.uuid,
    });
    expect(handler.kind).toBe("FlexMetalServer");
  });

  test("a failed one keeps its uuid and reason, and can be destroyed without a call", async () => {
    lab = bench({ failAt: "provisioning", deleteFailed: "error" });
    const failed = await unfinished(lab.start().create(web));
    expect(failed.id).toBe(`i3d:${lab.servers()[0]!.uuid}`);
    expect(failed.reasons.join()).toMatch(/has failed: Installation failed: no disk found/);
    expect(failed.outputs).toMatchObject({
      ...web,
      status: "failed",
      statusMessage: "Installation failed: no disk found",
    });
    const again = await unfinished(lab.start().update(failed, web));
    expect(again.reasons.join()).toMatch(/no disk found/);
    expect((await lab.start().read(failed))!.unfinished!.join()).toMatch(/no disk found/);
    await lab.start().delete(failed);
    expect(lab.requests(RELEASE)).toBe(0);
    expect(lab.logged.join("\n")).toMatch(/has failed at the vendor, which does not release failed servers/);
  });
});
