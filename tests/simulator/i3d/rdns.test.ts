import { bench, propertiesOf } from "./bench";

interface Network {
  ipRange: { prefix: string; rDns: { ip: string; hostname: string }[] }[];
  ipRangeCustom: { rDns: { ip: string; hostname: string }[] }[];
}
interface Host {
  id: number;
  serverId: number;
  serverType: number;
  fmOrderId: string | null;
  ipAddress: { ipAddress: string; version: number; rDns: string }[];
  labels: { key: string; value: string }[];
}

const colocated = (options = {}) => {
  const made = bench(options);
  made.simulator.seed({
    colocations: [
      {
        id: 7,
        ranges: ["192.0.2.0/29", "2001:db8::/64"],
        customRanges: ["198.51.100.5-198.51.100.9"],
        rdns: { "192.0.2.2": "old.example.com" },
      },
      { id: 8, ranges: ["203.0.113.0/24"] },
    ],
  });
  const read = async (id = 7) =>
    (await made.first<{ network: Network[] }>(made.good("GET", `/colocation/${id}`))).network[0];
  const path = (ip: string, id = 7) => `/colocation/${id}/network/rdns/${encodeURIComponent(ip)}`;
  return { ...made, read, path };
};

describe("reverse DNS of colocations", () => {
  test("is written by PUT and read from the colocation, in both kinds of ranges", async () => {
    const { good, read, path } = colocated();
    expect((await good("PUT", path("192.0.2.3"), { hostname: "a.example.com" })).status).toBe(204);
    await good("PUT", path("2001:DB8:0::1"), { hostname: "six.example.com" });
    await good("PUT", path("198.51.100.9"), { hostname: "custom.example.com" });
    const network = await read();
    expect(network?.ipRange.map((each) => [each.prefix, each.rDns])).toEqual([
      [
        "/29",
        [
          { ip: "192.0.2.2", hostname: "old.example.com" },
          { ip: "192.0.2.3", hostname: "a.example.com" },
        ],
      ],
      ["/64", [{ ip: "2001:0db8:0000:0000:0000:0000:0000:0001", hostname: "six.example.com" }]],
    ]);
    expect(network?.ipRangeCustom[0]?.rDns).toEqual([{ ip: "198.51.100.9", hostname: "custom.example.com" }]);
    expect(
      (await good("GET", "/colocation", undefined, { "ranged-data": "start=0,results=25" })).body,
    ).toHaveLength(2);
  });

  test.each([
    ["192.0.2.8", 7],
    ["198.51.100.10", 7],
    ["192.0.2.3", 8],
    ["192.0.2.3", 99],
    ["nonsense", 7],
  ])("of %s at %i is 404", async (ip, id) => {
    const { call, path } = colocated();
    expect((await call("PUT", path(ip, id), { hostname: "a.example.com" })).status).toBe(404);
  });

  test.each([
    ["clears", 204, []],
    ["ignored", 204, [{ ip: "192.0.2.2", hostname: "old.example.com" }]],
    ["refused", 422, [{ ip: "192.0.2.2", hostname: "old.example.com" }]],
  ] as const)("with an empty host name: %s", async (emptyRdns, status, left) => {
    const { call, read, path } = colocated({ emptyRdns });
    expect((await call("PUT", path("192.0.2.2"), { hostname: "" })).status).toBe(status);
    expect((await read())?.ipRange[0]?.rDns).toEqual(left);
  });

  test("refuses what is no host name, and lists unset addresses when told to", async () => {
    const { call, read, path, simulator } = colocated({ listUnsetRdns: true, ipv6Spelling: "compressed" });
    expect(propertiesOf(await call("PUT", path("192.0.2.2"), { hostname: "no host" }))).toEqual(["hostname"]);
    expect((await call("PUT", path("192.0.2.2"), {})).status).toBe(422);
    simulator.seed({ setRdns: [{ ip: "2001:db8::5", hostname: "by.hand" }] });
    const network = await read();
    expect(network?.ipRange[0]?.rDns).toHaveLength(8);
    expect(network?.ipRange[1]?.rDns).toEqual([{ ip: "2001:db8::5", hostname: "by.hand" }]);
    expect(network?.ipRangeCustom[0]?.rDns).toHaveLength(5);
  });
});

test("seeding a colocation or a host that exists changes what is given, and nothing else", async () => {
  const { good, simulator } = colocated();
  const [before] = (await good("GET", "/colocation/7")).body as { network: unknown }[];
  await good("PUT", "/colocation/7/cancel");
  simulator.seed({ colocations: [{ id: 7, name: "moved" }] });
  const [after] = (await good("GET", "/colocation/7")).body as { network: unknown }[];
  expect(after).toMatchObject({ name: "moved", dateCancelled: "2026-06-01", network: before?.network });

  simulator.seed({
    hosts: [{ id: 5, serverName: "a", ipAddresses: ["192.0.2.7"], labels: [{ key: "k", value: "v" }] }],
  });
  const { hosts } = simulator.seed({ hosts: [{ id: 5, serverName: "b" }] }) as { hosts: object[] };
  expect(hosts).toMatchObject([
    { serverName: "b", ipAddress: [{ ipAddress: "192.0.2.7" }], labels: [{ key: "k", value: "v" }] },
  ]);
});

describe("colocation contracts", () => {
  test("change name and purchase order only", async () => {
    const { good, call } = colocated();
    expect((await good("PUT", "/colocation/7", { name: "core", purchaseOrder: "PO-1" })).body).toMatchObject([
      { name: "core", purchaseOrder: "PO-1" },
    ]);
    expect((await call("PUT", "/colocation/99", { name: "x" })).status).toBe(404);
  });

  test("are cancelled and taken back with 204, 422 when not possible", async () => {
    const { good, call } = colocated();
    expect((await call("PUT", "/colocation/7/cancel/revert")).status).toBe(422);
    await good("PUT", "/colocation/7/cancel");
    expect((await good("GET", "/colocation/7")).body).toMatchObject([{ dateCancelled: "2026-06-01" }]);
    expect((await call("PUT", "/colocation/7/cancel")).status).toBe(422);
    expect((await good("PUT", "/colocation/7/cancel/revert")).status).toBe(204);
  });

  test("have readings, all empty, and none for what is not there", async () => {
    const { good, call } = colocated();
    expect((await good("GET", "/colocation/7/pdu")).body).toEqual([]);
    expect((await good("GET", "/colocation/7/network/usage/1/graph/year")).body).toEqual([]);
    expect((await call("GET", "/colocation/99/pdu")).status).toBe(404);
  });

  test("have alerts", async () => {
    const { good, call, first } = colocated();
    const alert = { percentage: 80, sendMail: 1, sendTicket: 0 };
    const { id } = await first<{ id: number }>(good("POST", "/colocation/7/alert", alert));
    await good("PUT", `/colocation/7/alert/${id}`, { ...alert, percentage: 90 });
    expect((await good("GET", "/colocation/7/alert")).body).toMatchObject([
      { id, percentage: 90, triggered: 0 },
    ]);
    expect((await call("POST", "/colocation/7/alert", { ...alert, percentage: 101 })).status).toBe(422);
    await good("DELETE", `/colocation/7/alert/${id}`);
    expect((await call("DELETE", `/colocation/7/alert/${id}`)).status).toBe(404);
  });
});

describe("dedicated hosts", () => {
  const hosted = (options = {}) => {
    const made = bench(options);
    made.simulator.seed({
      hosts: [
        {
          id: 5,
          serverId: 55,
          ipAddresses: ["192.0.2.50", "2001:db8::50"],
          rdns: { "192.0.2.50": "h.example" },
        },
      ],
    });
    const read = (id: number) => made.first<Host>(made.good("GET", `/dedicatedServer/${id}`));
    return { ...made, read };
  };

  test("have their reverse DNS with the address", async () => {
    const { good, call, read } = hosted();
    expect((await read(5)).ipAddress.map((each) => each.rDns)).toEqual(["h.example", ""]);
    await good("PUT", `/host/5/network/rdns/${encodeURIComponent("2001:db8::50")}`, {
      hostname: "six.example",
    });
    expect((await read(5)).ipAddress[1]).toMatchObject({
      ipAddress: "2001:0db8:0000:0000:0000:0000:0000:0050",
      version: 6,
      rDns: "six.example",
    });
    expect((await call("PUT", "/host/5/network/rdns/192.0.2.51", { hostname: "x" })).status).toBe(404);
    expect((await call("PUT", "/host/6/network/rdns/192.0.2.50", { hostname: "x" })).status).toBe(404);
  });

  test.each([
    ["order", /^\d+$/],
    ["uuid", /^[0-9a-f-]{36}$/],
    ["null", /^null$/],
  ] as const)("are there for FlexMetal servers, fmOrderId: %s", async (fmOrderId, pattern) => {
    const { good, order, settle, call } = hosted({ fmOrderId });
    const server = await settle((await order()).uuid);
    const hosts = (await good("GET", "/dedicatedServer")).body as Host[];
    const address = server.ipAddresses[0]?.ipAddress;
    const host = hosts.find((each) => each.ipAddress.some((ip) => ip.ipAddress === address));
    expect([host?.serverType, String(host?.fmOrderId)]).toEqual([2, expect.stringMatching(pattern)]);
    await good("PUT", `/host/${host?.id}/network/rdns/${address}`, { hostname: "web.example" });
    await good("DELETE", `/flexMetal/servers/${server.uuid}`);
    expect((await call("GET", `/dedicatedServer/${host?.id}`)).body).toEqual([]);
  });

  test("that are unknown give an empty list, 403 or 404", async () => {
    const { call, simulator } = hosted();
    expect(await call("GET", "/dedicatedServer/6")).toMatchObject({ status: 200, body: [] });
    for (const status of ["403", "404"]) {
      simulator.options["unknownHost"] = status;
      expect(String((await call("GET", "/dedicatedServer/6")).status)).toBe(status);
    }
  });

  test("change nothing but labels; null deletes one", async () => {
    const { good, call } = hosted();
    const put = async (labels: unknown[]) =>
      ((await good("PUT", "/dedicatedServer/5", { labels })).body as Host[])[0];
    await put([
      { key: "role", value: "web" },
      { key: "stage", value: "prod" },
    ]);
    expect((await put([{ key: "stage", value: null }]))?.labels).toEqual([{ key: "role", value: "web" }]);
    for (const label of [
      { key: "Role", value: "x" },
      { key: "role", value: "x".repeat(151) },
      { key: "role" },
    ]) {
      expect((await call("PUT", "/dedicatedServer/5", { labels: [label] })).status).toBe(422);
    }
    expect((await call("PUT", "/dedicatedServer/5", { serverName: "x" })).status).toBe(422);
    const found = async (query: string) =>
      ((await good("GET", `/dedicatedServer?labels=${encodeURIComponent(query)}`)).body as Host[]).length;
    expect([await found('role="web"'), await found('role = "web" and stage = "prod"')]).toEqual([1, 0]);
    expect((await call("GET", "/dedicatedServer?labels=web")).status).toBe(400);
    expect((await good("GET", "/dedicatedServer/summary")).body).toHaveLength(1);
  });

  test("have switch ports that can be set by serverId and not read", async () => {
    const { good, call, simulator } = hosted();
    const body = { serverId: 55, networkInterfaceId: 1 };
    await good("PUT", "/server/55/pxe/switchportratelimit", { ...body, rateLimit: 1000 });
    await good("PUT", "/server/55/pxe/switchportspeed", { ...body, portSpeed: 10 });
    await good("PUT", "/server/55/pxe/switchportadminstate", { ...body, state: 1 });
    expect(simulator.inspect()["hosts"]).toMatchObject([
      { ports: { 1: { rateLimit: 1000, portSpeed: 10, state: 1 } } },
    ]);
    expect(
      (await call("PUT", "/server/5/pxe/switchportspeed", { ...body, serverId: 5, portSpeed: 1 })).status,
    ).toBe(422);
    expect(
      (await call("PUT", "/server/55/pxe/switchportspeed", { ...body, serverId: 5, portSpeed: 1 })).status,
    ).toBe(422);
    expect((await call("PUT", "/server/55/pxe/switchportspeed", { ...body, portSpeed: "1" })).status).toBe(
      422,
    );
  });
});
