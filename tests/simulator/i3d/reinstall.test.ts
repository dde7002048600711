import { bench, KEY, ORDER, propertiesOf } from "./bench";

interface Command {
  uuid: string;
  server_uuid: string;
  state: string;
  created_at: string | number;
}

const delivered = async (options = {}, order = {}) => {
  const made = bench(options);
  const { uuid } = await made.settle((await made.order(order)).uuid);
  const path = `/flexMetal/servers/${uuid}`;
  const commands = async (query = "?type=update-server") =>
    (await made.good("GET", `${path}/commands${query}`)).body as Command[];
  const wipes = () => (made.simulator.inspect()["servers"] as { wipes: number }[])[0]?.wipes;
  return { ...made, uuid, path, commands, wipes };
};

describe("reinstallation", () => {
  test("wipes the disks even for a name, while the status stays delivered", async () => {
    const { good, path, wipes, read, uuid } = await delivered();
    const answer = await good("PATCH", path, { name: "web-2" });
    expect(answer).toMatchObject({ status: 200, body: [{ name: "web-2", status: "delivered" }] });
    expect(wipes()).toBe(1);
    expect((await read(uuid)).name).toBe("web-2");
  });

  test("may show the old name and system until it has ended", async () => {
    const { good, path, commands, read, uuid } = await delivered({ reinstallShows: "atEnd" });
    await good("PATCH", path, { name: "web-2" });
    for (let reads = 0; reads < 3; reads++) await commands();
    expect((await read(uuid)).name).not.toBe("web-2");
    await commands();
    expect((await read(uuid)).name).toBe("web-2");
  });

  test("is followed by its command, which is missing at first and stands behind older ones", async () => {
    const { good, path, commands, uuid } = await delivered();
    await good("PATCH", path, { name: "a" });
    expect(await commands()).toEqual([]);
    const states = [];
    for (let reads = 0; reads < 4; reads++) states.push((await commands())[0]?.state);
    expect(states).toEqual(["pending", "running", "finished", "finished"]);
    const [first] = await commands();
    await good("PATCH", path, { os: { slug: "debian-12" }, sshKey: [KEY] });
    await commands();
    const now = await commands();
    expect(now).toHaveLength(2);
    expect(now[0]).toEqual(first);
    expect(now[1]).toMatchObject({ server_uuid: uuid, state: "pending" });
  });

  test("may fail, with times in unix seconds and the newest command first", async () => {
    const options = {
      failReinstall: true,
      commandTimes: "unix",
      commandOrder: "newestFirst",
      commandDelayReads: 0,
    };
    const { good, path, commands } = await delivered(options);
    await good("PATCH", path, { name: "a" });
    for (let reads = 0; reads < 3; reads++) await commands();
    await good("PATCH", path, { name: "b" });
    expect((await commands()).map((each) => each.state)).toEqual(["pending", "failed"]);
    expect(typeof (await commands())[0]?.created_at).toBe("number");
  });

  test("needs keys with a system, a delivered server, and something to do", async () => {
    const { call, path, wipes, order } = await delivered();
    const answer = await call("PATCH", path, { os: { slug: "debian-12" } });
    expect([answer.status, propertiesOf(answer)]).toEqual([422, ["sshKey"]]);
    expect((await call("PATCH", path, {})).status).toBe(422);
    expect((await call("PATCH", path, { location: "EU: London" })).status).toBe(422);
    const fresh = await order();
    expect((await call("PATCH", `/flexMetal/servers/${fresh.uuid}`, { name: "x" })).status).toBe(422);
    expect(wipes()).toBe(0);
  });
});

test("power commands are for delivered servers", async () => {
  const { good, call, path, commands, simulator, order } = await delivered();
  await good("POST", `${path}/commands`, { command: "power_off" });
  expect((simulator.inspect()["servers"] as { powered: boolean }[])[0]?.powered).toBe(false);
  expect((await call("POST", `${path}/commands`, { command: "explode" })).status).toBe(422);
  const fresh = await order();
  expect(
    (await call("POST", `/flexMetal/servers/${fresh.uuid}/commands`, { command: "reboot" })).status,
  ).toBe(422);
  await commands("");
  expect(await commands("")).toHaveLength(1);
  expect(await commands()).toEqual([]);
});

describe("the root password", () => {
  test("is there for Windows for a day", async () => {
    const { good, call, path, clock } = await delivered(
      {},
      { os: { slug: "windows-server-2022" }, sshKey: undefined },
    );
    const [{ rootPassword }] = (await good("GET", `${path}/rootPassword`)).body as [{ rootPassword: string }];
    expect(rootPassword).toMatch(/^Sim-/);
    clock.pass(24 * 3_600_000);
    expect((await call("GET", `${path}/rootPassword`)).status).toBe(404);
  });

  test("is never there for Linux", async () => {
    const { call, path } = await delivered();
    expect((await call("GET", `${path}/rootPassword`)).status).toBe(404);
  });
});

describe("catalogues", () => {
  test("have what can be ordered", async () => {
    const { good, call, order } = bench();
    const locations = (await good("GET", "/flexMetal/location")).body as { id: number; name: string }[];
    const slugs = (await good("GET", "/operatingsystem")).body as { slug: string }[];
    expect(slugs.map((each) => each.slug)).toContain(ORDER.os.slug);
    for (const { id, name } of locations) {
      const types = (await good("GET", `/flexMetal/location/${id}/instanceTypes`)).body as { name: string }[];
      await order({ location: name, instanceType: types[0]?.name });
    }
    expect((await call("GET", "/flexMetal/location/1/instanceTypes")).status).toBe(404);
    expect((await good("GET", "/flexMetal/plans")).body).toHaveLength(4);
  });

  test("can be seeded, and come back with a reset", async () => {
    const { simulator, order, call } = bench();
    simulator.seed({
      locations: [{ name: "EU: Oslo" }],
      instanceTypes: [{ location: "EU: Oslo", name: "bm1.tiny" }],
      operatingSystems: [{ slug: "void" }],
    });
    await order({ location: "EU: Oslo", instanceType: "bm1.tiny", os: { slug: "void" } });
    simulator.reset();
    expect((await call("POST", "/flexMetal/servers", { ...ORDER, location: "EU: Oslo" })).status).toBe(422);
  });
});

test("usage rounds hours up: 823 minutes are 14 hours", async () => {
  const { good, call, clock } = await delivered({
    stepEveryMs: 1000,
    addressDelayReads: 0,
    clientAddress: "::1",
  });
  clock.pass(9000);
  await good("GET", "/flexMetal/servers");
  clock.pass(823 * 60_000);
  const rows = (await good("GET", "/flexMetal/usage?startDate=2026-06-01&endDate=2026-06-30")).body;
  expect(rows).toMatchObject([{ totalMinutes: 823, totalHours: 14 }]);
  expect((await good("GET", "/flexMetal/usage?startDate=2026-01-01&endDate=2026-01-31")).body).toEqual([]);
  for (const query of ["startDate=2026-02-30", "startDate=June", "startDate=2026-06-02&endDate=2026-06-01"]) {
    expect((await call("GET", `/flexMetal/usage?${query}`)).status).toBe(422);
  }
});
