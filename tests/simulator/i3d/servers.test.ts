import { STATUSES } from "../../../simulator/i3d/flexmetal/status";
import { bench, errorOf, KEY, ORDER, propertiesOf, type Server } from "./bench";

const list = async (made: ReturnType<typeof bench>, query = "") =>
  (await made.call("GET", `/flexMetal/servers${query}`)).body as Server[];

describe("an order", () => {
  test("is answered with an array holding a created server without anything secret", async () => {
    const { good } = bench();
    const secret = "#!/bin/sh\necho hunter2";
    const os = {
      slug: "ubuntu-2404-lts",
      kernelParams: [{ key: "console", value: "ttyS0" }],
      partitions: [{ target: "/", filesystem: "ext4", size: -1 }],
    };
    const answer = await good("POST", "/flexMetal/servers", {
      ...ORDER,
      os,
      postInstallScript: secret,
      tags: ["a:b"],
    });
    expect(answer.body).toEqual([
      {
        uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        name: "web-1",
        status: "created",
        statusMessage: "OK",
        location: { id: 6, name: "EU: Rotterdam" },
        instanceType: { id: 128, name: "bm7.std.8" },
        os: { slug: "ubuntu-2404-lts" },
        ipAddresses: [],
        tags: ["a:b"],
        createdAt: Date.UTC(2026, 5, 1, 12) / 1000,
        deliveredAt: 0,
        releasedAt: 0,
        contractId: "",
      },
    ]);
  });

  test("takes names in any case, stored keys, null and empty text for not given", async () => {
    const { good, first, order, simulator } = bench();
    const key = await first<{ uuid: string }>(good("POST", "/sshKey", { name: "eva", publicKey: KEY }));
    const server = await order({
      location: " eu: ROTTERDAM ",
      instanceType: "BM7.std.8",
      sshKey: [key.uuid],
      os: { slug: "Ubuntu-2404-LTS", kernelParams: null, partitions: null, ipxeScriptUrl: "" },
      tags: null,
      postInstallScript: "",
      contractId: "",
      overflow: false,
    });
    expect(server).toMatchObject({ location: { name: "EU: Rotterdam" }, os: { slug: "ubuntu-2404-lts" } });
    expect(JSON.stringify(simulator.inspect())).not.toContain("private");
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["unknown location", { location: "EU: Atlantis" }, ["location"]],
    ["location by short name", { location: "nlrtm" }, ["location"]],
    [
      "instance type not there",
      { location: "EU: London", instanceType: "bm9.hmm.gpu.4rtx4000.64" },
      ["instanceType"],
    ],
    ["unknown system", { os: { slug: "plan-9" } }, ["os.slug"]],
    ["system not for FlexMetal", { os: { slug: "freebsd-14" } }, ["os.slug"]],
    ["inactive system", { os: { slug: "centos-7" } }, ["os.slug"]],
    ["bad tag", { tags: ["ok", "not ok"] }, ["tags[1]"]],
    ["too many tags", { tags: Array.from({ length: 61 }, (_, index) => `t${index}`) }, ["tags"]],
    ["no key", { sshKey: [] }, ["sshKey"]],
    ["key that is none", { sshKey: ["hello"] }, ["sshKey[0]"]],
    ["unknown stored key", { sshKey: ["7561c39d-f4df-4c46-b3f1-2ac981271e29"] }, ["sshKey[0]"]],
    ["unknown property", { color: "red" }, ["color"]],
    ["unknown property of the system", { os: { slug: "debian-12", version: 1 } }, ["os.version"]],
    ["bad contract", { contractId: "lower" }, ["contractId"]],
    [
      "filesystem",
      { os: { slug: "debian-12", partitions: [{ target: "/", filesystem: "zfs", size: 1 }] } },
      ["os.partitions[0].filesystem"],
    ],
    ["ipxe without script", { os: { slug: "custom-ipxe" } }, ["os.ipxeScriptUrl"]],
    ["script without ipxe", { os: { slug: "debian-12", ipxeScriptUrl: "https://x" } }, ["os.ipxeScriptUrl"]],
    [
      "Talos without host name",
      { os: { slug: "talos-omni-190" }, name: "not a host", sshKey: null },
      ["name"],
    ],
    [
      "Windows with script",
      { os: { slug: "windows-server-2022" }, postInstallScript: "x" },
      ["postInstallScript"],
    ],
    ["overflow as text", { overflow: "yes" }, ["overflow"]],
    ["several at once", { name: "", location: "x", os: { slug: "y" } }, ["name", "location", "os.slug"]],
  ])("is refused for: %s", async (_name, changes, properties) => {
    const { call, simulator } = bench();
    const answer = await call("POST", "/flexMetal/servers", { ...ORDER, ...changes });
    expect(answer.status).toBe(422);
    expect(propertiesOf(answer)).toEqual(properties);
    expect(simulator.inspect()["servers"]).toEqual([]);
  });

  test("needs no key for Talos and Windows", async () => {
    const { order } = bench();
    await order({ os: { slug: "talos-omni-1123" }, sshKey: undefined });
    await order({ os: { slug: "windows-server-2022" }, sshKey: undefined });
  });

  test("is no different when it is sent again: a second server of the same name", async () => {
    const made = bench();
    const [one, two] = [await made.order(), await made.order()];
    expect(one.uuid).not.toBe(two.uuid);
    expect((await list(made)).map((each) => each.name)).toEqual(["web-1", "web-1"]);
  });

  test("is refused beyond the quota and for accounts without FlexMetal", async () => {
    const { order, call, simulator } = bench({ quota: 1 });
    const server = await order();
    expect((await call("POST", "/flexMetal/servers", ORDER)).status).toBe(422);
    await order({ instanceType: "bm7.std.16" });
    await call("DELETE", `/flexMetal/servers/${server.uuid}`);
    await order();
    simulator.options["flexMetalAllowed"] = false;
    expect((await call("POST", "/flexMetal/servers", ORDER)).status).toBe(403);
  });

  test("with a contract uses the commitment, beyond it only with overflow", async () => {
    const { order, call, good, simulator } = bench();
    const commit = { location: "EU: Rotterdam", instanceType: "bm7.std.8", amount: 1, contractId: "C-1" };
    simulator.seed({ commits: [commit] });
    await order({ contractId: "C-1" });
    expect((await call("POST", "/flexMetal/servers", { ...ORDER, contractId: "C-1" })).status).toBe(422);
    await order({ contractId: "C-1", overflow: true });
    const [capacity] = (await good("GET", "/flexMetal/capacity/commit")).body as { commits: unknown[] }[];
    expect(capacity?.commits).toMatchObject([{ capacity: 1, inUse: 1 }]);
    const usage = (await good("GET", "/flexMetal/quota/usage")).body as {
      location: { name: string };
      quotaUsage: { instanceType: { name: string }; quotaType: string; usage: number }[];
    }[];
    const rows = usage.find((each) => each.location.name === "EU: Rotterdam")?.quotaUsage ?? [];
    expect(rows.filter((each) => each.instanceType.name === "bm7.std.8")).toMatchObject([
      { quotaType: "onDemand", usage: 1 },
      { quotaType: "commit", usage: 1, contractId: "C-1" },
    ]);
  });
});

describe("the way of a server", () => {
  test("passes all statuses by reads, delivered before it has addresses", async () => {
    const { order, read } = bench();
    const { uuid, status } = await order();
    const seen = [status];
    let server = await read(uuid);
    for (; server.ipAddresses.length === 0; server = await read(uuid)) seen.push(server.status);
    expect(seen).toEqual(STATUSES.slice(0, 10));
    expect(server.ipAddresses).toEqual([{ ipAddress: "198.18.0.10" }, { ipAddress: "2001:db8:f1e::a" }]);
    expect(server.deliveredAt).toBeGreaterThan(0);
  });

  test("moves by list reads as well, and slower when told to", async () => {
    const made = bench({ stepEveryReads: 2 });
    await made.order();
    expect((await list(made))[0]?.status).toBe("created");
    expect((await list(made))[0]?.status).toBe("discovering");
  });

  test("skips statuses, and stands still with no steps at all", async () => {
    const skipStatuses = STATUSES.slice(1, 9);
    const { order, read, simulator } = bench({ skipStatuses });
    const { uuid } = await order();
    simulator.options["stepEveryReads"] = 0;
    expect((await read(uuid)).status).toBe("created");
    simulator.options["stepEveryReads"] = 1;
    expect((await read(uuid)).status).toBe("delivered");
  });

  test("moves by time, and knows when it was delivered", async () => {
    const { order, read, clock } = bench({ stepEveryMs: 10_000, addressDelayReads: 0 });
    const { uuid, createdAt } = await order();
    expect((await read(uuid)).status).toBe("created");
    clock.pass(65_000);
    expect(await read(uuid)).toMatchObject({ status: "network_configured", ipAddresses: [{}, {}] });
    clock.pass(600_000);
    expect(await read(uuid)).toMatchObject({ status: "delivered", deliveredAt: createdAt + 90 });
  });

  test("ends in failure where it was told to, once or for all, and cannot be released then", async () => {
    const { order, settle, call, simulator } = bench();
    simulator.seed({ failNext: { at: "provisioning", message: "no disk" } });
    const failed = await settle((await order()).uuid);
    expect(failed).toMatchObject({ status: "failed", statusMessage: "no disk", deliveredAt: 0 });
    expect((await settle((await order()).uuid)).status).toBe("delivered");
    const path = `/flexMetal/servers/${failed.uuid}`;
    expect(await call("DELETE", path)).toMatchObject({ status: 200, body: [{ status: "failed" }] });
    simulator.options["deleteFailed"] = "error";
    expect((await call("DELETE", path)).status).toBe(422);
    simulator.options["failAt"] = "created";
    const { uuid } = await order();
    expect((await settle(uuid)).status).toBe("failed");
  });

  test("ends in a skipped status too", async () => {
    const { order, settle } = bench({ failAt: "allocating", skipStatuses: ["allocating"] });
    expect((await settle((await order()).uuid)).status).toBe("failed");
  });

  test.each([
    ["zero", { deliveredAt: 0, releasedAt: 0 }],
    ["null", { deliveredAt: null, releasedAt: null }],
    ["absent", {}],
  ] as const)("shows times that have not come as %s", async (unsetTimes, expected) => {
    const { order } = bench({ unsetTimes, unsetContract: "absent", okMessage: null });
    const { deliveredAt, releasedAt, statusMessage, contractId } = await order();
    expect(JSON.parse(JSON.stringify({ deliveredAt, releasedAt }))).toEqual(expected);
    expect([statusMessage, contractId]).toEqual([null, undefined]);
  });
});

describe("release", () => {
  test("goes over releasing to released, and the server stays readable", async () => {
    const made = bench();
    const { uuid } = await made.order();
    await made.settle(uuid);
    const path = `/flexMetal/servers/${uuid}`;
    expect(await made.good("DELETE", path)).toMatchObject({ status: 200, body: [{ status: "releasing" }] });
    expect(await made.read(uuid)).toMatchObject({ status: "released", ipAddresses: [] });
    expect((await made.read(uuid)).releasedAt).toBeGreaterThan(0);
    expect((await list(made)).map((each) => each.status)).toEqual(["released"]);
    expect((await made.call("DELETE", path)).status).toBe(404);
    made.simulator.options["deleteReleased"] = 200;
    expect((await made.call("DELETE", path)).status).toBe(200);
    made.simulator.options["deleteReleased"] = 422;
    const answer = await made.raw("DELETE", path);
    expect([answer.status, errorOf(answer).errors]).toEqual([422, []]);
  });

  test("may be over at once, also before delivery", async () => {
    const { order, good } = bench({ releaseAtOnce: true });
    const { uuid } = await order();
    expect((await good("DELETE", `/flexMetal/servers/${uuid}`)).body).toMatchObject([{ status: "released" }]);
  });

  test("of what is not there is 404", async () => {
    const { call } = bench();
    expect((await call("DELETE", "/flexMetal/servers/7561c39d-f4df-4c46-b3f1-2ac981271e29")).status).toBe(
      404,
    );
    expect((await call("GET", "/flexMetal/servers/none")).status).toBe(404);
  });
});

describe("filters", () => {
  test("of status and tags must all hold, an empty one holds for nothing", async () => {
    const made = bench({ stepEveryReads: 0 });
    const seed = [
      { name: "a", tags: ["x", "y"] },
      { name: "b", tags: ["x"] },
      { name: "c", tags: ["x", "y"], status: "releasing" },
      { name: "d", status: "provisioning" },
    ];
    made.simulator.seed({ servers: seed });
    const names = async (query: string) => (await list(made, query)).map((each) => each.name).sort();
    expect(await names("")).toEqual(["a", "b", "c", "d"]);
    expect(await names("?tag=x&tag=y")).toEqual(["a", "c"]);
    expect(await names("?status=delivered&tag=x&tag=y")).toEqual(["a"]);
    expect(await names("?status=")).toEqual([]);
    expect(await names("?tag=")).toEqual([]);
    expect(await names("?status=creating")).toEqual(["d"]);
  });
});
