import { refused, well } from "./support/expect";
import { declare, type Program } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import { type DnsVendor, dnsVendors, domains, rowsOf, seedZone } from "./support/subjects";
import type { Place } from "./support/world";

tellEngines("ownership, mass deletion");

const host = (vendor: DnsVendor, index: number) =>
  declare("DnsRecord", `host${index}`, {
    zone: `${vendor}:${domains[vendor]}`,
    name: `host${index}`,
    type: "A",
    value: `192.0.${Math.floor(index / 250)}.${(index % 250) + 1}`,
  });

const hosts = (vendor: DnsVendor, count: number): Program =>
  [...Array(count).keys()].map((index) => host(vendor, index));

const file = (vendor: DnsVendor, count: number): Program => [
  declare("DnsZoneFile", "file", {
    zone: `${vendor}:${domains[vendor]}`,
    records: hosts(vendor, count).map(({ args: { zone: _, ...row } }) => row),
  }),
];

/** Something of the program that stays: without any, no provider can tell an up from a destroy. */
const elsewhere = declare("ReverseDns", "elsewhere", {
  vendor: "gigacloud",
  ip: "203.0.113.102",
  hostname: "www.example.net",
});

function seedElsewhere(place: Place): void {
  place.seed("gigacloud", { services: [{ id: "33301", ips: [{ ipaddress: "203.0.113.102" }] }] });
}

const sizes = [
  { from: 40, to: 1, parallel: 16 },
  { from: 40, to: 1, parallel: 1 },
  { from: 300, to: 1, parallel: 8 },
  { from: 40, to: 0, parallel: 16 },
  { from: 40, to: 27, parallel: 16 },
];

describe.each(dnsVendors)("records at %s", (vendor) => {
  describe.each(sizes)("$from cut to $to, $parallel in parallel", ({ from, to, parallel }) => {
    scenario(
      "none of them goes, however often the run is repeated",
      async (world) => {
        seedZone(world.place(), vendor);
        seedElsewhere(world.place());
        const stack = world.stack();
        const program = (count: number) => [...hosts(vendor, count), elsewhere];
        await well(stack.up(program(from), { parallel }));
        const before = rowsOf(world.place(), vendor);
        expect(before).toHaveLength(from);
        world.simulator.requests.resetCounts();
        for (let time = 0; time < 5; time++) {
          await refused(stack.up(program(to), { parallel }), /ALLOW_MASS_DELETE|allowMassDelete/);
          expect(rowsOf(world.place(), vendor)).toEqual(before);
        }
        expect(world.simulator.requests.counts().writes).toBe(0);
        expect(await stack.names()).toHaveLength(from + 1);
        await well(stack.up(program(to), { parallel, env: { RACKFORM_ALLOW_MASS_DELETE: domains[vendor] } }));
        expect(rowsOf(world.place(), vendor)).toHaveLength(to);
      },
      { cli: vendor === "artnet" && from === 40 && to === 1 && parallel === 16 },
    );
  });

  scenario("a cut after a refresh, or beside a change, goes no further", async (world) => {
    seedZone(world.place(), vendor);
    const stack = world.stack();
    await well(stack.up(hosts(vendor, 40)));
    const before = rowsOf(world.place(), vendor);
    await well(stack.refresh());
    const cut = hosts(vendor, 5).map((each) => ({ ...each, args: { ...each.args, ttl: 60 } }));
    for (let time = 0; time < 3; time++) {
      await refused(stack.up(cut), /ALLOW_MASS_DELETE|allowMassDelete/);
      expect(rowsOf(world.place(), vendor)).toHaveLength(40);
    }
    expect(before).toHaveLength(40);
  });

  scenario("what is said to have been done has been done, and nothing else", async (world) => {
    seedZone(world.place(), vendor);
    const stack = world.stack();
    await well(stack.up(hosts(vendor, 40)));
    const ran = await refused(stack.up([...hosts(vendor, 1), host(vendor, 99)]));
    const rows = rowsOf(world.place(), vendor);
    expect(rows.filter((row) => !row.startsWith("host99 "))).toHaveLength(40);
    if (rows.length === 41) expect(ran.text).not.toMatch(/nothing (was|has been) changed/i);
  });

  scenario("a few go without a word", async (world) => {
    seedZone(world.place(), vendor);
    const stack = world.stack();
    await well(stack.up(hosts(vendor, 40)));
    await well(stack.up(hosts(vendor, 30)));
    expect(rowsOf(world.place(), vendor)).toHaveLength(30);
  });

  scenario("a destroy takes all of them", async (world) => {
    seedZone(world.place(), vendor);
    const stack = world.stack();
    await well(stack.up(hosts(vendor, 40)));
    await well(stack.destroy());
    expect(rowsOf(world.place(), vendor)).toEqual([]);
    expect(await stack.names()).toEqual([]);
  });

  scenario("a zone as one resource: none of its rows goes, however often", async (world) => {
    seedZone(world.place(), vendor);
    const stack = world.stack();
    await well(stack.up(file(vendor, 40)));
    const before = rowsOf(world.place(), vendor);
    for (let time = 0; time < 3; time++) {
      await refused(stack.up(file(vendor, 1)), /ALLOW_MASS_DELETE|allowMassDelete/);
      expect(rowsOf(world.place(), vendor)).toEqual(before);
    }
    await well(stack.destroy());
    expect(rowsOf(world.place(), vendor)).toEqual([]);
  });
});
