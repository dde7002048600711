import { BgpSession, type BgpSessionArgs } from "../../../index";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { bgpAccount, dual, ids, placesAt, sessionsAt } from "./account";

const start = useStacks();
const program =
  (args: BgpSessionArgs, name = "bgp") =>
  () =>
    void new BgpSession(name, args);
const both = ["ipv4 192.0.2.20 router 1", "ipv6 2001:db8:1::20 router 1"];

const creation = { vendor: "gigahost", endpoint: "POST /bgp/{asn_id}/session" };
const deletion = { vendor: "gigahost", endpoint: "DELETE /bgp/{session_id}/session" };

describe.each(mishaps)("a call is %s", (_, fault) => {
  test("sessions are made once", async () => {
    const simulator = bgpAccount();
    const stack = await start(program({ ...dual, redundant: true }), { simulator });
    const struck = simulator.faults.add({ ...creation, ...fault });
    await well(stack.up());
    expect(struck.struck).toBe(1);
    expect(placesAt(simulator).sort()).toEqual(
      [...both, "ipv4 192.0.2.20 router 2", "ipv6 2001:db8:1::20 router 2"].sort(),
    );
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test("sessions are deleted", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    const struck = simulator.faults.add({ ...deletion, ...fault });
    await well(stack.destroy());
    expect(struck.struck).toBe(1);
    expect(sessionsAt(simulator)).toEqual([]);
  });
});

describe("runs that were cut short", () => {
  test("everything made and nothing remembered: the next run takes it over where that is allowed", async () => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", {
      bgpSessions: [
        { asn: "64500", ip: dual.ipv4 },
        { asn: "64500", ip: dual.ipv6 },
      ],
    });
    const stack = await start(program(dual), { simulator });
    expect(await failing(stack.up())).toMatch(
      /the BGP session of AS64500 at 192\.0\.2\.20 exists already .* \(1\).*adopt: true/,
    );
    stack.edit(program({ ...dual, adopt: true }));
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1", "2"]);
  });

  test("one family made: the next run makes the other one", async () => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { bgpSessions: [{ asn: "64500", ip: dual.ipv6 }] });
    const stack = await start(program({ ...dual, adopt: true }), { simulator });
    await well(stack.up());
    expect(placesAt(simulator).sort()).toEqual([...both].sort());
    expect(ids(simulator)).toEqual(["1", "2"]);
  });

  test("a deletion that is under way is waited for before new sessions are made", async () => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { bgpSessions: [{ asn: "64500", ip: dual.ipv4 }] });
    simulator.options("gigahost", { bgpDeletion: { reads: 4, seconds: null } });
    const away = await start(program({ asn: 64500, ipv4: dual.ipv4, adopt: true }), { simulator });
    await well(away.up());
    simulator.faults.add({
      vendor: "gigahost",
      endpoint: "GET /bgp",
      kind: "status",
      status: 403,
      nth: 2,
      times: Infinity,
    });
    expect(await failing(away.destroy())).toMatch(/permission/);
    simulator.faults.clear();
    expect(sessionsAt(simulator)).toMatchObject([{ id: "1", deleting: true }]);
    await well(away.up());
    const stack = await start(program({ asn: 64500, ipv4: dual.ipv4 }), { simulator });
    await well(stack.up());
    expect(sessionsAt(simulator)).toMatchObject([{ id: "2", deleting: false }]);
  });

  test("the vendor says that a session exists which the list did not show yet", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    simulator.faults.add({
      ...creation,
      kind: "call",
      hook: () => void simulator.seed("gigahost", { bgpSessions: [{ asn: "64500", ip: dual.ipv4 }] }),
    });
    await well(stack.up());
    expect(placesAt(simulator)).toEqual(both);
  });
});

describe("waits", () => {
  test("a session that is not active yet can be deleted later", async () => {
    const simulator = bgpAccount();
    simulator.options("gigahost", {
      bgpActivation: { reads: 6, seconds: null },
      bgpDeletion: { reads: 5, seconds: null },
    });
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    expect(sessionsAt(simulator)).toMatchObject([{ status: "pending" }, { status: "pending" }]);
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("an unknown name for sessions on their way out makes no difference to deleting", async () => {
    const simulator = bgpAccount();
    simulator.options("gigahost", { bgpDeletingStatus: "active", bgpDeletion: { reads: 3, seconds: null } });
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
    expect(simulator.requests.counts().vendors.gigahost!.endpoints[deletion.endpoint]).toBe(2);
  });

  test("sessions that never go end the wait, and the next run goes on", async () => {
    const simulator = bgpAccount();
    simulator.options("gigahost", { bgpDeletion: { reads: null, seconds: null } });
    const limited = (): void => void new BgpSession("bgp", dual, { customTimeouts: { delete: "300ms" } });
    const stack = await start(limited, { simulator });
    await well(stack.up());
    expect(await failing(stack.destroy())).toMatch(
      /waited .* for BGP sessions to be gone; Run again to go on/,
    );
    simulator.seed("gigahost", { removeSessions: ids(simulator) });
    await well(stack.destroy());
    expect(changesOf(await well(stack.destroy()))).toEqual({});
  });

  test("half of the sessions shows: kept in the state, and gone on with", async () => {
    const simulator = bgpAccount();
    const hide = { vendor: "gigahost", endpoint: "GET /bgp", kind: "mutate" as const, times: Infinity };
    const stack = await start(() => void new BgpSession("bgp", dual), { simulator });
    const fault = simulator.faults.add({
      ...hide,
      mutate(reply) {
        const body = reply.body as { data: { sessions: { ip_type: string }[] } };
        const sessions = body.data.sessions.filter(({ ip_type }) => ip_type === "ipv4");
        return { ...reply, body: { ...body, data: { ...body.data, sessions } } };
      },
    });
    expect(await failing(stack.up())).toMatch(
      /does not show all of them yet at 2001:db8:1::20; run again to go on/,
    );
    fault.remove();
    await well(stack.up());
    expect(ids(simulator)).toEqual(["1", "2"]);
    await well(stack.destroy());
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("a server that is missing for a while is waited for", async () => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { hideServers: [{ id: "2202", reads: 3 }] });
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    expect(placesAt(simulator)).toEqual(both);
  });
});

describe("what is refused", () => {
  test.each<[string, BgpSessionArgs, RegExp]>([
    ["no address", { asn: 64500 }, /ipv4.*is missing: a session needs ipv4, ipv6 or both/s],
    ["bad IPv4", { asn: 64500, ipv4: "192.0.2.300" }, /ipv4.*"192\.0\.2\.300" is not an IPv4 address/s],
    ["IPv6 for IPv4", { asn: 64500, ipv4: "2001:db8:1::20" }, /ipv4.*is not an IPv4 address/s],
    ["bad IPv6", { asn: 64500, ipv6: "2001:db8:::1" }, /ipv6.*is not an IPv6 address/s],
    ["AS 0", { asn: 0, ipv4: "192.0.2.20" }, /asn.*0 is not an AS number/s],
    ["no AS number", { asn: "ASX", ipv4: "192.0.2.20" }, /asn.*"ASX" is not an AS number/s],
    [
      "unknown argument",
      { ...dual, router: 1 } as BgpSessionArgs,
      /router.*is not an argument of this resource/s,
    ],
  ])("%s", async (_, args, message) => {
    const simulator = bgpAccount();
    const stack = await start(program(args), { simulator });
    expect(await failing(stack.preview())).toMatch(message);
    expect(simulator.requests.counts().total).toBe(0);
  });

  test.each<[string, BgpSessionArgs, RegExp]>([
    [
      "pending ASN",
      { ...dual, asn: 64501 },
      /AS64501 is pending: the vendor's staff has not approved it yet.*argument asn/,
    ],
    [
      "rejected ASN",
      { ...dual, asn: 64502 },
      /AS64502 was rejected by the vendor: LOA does not match.*argument asn/,
    ],
    [
      "unknown ASN",
      { ...dual, asn: 65551 },
      /AS65551 is not in this account; it has AS64500, AS64501, AS64502\. Submit it/,
    ],
    [
      "unknown address",
      { asn: 64500, ipv4: "203.0.113.9" },
      /no server of this account has the address 203\.0\.113\.9.*argument ipv4/,
    ],
    [
      "unknown IPv6 address",
      { asn: 64500, ipv6: "2001:db8::9" },
      /no server of this account has the address 2001:db8::9.*argument ipv6/,
    ],
  ])("%s", async (_, args, message) => {
    const simulator = bgpAccount();
    const stack = await start(program(args), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect(simulator.requests.counts().writes).toBe(0);
  });

  test.each<[string, Record<string, unknown>[], BgpSessionArgs, RegExp]>([
    [
      "another ASN",
      [{ asn: "64503", ip: dual.ipv4 }],
      dual,
      /exists already at 192\.0\.2\.20, with AS64503 instead of AS64500/,
    ],
    [
      "a default route",
      [{ asn: "64500", ip: dual.ipv6, defaultRoute: true }],
      { ...dual, adopt: true },
      /defaultRoute true instead of false.*argument ipv6/,
    ],
    [
      "two routers",
      [
        { asn: "64500", ip: dual.ipv4 },
        { asn: "64500", ip: dual.ipv4, router: "2" },
      ],
      dual,
      /2 routers instead of one/,
    ],
    [
      "one router",
      [{ asn: "64500", ip: dual.ipv4 }],
      { asn: 64500, ipv4: dual.ipv4, redundant: true },
      /to one router, and a redundant one has two/,
    ],
  ])("what stands at the address has %s", async (_, bgpSessions, args, message) => {
    const simulator = bgpAccount();
    simulator.seed("gigahost", { asns: [{ asn: "64503" }], bgpSessions });
    const before = sessionsAt(simulator).length;
    const stack = await start(() => void new BgpSession("bgp", args), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect(sessionsAt(simulator)).toHaveLength(before);
    expect(simulator.requests.counts().writes).toBe(0);
  });

  test("two resources with the same address", async () => {
    const simulator = bgpAccount();
    const stack = await start(() => void [new BgpSession("a", dual), new BgpSession("b", dual)], {
      simulator,
    });
    expect(await failing(stack.up())).toMatch(/two BgpSession resources of this program are the same object/);
    stack.edit(() => void [new BgpSession("a", dual), new BgpSession("c", { asn: 64500, ipv6: dual.ipv6 })]);
    expect(await failing(stack.up())).toMatch(/belongs to another BgpSession of this program/);
    expect(placesAt(simulator).filter((place) => place.startsWith("ipv6"))).toHaveLength(1);
  });

  test("no router left, and wrong credentials", async () => {
    const simulator = bgpAccount();
    simulator.options("gigahost", { bgpRouters: 1 });
    const stack = await start(program({ ...dual, redundant: true }), { simulator });
    expect(await failing(stack.up())).toMatch(/Unable to find available BGP routers/);
    simulator.faults.add({ vendor: "gigahost", kind: "status", status: 401, times: Infinity });
    const refused = await failing(stack.up());
    expect(refused).toMatch(/authentication/);
    expect(refused).not.toMatch(/flux_live_/);
    expect(sessionsAt(simulator)).toEqual([]);
  });

  test("a refresh that may not read takes nothing for gone", async () => {
    const simulator = bgpAccount();
    const stack = await start(program(dual), { simulator });
    await well(stack.up());
    for (const status of [401, 403, 404]) {
      const fault = simulator.faults.add({
        vendor: "gigahost",
        endpoint: "GET /bgp",
        kind: "status",
        status,
        times: Infinity,
      });
      await failing(stack.refresh());
      fault.remove();
    }
    const empty = { meta: { status: 200, status_message: "200 OK" }, data: [] };
    simulator.faults.add({
      vendor: "gigahost",
      endpoint: "GET /bgp",
      kind: "status",
      status: 200,
      body: empty,
      times: 3,
    });
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });
});
