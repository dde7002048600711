import { getReverseNames, getServer, getServers, getSnapshot, getSnapshots } from "../../index";
import type { VendorName } from "../../resources/contract/vendors";
import { fullAccounts } from "./cases";
import { callsAt, useLooking } from "./look";
import { failing, well } from "../support/stack";

const { look, refused, start } = useLooking();
const at = () => ({ simulator: fullAccounts() });

test("a server by everything that people know of it", async () => {
  const { value } = await look(async () => {
    const found = await Promise.all([
      getServer({ vendor: "gigahost", name: "WEB1" }),
      getServer({ vendor: "gigahost", name: "srv2201.gigahost.no" }),
      getServer({ vendor: "gigahost", id: 2201 }),
      getServer({ vendor: "gigahost", address: "192.0.2.10" }),
      getServer({ vendor: "gigahost", address: "2001:DB8:1:0::10" }),
      getServer({ vendor: "i3d", address: "2001:db8:7::2" }),
      getServer({ vendor: "i3d", label: 'role = "db"' }),
      getServer({ vendor: "artnet", address: "198.51.100.41" }),
      getServer({ vendor: "gigacloud", address: "2001:db8:5:0::101" }),
    ]);
    return found.map(({ id }) => id);
  }, at());
  expect(value).toEqual(["2201", "2201", "2201", "2201", "2201", "7001", "7003", "4102", "33301"]);
});

test("one server has what its list does not show", async () => {
  const { value } = await look(
    async () => ({
      web1: await getServer({ vendor: "gigahost", name: "web1" }),
      vps: await getServer({ vendor: "artnet", name: "vps-4102" }),
      flex: await getServer({ vendor: "i3d", name: "flex1" }),
    }),
    at(),
  );
  expect(value.web1).toMatchObject({
    type: "vps",
    status: "running",
    cores: 2,
    ramGb: 4,
    os: "Debian 12 64-bit",
  });
  expect(value.web1.addresses).toContainEqual(
    expect.objectContaining({
      address: "192.0.2.10",
      family: "ipv4",
      reverse: "web1.example.no",
      use: "primary",
    }),
  );
  expect(value.web1.addresses.map(({ family }) => family).sort()).toEqual(["ipv4", "ipv6"]);
  expect(value.vps.addresses.map(({ address }) => address)).toEqual(["198.51.100.40", "198.51.100.41"]);
  expect(value.flex).toMatchObject({
    type: "flexmetal",
    location: "EU: Rotterdam",
    os: "debian-12",
    instanceType: "bm7.std.8",
    status: "delivered",
    tags: ["role:web"],
  });
});

test.each(["order", "uuid", "null"] as const)(
  "a FlexMetal server and its host are one, whatever the host says of the order: %s",
  async (fmOrderId) => {
    const simulator = fullAccounts();
    simulator.options("i3d", { fmOrderId });
    const { value } = await look(() => getServers({ vendor: "i3d", namePrefix: "fl" }), { simulator });
    expect(value.servers).toEqual([
      expect.objectContaining({
        name: "flex1",
        type: "flexmetal",
        id: expect.stringMatching(/^\d+$/) as string,
        uuid: expect.any(String) as string,
      }),
    ]);
  },
);

test("one that is not there names the nearest, several name their ids", async () => {
  expect(await refused(() => getServer({ vendor: "gigahost", name: "wbe1" }), at())).toContain(
    'there is no server with the name "wbe1" in this account; did you mean web1?',
  );
  expect(await refused(() => getServer({ vendor: "gigacloud", id: "1" }), at())).toMatch(
    /there are 33301, 33302/,
  );
  expect(await refused(() => getServer({ vendor: "artnet", address: "192.0.2.99" }), at())).toContain(
    'there is no server with the address "192.0.2.99"',
  );
  const twins = fullAccounts();
  twins.seed("gigahost", { servers: [{ id: "2203", name: "web1" }] });
  expect(await refused(() => getServer({ vendor: "gigahost", name: "web1" }), { simulator: twins })).toMatch(
    /2 servers have the name "web1": their ids are (2201, 2203|2203, 2201)\. Give the id of one/,
  );
});

test("a server that its list lacks for a moment is found by the next reading", async () => {
  const simulator = fullAccounts();
  simulator.seed("gigahost", { hideServers: [{ id: "2201", reads: 1 }] });
  const { value } = await look(() => getServer({ vendor: "gigahost", name: "web1" }), { simulator });
  expect(value.id).toBe("2201");
});

test("exactly one way to name a server, and none of another vendor's", async () => {
  const simulator = fullAccounts();
  const bad: [object, RegExp][] = [
    [{ vendor: "gigahost" }, /id give exactly one of id, name, address, label/],
    [{ vendor: "gigahost", name: "web1", id: 1 }, /give exactly one of/],
    [{ vendor: "gigahost", label: 'role = "db"' }, /label exists at i3d only, not at gigahost; leave it out/],
  ];
  for (const [args, said] of bad) {
    const stack = await start(() => getServer(args as never), { simulator });
    simulator.requests.resetCounts();
    expect(await failing(stack.up())).toMatch(said);
    expect(simulator.requests.counts().total).toBe(0);
  }
});

test("lists by prefix, type and labels; nothing is an empty list", async () => {
  const { value } = await look(async () => {
    const names = async (args: Parameters<typeof getServers>[0]) =>
      (await getServers(args)).servers.map(({ name }) => name);
    return [
      await names({ vendor: "gigahost" }),
      await names({ vendor: "gigahost", namePrefix: "Web" }),
      await names({ vendor: "gigahost", type: "dedicated" }),
      await names({ vendor: "i3d", labels: 'role = "db"' }),
      await names({ vendor: "i3d", type: "flexmetal" }),
      await names({ vendor: "terrahost", namePrefix: "nothing" }),
      // What is over is none.
      await names({ vendor: "gigacloud" }),
    ];
  }, at());
  expect(value).toEqual([
    ["router1", "web1"],
    ["web1"],
    ["router1"],
    ["db1"],
    ["flex1"],
    [],
    ["vm1.example.com", "vm2.example.com"],
  ]);
});

test("an account without a server has an empty list at every vendor", async () => {
  const vendors: VendorName[] = ["gigahost", "terrahost", "i3d", "artnet", "gigacloud"];
  const { value } = await look(
    () => Promise.all(vendors.map(async (vendor) => (await getServers({ vendor })).servers.length)),
    { demoAccount: false },
  );
  expect(value).toEqual([0, 0, 0, 0, 0]);
});

test("snapshots of a server that is named as people name it", async () => {
  const { value, calls } = await look(async () => {
    const { snapshots } = await getSnapshots({
      vendor: "gigahost",
      server: "192.0.2.10",
      namePrefix: "before",
    });
    return {
      snapshots,
      one: await getSnapshot({ vendor: "gigahost", server: 2201, name: "before-upgrade" }),
    };
  }, at());
  expect(value.snapshots).toEqual([value.one]);
  expect(value.one).toMatchObject({ serverId: "2201", name: "before-upgrade", state: "completed" });
  expect(calls).toEqual({ "gigahost GET /servers": 1, "gigahost GET /servers/{id}/snapshots": 1 });
  const lookFor = (name: string) => () => getSnapshot({ vendor: "gigahost", server: "web1", name });
  expect(await refused(lookFor("before-upgrad"), at())).toContain(
    'there is no snapshot with the name "before-upgrad" of server web1; did you mean before-upgrade?',
  );
  expect(await refused(lookFor("twice"), at())).toMatch(/2 snapshots have the name "twice": their ids are/);
});

test("names of one address, of one server, and of what is nobody's", async () => {
  const { value } = await look(async () => {
    const names = async (args: Parameters<typeof getReverseNames>[0]) => (await getReverseNames(args)).names;
    return {
      one: await names({ vendor: "gigahost", address: "192.0.2.10" }),
      none: await names({ vendor: "gigahost", address: "2001:db8:1::20" }),
      server: await names({ vendor: "terrahost", server: "mail1" }),
      colocation: await names({ vendor: "i3d", address: "203.0.113.66" }),
      artnet: await names({ vendor: "artnet", address: "198.51.100.14" }),
    };
  }, at());
  expect(value).toEqual({
    one: [{ ip: "192.0.2.10", hostname: "web1.example.no" }],
    none: [{ ip: "2001:db8:1::20" }],
    server: [{ ip: "203.0.113.25", hostname: "mail1.example.no" }],
    colocation: [{ ip: "203.0.113.66", hostname: "kvm.example.com" }],
    artnet: [],
  });
  expect(await refused(() => getReverseNames({ vendor: "gigahost", address: "192.0.2.99" }), at())).toContain(
    "no server, host or service of this account has the address 192.0.2.99",
  );
  expect(await refused(() => getReverseNames({ vendor: "gigahost", address: "web1" }), at())).toContain(
    '"web1" is no address',
  );
});

test("names of one server spare the other servers", async () => {
  const stack = await start(
    () => getReverseNames({ vendor: "gigahost", server: "web1" }).then(() => undefined),
    at(),
  );
  stack.simulator.requests.resetCounts();
  await well(stack.up());
  expect(callsAt(stack.simulator)).toEqual({ "gigahost GET /servers": 1, "gigahost GET /servers/{id}": 1 });
});
