import { DnsRecord, DnsZone, getDnsZone } from "../../../index";
import { Simulator } from "../../../simulator";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
const creation = "POST /dns/zones/ptr";
const zone =
  (domain: string, more: object = {}) =>
  () => {
    const made = new DnsZone("reverse", { vendor: "gigahost", domain, ...more });
    new DnsRecord("ten", { zone: made, name: "10", type: "PTR", value: "mail.example.no" });
    return { id: made.id, domain: made.domain, zoneId: made.zoneId };
  };
const zonesAt = (simulator: Simulator) =>
  (simulator.inspect("gigahost").zones as { name: string; records: { type: string; name: string }[] }[]).map(
    ({ name, records }) => `${name} ${records.filter(({ type }) => type === "PTR").length}`,
  );

test.each(["array", "object"])(
  "a network makes its reverse zone, whose records are ordinary ones (%s)",
  async (data) => {
    const simulator = new Simulator();
    if (data === "object") simulator.options("gigahost", { ptrZoneCreateData: data });
    const stack = await start(zone("192.0.2.0/24"), { simulator });
    expect((await well(stack.preview())).outputs).toMatchObject({ domain: "2.0.192.in-addr.arpa" });
    const { outputs } = await well(stack.up());
    expect(outputs).toMatchObject({ id: "gigahost:2.0.192.in-addr.arpa", domain: "2.0.192.in-addr.arpa" });
    expect(simulator.requests.find({ vendor: "gigahost", endpoint: creation })).toHaveLength(1);
    expect(zonesAt(simulator)).toEqual(["2.0.192.in-addr.arpa 1"]);
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});

    // One zone, however it is written.
    stack.edit(zone("2.0.192.IN-ADDR.ARPA."));
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(async () => {
      const { zoneId } = await getDnsZone({ vendor: "gigahost", domain: "192.0.2.0/24" });
      zone("192.0.2.0/24")();
      new DnsRecord("eleven", {
        zone: "gigahost:192.0.2.0/24",
        name: "11",
        type: "PTR",
        value: "a.example.no",
      });
      return { zoneId };
    });
    expect((await well(stack.up())).outputs.zoneId).toBe(outputs.zoneId);
    expect(zonesAt(simulator)).toEqual(["2.0.192.in-addr.arpa 2"]);
    stack.edit(zone("192.0.2.0/24"));
    await well(stack.up());
    stack.edit(zone("198.51.100.0/24"));
    await well(stack.up());
    expect(zonesAt(simulator)).toEqual(["100.51.198.in-addr.arpa 1"]);
    await well(stack.destroy());
    expect(zonesAt(simulator)).toEqual([]);
  },
);

test("IPv6, and a zone that is not one of a network", async () => {
  const stack = await start(() => {
    new DnsZone("six", { vendor: "gigahost", domain: "2001:db8:40::/48" });
    new DnsZone("part", { vendor: "gigahost", domain: "0-63.2.0.192.in-addr.arpa" });
    new DnsZone("master", { vendor: "gigahost", domain: "203.0.113.0/24", type: "MASTER" });
  });
  await well(stack.up());
  expect(zonesAt(stack.simulator).sort()).toEqual([
    "0-63.2.0.192.in-addr.arpa 0",
    "0.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa 0",
    "113.0.203.in-addr.arpa 0",
  ]);
  expect(stack.simulator.requests.find({ vendor: "gigahost", endpoint: creation })).toHaveLength(1);
});

test.each(mishaps)("creation %s: one zone", async (_, fault) => {
  const stack = await start(zone("192.0.2.0/24"));
  const handle = stack.simulator.faults.add({ vendor: "gigahost", endpoint: creation, ...fault });
  await well(stack.up());
  expect(handle.struck).toBe(1);
  expect(zonesAt(stack.simulator)).toEqual(["2.0.192.in-addr.arpa 1"]);
});

test("one that is there already needs a proof", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "2.0.192.in-addr.arpa" }] });
  const stack = await start(zone("192.0.2.0/24"), { simulator });
  expect(await failing(stack.up())).toMatch(/zone 2\.0\.192\.in-addr\.arpa exists already/);
  stack.edit(zone("192.0.2.0/24", { adopt: true }));
  await well(stack.up());
});

test("a network without a zone of its own is refused in the preview", async () => {
  const stack = await start(zone("192.0.2.64/26"));
  expect(await failing(stack.preview())).toMatch(/property domain .*part of a reverse zone/);
  expect(stack.simulator.requests.counts().total).toBe(0);
});

test("what the list tells of a registered domain is told", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true }] });
  const stack = await start(
    () => {
      const { registered, registrar, expiresAt, active, externalDns, recordCount } = new DnsZone("own", {
        vendor: "gigahost",
        domain: "example.no",
        adopt: true,
      });
      return { registered, registrar, expiresAt, active, externalDns, recordCount };
    },
    { simulator },
  );
  expect((await well(stack.up())).outputs).toMatchObject({
    registered: true,
    registrar: "norid",
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\d/) as string,
    active: true,
    externalDns: false,
    recordCount: expect.any(Number) as number,
  });
});
