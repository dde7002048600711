import { systemClock } from "../../../sdk/core";
import { bench, LIST, type Made, ONE, ORDER, plainTags, RELEASE, unfinished, web } from "./bench";

describe("waiting for a server", () => {
  let lab: ReturnType<typeof bench>;
  beforeEach(() => (lab = bench({ stepEveryReads: 0 })));
  afterEach(() => lab.close());
  const inTime = (ms: number) => ({ deadline: Date.now() + ms });

  test("at the time limit it is kept unfinished, and the next run goes on with it", async () => {
    const left = await unfinished(lab.start().create(web, inTime(300)));
    expect(left.id).toBe(`i3d:${lab.servers()[0]!.uuid}`);
    expect(left.reasons.join()).toMatch(
      /waited \d+ s for the server web-1 .* to be delivered; it is still being provisioned, and the next up goes on waiting/,
    );
    expect(left.outputs).toMatchObject({
      ...web,
      uuid: lab.servers()[0]!.uuid,
      status: "created",
      deliveredAt: "",
      ipAddresses: [],
    });
    const read = (await lab.start().read(left))!;
    expect(read.unfinished!.join()).toMatch(/still being provisioned/);

    const again = await unfinished(lab.start().update(left, web, inTime(300)));
    expect(again.reasons.join()).toMatch(/still being provisioned/);
    lab.simulator.options("i3d", { stepEveryReads: 1 });
    const { outputs } = await lab.start().update(left, { ...web, tags: ["late"] });
    expect(outputs).toMatchObject({ status: "delivered", tags: ["late"] });
    expect(plainTags(lab.servers()[0]!)).toEqual(["late"]);
    expect(lab.requests(ORDER)).toBe(1);
  });

  test("cancelling returns at once, also between two looks that are far apart, and keeps the server", async () => {
    const abort = new AbortController();
    let passed = 0;
    const clock = { ...systemClock, now: () => Date.now() + passed };
    const run = lab.start({ RACKFORM_POLL_INTERVAL_MS: "100000" }, clock);
    // A run that has begun long ago need not look twice before it orders.
    passed = 100_000;
    const creating = unfinished(run.create(web, { signal: abort.signal }));
    const queued = run.create(web, { signal: AbortSignal.abort() });
    await expect(queued).rejects.toThrow(/cancelled/);
    while (lab.servers().length === 0) await new Promise(setImmediate);
    await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    const left = await creating;
    expect(left.reasons.join()).toMatch(/cancelled while waiting.*next up goes on waiting/);
    expect(left.id).toBe(`i3d:${lab.servers()[0]!.uuid}`);
  });

  test("says once a minute how far it is", async () => {
    lab.simulator.options("i3d", { stepEveryReads: 1 });
    let passed = 0;
    const clock = { ...systemClock, now: () => Date.now() + passed };
    const hook = () => void (passed += 30_000);
    lab.simulator.faults.add({ vendor: "i3d", endpoint: LIST, kind: "call", times: Infinity, hook });
    await lab.start({}, clock).create(web);
    const minutes = lab.logged.flatMap(
      (line) =>
        /^web-1: ordered as i3d:[-0-9a-f]{36}, [a-z_]+, (\d+) of about 30 minutes$/.exec(line)?.[1] ?? [],
    );
    expect(minutes.length).toBeGreaterThan(1);
    expect(new Set(minutes).size).toBe(minutes.length);
  });

  test("temporary errors do not end it", async () => {
    lab.simulator.options("i3d", { stepEveryReads: 1 });
    for (const kind of ["status", "html", "reset-before", "truncate"] as const) {
      lab.simulator.faults.add({ vendor: "i3d", endpoint: LIST, kind, status: 502, nth: 3, times: 8 });
    }
    expect((await lab.start().create(web)).outputs.status).toBe("delivered");
    expect(lab.servers()).toHaveLength(1);
  });

  test.each([401, 403])(
    "a refusal of the account ends it with %i, and the server is kept",
    async (status) => {
      lab.simulator.faults.add({
        vendor: "i3d",
        endpoint: LIST,
        kind: "status",
        status,
        nth: 4,
        times: Infinity,
      });
      const left = await unfinished(lab.start().create(web));
      expect(left.reasons.join()).toMatch(/API key/);
      expect(left.id).toBe(`i3d:${lab.servers()[0]!.uuid}`);
    },
  );

  test("a list that lags behind the order does not end it", async () => {
    lab.simulator.options("i3d", { stepEveryReads: 1 });
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "mutate",
      nth: 2,
      times: 3,
      mutate: (reply) => ({ ...reply, body: [] }),
    });
    lab.simulator.faults.add({ vendor: "i3d", endpoint: ONE, kind: "status", status: 404, times: 2 });
    expect((await lab.start().create(web)).outputs.status).toBe("delivered");
  });

  test("one that vanishes meanwhile is told as gone, with its uuid kept", async () => {
    const creating = unfinished(lab.start().create(web));
    while (lab.servers().length === 0) await new Promise(setImmediate);
    const { uuid } = lab.servers()[0]!;
    lab.simulator.seed("i3d", { removeServers: [uuid] });
    const left = await creating;
    expect(left.id).toBe(`i3d:${uuid}`);
    expect(left.reasons.join()).toMatch(/does not exist any more/);
    expect(await lab.start().read(left)).toBeUndefined();
  });

  test("delivered without addresses: looks on for a while only", async () => {
    lab.simulator.options("i3d", { stepEveryReads: 1, addressDelayReads: 1_000_000 });
    const left = await unfinished(lab.start().create(web));
    expect(left.reasons.join()).toMatch(/delivered without addresses/);
    lab.simulator.options("i3d", { addressDelayReads: 0 });
    expect((await lab.start().update(left, web)).outputs.ipAddresses).toHaveLength(2);
  });

  test("an unknown status is one on the way", async () => {
    const creating = lab.start().create(web);
    while (lab.servers().length === 0) await new Promise(setImmediate);
    const { uuid } = lab.servers()[0]!;
    lab.simulator.faults.add({
      vendor: "i3d",
      endpoint: LIST,
      kind: "mutate",
      times: 3,
      mutate: (reply) => ({
        ...reply,
        body: (reply.body as object[]).map((server) => ({ ...server, status: "polishing" })),
      }),
    });
    lab.simulator.seed("i3d", { servers: [{ uuid, status: "delivered" }] });
    expect((await creating).outputs.status).toBe("delivered");
  });

  describe("to be released", () => {
    let made: Made;
    beforeEach(async () => {
      lab.simulator.options("i3d", { stepEveryReads: 1 });
      made = await lab.start().create(web);
      lab.simulator.options("i3d", { stepEveryReads: 0 });
    });

    test("ends at the limit with an error, and the next destroy goes on", async () => {
      await expect(lab.start().delete(made, inTime(300))).rejects.toThrow(
        /waited \d+ s for the server web-1 .* to be released/,
      );
      lab.simulator.options("i3d", { stepEveryReads: 1 });
      await lab.start().delete(made);
      expect(lab.requests(RELEASE)).toBe(1);
      expect(lab.servers()[0]!.status).toBe("released");
    });

    test.each(["reset-before", "reset-after", "truncate", "empty"] as const)(
      "is asked for again after %s",
      async (kind) => {
        lab.simulator.options("i3d", { stepEveryReads: 1 });
        lab.simulator.faults.add({ vendor: "i3d", endpoint: RELEASE, kind });
        await lab.start().delete(made);
        expect(lab.servers()[0]!.status).toBe("released");
      },
    );

    test.each([200, 404, 422])(
      "somebody else released it between the list and the call: %i",
      async (deleteReleased) => {
        lab.simulator.options("i3d", { deleteReleased });
        const hook = () =>
          void lab.simulator.seed("i3d", { servers: [{ uuid: made.outputs.uuid, released: true }] });
        lab.simulator.faults.add({ vendor: "i3d", endpoint: RELEASE, kind: "call", hook });
        await lab.start().delete(made);
        expect(lab.servers()[0]!.status).toBe("released");
      },
    );

    test.each(["unchanged", "error"])("it failed between the list and the call: %s", async (deleteFailed) => {
      lab.simulator.options("i3d", { deleteFailed });
      const hook = () =>
        void lab.simulator.seed("i3d", { servers: [{ uuid: made.outputs.uuid, status: "failed" }] });
      lab.simulator.faults.add({ vendor: "i3d", endpoint: RELEASE, kind: "call", hook });
      await lab.start().delete(made);
      expect(lab.logged.join("\n")).toMatch(/does not release failed servers/);
    });
  });
});
