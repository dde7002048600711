import type { SimRequest } from "../../../simulator/core/types";
import { defaultOptions } from "../../../simulator/i3d/options";
import { bench, KEY, type Server } from "./bench";

const request = (method: string, path: string): SimRequest => ({
  method,
  path,
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.alloc(0),
});

describe("as the core sees it", () => {
  test.each([
    ["POST", "/flexMetal/servers", "POST /flexMetal/servers", true],
    ["GET", "/flexMetal/servers/abc", "GET /flexMetal/servers/{uuid}", false],
    ["DELETE", "/flexMetal/servers/abc/tag/x%3Ay", "DELETE /flexMetal/servers/{uuid}/tag/{tag}", true],
    ["PUT", "/colocation/7/network/rdns/2001%3Adb8%3A%3A1", "PUT /colocation/{id}/network/rdns/{ip}", true],
    ["PUT", "/host/7/network/rdns/192.0.2.1", "PUT /host/{id}/network/rdns/{ip}", true],
    ["GET", "/dedicatedServer/summary", "GET /dedicatedServer/summary", false],
    ["POST", "/account/whitelist/check", "POST /account/whitelist/check", false],
    ["GET", "/unheard/of", "GET /unheard/of", false],
  ])("%s %s is %s", (method, path, name, write) => {
    const { simulator } = bench();
    expect(simulator.endpointOf(request(method, path))).toBe(name);
    expect(simulator.isWrite(request(method, path))).toBe(write);
  });

  test("a reset forgets objects and options, and the same numbers come again", async () => {
    const { simulator, order } = bench();
    const { options } = simulator;
    const first = await order();
    Object.assign(options, { quota: 3, skipStatuses: ["created"] });
    simulator.reset();
    expect(simulator.options).toBe(options);
    expect(options).toEqual(defaultOptions());
    expect(simulator.inspect()["servers"]).toEqual([]);
    expect((await order()).uuid).toBe(first.uuid);
  });

  test("inspection tells no secrets", async () => {
    const { simulator, order, good } = bench();
    await order({ postInstallScript: "hunter2", userdata: "hunter3" });
    await good("POST", "/account/apiKey", { category: 1, assignOdpServerIps: 0 });
    const text = JSON.stringify(simulator.inspect());
    for (const secret of ["hunter", KEY, simulator.credentials()["I3D_API_KEY"]])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/i3d-[0-9a-f]{32}/);
  });
});

describe("edits from outside", () => {
  test("make, change, release and remove servers", async () => {
    const { simulator, read, call } = bench();
    const { servers } = simulator.seed({
      servers: [{ name: "db" }, { uuid: "AAAAAAAA-0000-7000-b000-000000000001" }],
    }) as {
      servers: [Server, Server];
    };
    const [db, named] = servers;
    expect(named.uuid).toBe("aaaaaaaa-0000-7000-b000-000000000001");
    expect(await read(db.uuid)).toMatchObject({ status: "delivered", name: "db", ipAddresses: [{}, {}] });
    simulator.seed({ servers: [{ uuid: db.uuid, name: "renamed", tags: ["hand:made"] }] });
    expect(await read(db.uuid)).toMatchObject({ name: "renamed", tags: ["hand:made"] });
    expect((await call("GET", "/flexMetal/tags/hand:made")).status).toBe(200);
    simulator.seed({ servers: [{ uuid: db.uuid, released: true }] });
    expect((await read(db.uuid)).status).toBe("released");
    simulator.seed({ removeServers: [db.uuid] });
    expect((await call("GET", `/flexMetal/servers/${db.uuid}`)).status).toBe(404);
  });

  test("that cannot be are errors at once", () => {
    const { simulator } = bench();
    expect(() => simulator.seed({ server: [] })).toThrow(/no server; known: /);
    expect(() => simulator.seed({ setRdns: [{ ip: "nonsense", hostname: "a" }] })).toThrow(/no address/);
    expect(() => simulator.seed({ servers: "x" })).toThrow(/list of objects/);
    expect(() => simulator.seed({ servers: [{ name: 1 }] })).toThrow(/text/);
  });
});
