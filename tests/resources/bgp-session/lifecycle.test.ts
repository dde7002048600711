import { BgpSession, type BgpSessionArgs } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { bgpAccount, dual, ids, placesAt, sessionsAt } from "./account";

const start = useStacks();
const program =
  (args: BgpSessionArgs, name = "bgp") =>
  () => {
    const session = new BgpSession(name, args);
    return { sessions: session.sessions, id: session.id };
  };
const both = ["ipv4 192.0.2.20 router 1", "ipv6 2001:db8:1::20 router 1"];
const four = [...both, "ipv4 192.0.2.20 router 2", "ipv6 2001:db8:1::20 router 2"];

describe("the life of BGP sessions", () => {
  test("made, read without drift, deleted and waited for", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    const { outputs } = await well(stack.up());
    expect(placesAt(simulator)).toEqual(both);
    expect(outputs.id).toBe("gigahost:192.0.2.20+2001:db8:1::20");
    expect(outputs.sessions).toEqual([
      {
        id: "1",
        family: "ipv4",
        router: "1",
        neighbor: "185.125.168.1",
        routerAsn: 39029,
        localAddress: "192.0.2.20",
        localAsn: 64500,
        multihop: false,
        state: expect.any(String) as string,
      },
      {
        id: "2",
        family: "ipv6",
        router: "1",
        neighbor: "2a03:94e0::1",
        routerAsn: 39029,
        localAddress: "2001:db8:1::20",
        localAsn: 64500,
        multihop: false,
        state: expect.any(String) as string,
      },
    ]);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test.each<[string, BgpSessionArgs, string[]]>([
    ["IPv4 alone", { asn: "AS64500", ipv4: "192.0.2.20" }, [both[0]!]],
    ["IPv6 alone, long form", { asn: "64500", ipv6: "2001:0DB8:0001:0000:0000:0000:0000:0020" }, [both[1]!]],
    ["redundant", { ...dual, redundant: true }, four],
    ["default route", { ...dual, vendor: "gigahost", defaultRoute: true }, both],
  ])("%s", async (_, args, places) => {
    const simulator = bgpAccount();
    const stack = await start(program(args), { simulator });
    await well(stack.up());
    expect(placesAt(simulator)).toEqual(places);
    expect(
      sessionsAt(simulator).every(({ defaultRoute }) => defaultRoute === (args.defaultRoute ?? false)),
    ).toBe(true);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("another notation is no change", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    stack.edit(
      program({
        vendor: "gigahost",
        asn: "as64500",
        ipv4: " 192.0.2.20",
        ipv6: "2001:DB8:1:0::20",
        redundant: false,
      }),
    );
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(ids(simulator)).toEqual(["1", "2"]);
  });

  test.each<[string, BgpSessionArgs, BgpSessionArgs, string[]]>([
    ["redundant", dual, { ...dual, redundant: true }, four],
    ["not redundant any more", { ...dual, redundant: true }, dual, both],
    ["default route", dual, { ...dual, defaultRoute: true }, both],
    ["ASN", dual, { ...dual, asn: 64503 }, both],
    ["another server", dual, { asn: 64500, ipv4: "192.0.2.10" }, ["ipv4 192.0.2.10 router 1"]],
  ])("a change replaces: %s", async (_, before, after, places) => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { asns: [{ asn: "64503" }] });
    const stack = await start(program(before), { simulator });
    await well(stack.up());
    const old = ids(simulator);
    stack.edit(program(after));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(placesAt(simulator)).toEqual(places);
    expect(ids(simulator).filter((id) => old.includes(id))).toEqual([]);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test("adding and taking away a family leaves the other one alone", async () => {
    const simulator = bgpAccount();
    const stack = await start(program({ asn: 64500, ipv4: dual.ipv4 }), { simulator });
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1"]);
    stack.edit(program(dual));
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1", "2"]);
    stack.edit(program({ asn: 64500, ipv6: dual.ipv6 }));
    await well(stack.up());
    expect(ids(simulator)).toEqual(["2"]);
  });

  test("a new name in the program leaves the sessions alone", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual, "old"), { simulator });
    await well(stack.up());
    stack.edit(program(dual, "new"));
    expect(await failing(stack.up())).toMatch(/exists already .*give it an alias/);
    stack.edit(program({ ...dual, adopt: true }, "new"));
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1", "2"]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("a new name and one family less: the other family is handed on", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual, "old"), { simulator });
    await well(stack.up());
    stack.edit(program({ asn: 64500, ipv4: dual.ipv4, adopt: true }, "new"));
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1"]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("many sessions share the reads", async () => {
    const simulator = bgpAccount();
    const servers = Array.from({ length: 20 }, (_, index) => ({
      id: String(3000 + index),
      ipv4: [`198.51.100.${index + 1}`],
      ipv6: [],
    }));
    simulator.seed("gigahost", { servers });
    const stack = await start(
      () => servers.forEach(({ id, ipv4 }) => new BgpSession(id, { asn: 64500, ipv4: ipv4[0] })),
      { simulator },
    );
    await well(stack.up());
    expect(sessionsAt(simulator)).toHaveLength(20);
    simulator.requests.resetCounts();
    await well(stack.refresh());
    expect(simulator.requests.counts().vendors.gigahost).toMatchObject({
      total: 1,
      endpoints: { "GET /bgp": 1 },
    });
  });
});

describe("changes from outside", () => {
  test("sessions that are gone are made again", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeSessions: ids(simulator) });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    await well(stack.up());
    expect(placesAt(simulator)).toEqual(both);
  });

  test("one family gone: only that one is made again", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeSessions: ["2"] });
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toMatchObject({ replace: 1 });
    await well(stack.up());
    expect(placesAt(simulator)).toEqual(both);
    expect(ids(simulator)).toEqual(["1", "3"]);
  });

  test("one of two routers gone: both are made again", async () => {
    const simulator = bgpAccount();
    const stack = await start(program({ ...dual, redundant: true }), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeSessions: ["4"] });
    await well(stack.refresh());
    await well(stack.up());
    expect(placesAt(simulator).sort()).toEqual([...four].sort());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test("another ASN at the address is somebody else's: ours is gone, and theirs stays", async () => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { asns: [{ asn: "64503" }] });
    const stack = await start(program({ asn: 64500, ipv4: dual.ipv4 }), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeSessions: ["1"], bgpSessions: [{ asn: "64503", ip: "192.0.2.20" }] });
    const kept = stack.state;
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(await failing(stack.up())).toMatch(/exists already at 192\.0\.2\.20, with AS64503/);
    stack.state = kept;
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toHaveLength(1);
  });

  test("destroy copes with sessions that went", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeSessions: ["2"] });
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("sessions on their way out count as gone, and new ones wait for them to go", async () => {
    const simulator = bgpAccount();
    simulator.options("gigahost", { bgpDeletion: { reads: 6, seconds: null } });
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    const outside = await start(program({ ...dual, adopt: true }), { simulator });
    await well(outside.up());
    simulator.faults.add({
      vendor: "gigahost",
      endpoint: "GET /bgp",
      kind: "status",
      status: 403,
      nth: 2,
      times: Infinity,
    });
    await failing(outside.destroy());
    simulator.faults.clear();
    expect(sessionsAt(simulator).some(({ deleting }) => deleting)).toBe(true);
    await well(stack.refresh());
    await well(stack.up());
    expect(placesAt(simulator).sort()).toEqual([...both].sort());
    expect(sessionsAt(simulator).some(({ deleting }) => deleting)).toBe(false);
  });

  test("the server of the sessions is gone, and they with it", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeServers: ["2202"], removeSessions: ids(simulator) });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(await failing(stack.up())).toMatch(
      /no server of this account has the address 192\.0\.2\.20.*argument ipv4/,
    );
  });
});
