import { refused, well } from "./support/expect";
import { type Args, declare, type Declared, type Program } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import { type DnsVendor, dnsVendors, domains, rowsOf, seedZone } from "./support/subjects";
import type { Ran } from "./support/runner";
import type { TestedStack, World } from "./support/world";

tellEngines("ownership, constraints");

const record = (vendor: DnsVendor, name: string, args: Args): Declared =>
  declare("DnsRecord", name, { zone: `${vendor}:${domains[vendor]}`, name: "www", ...args });

const v4 = { type: "A", value: "192.0.2.10" };
const v6 = { type: "AAAA", value: "2001:db8::10" };
const cname = { type: "CNAME", value: "web.example.net" };
const mx = { type: "MX", value: "mx.example.net", priority: 10 };
const txt = { type: "TXT", value: "v=spf1 -all" };

/** What a refusal has to say about the way out. */
const waysOut = /logical name|two updates|two runs|first .*then|alias/is;

/** Pairs that cannot stand at one name, where the vendor has the types. */
const quarrels: { what: string; one: Args; two: Args; vendors: readonly DnsVendor[] }[] = [
  { what: "a CNAME and a TXT", one: cname, two: txt, vendors: dnsVendors },
  { what: "a CNAME and an A", one: cname, two: v4, vendors: dnsVendors },
  { what: "an MX and a CNAME", one: mx, two: cname, vendors: dnsVendors },
  { what: "two CNAMEs", one: cname, two: { ...cname, value: "other.example.net" }, vendors: dnsVendors },
  {
    what: "two ALIAS",
    one: { type: "ALIAS", value: "a.example.net" },
    two: { type: "ALIAS", value: "b.example.net" },
    vendors: ["gigahost"],
  },
  {
    what: "two DNAME",
    one: { type: "DNAME", value: "a.example.net" },
    two: { type: "DNAME", value: "b.example.net" },
    vendors: ["gigahost"],
  },
  {
    what: "two NAPTR",
    one: { type: "NAPTR", value: '10 10 "s" "SIP+D2U" "" _sip._udp.example.net.' },
    two: { type: "NAPTR", value: '20 10 "s" "SIP+D2T" "" _sip._tcp.example.net.' },
    vendors: ["gigahost"],
  },
];

describe.each(quarrels.flatMap(({ vendors, ...each }) => vendors.map((vendor) => ({ vendor, ...each }))))(
  "$what at one name at $vendor, both declared",
  ({ vendor, one, two }) => {
    const program = [record(vendor, "one", one), record(vendor, "two", two)];

    scenario(
      "the preview refuses it, and an up does nothing",
      async (world) => {
        seedZone(world.place(), vendor);
        const stack = world.stack();
        world.simulator.requests.resetCounts();
        await refused(stack.preview(program), /www/);
        expect(world.simulator.requests.counts().writes).toBe(0);
        // Without a preview the first one is made before the engine shows the second.
        const ran = await refused(stack.up(program), /www/);
        expect(rowsOf(world.place(), vendor).length).toBeLessThan(2);
        await expectAccounted(world, stack, vendor, ran);
      },
      { cli: vendor === "gigahost" && one === cname && two === txt },
    );

    scenario("the second one, added to the first, is refused in the preview too", async (world) => {
      seedZone(world.place(), vendor);
      const stack = world.stack();
      await well(stack.up([program[0]!]));
      const before = rowsOf(world.place(), vendor);
      await refused(stack.preview(program), /www/);
      await refused(stack.up(program), /www/);
      expect(rowsOf(world.place(), vendor)).toEqual(before);
      expect(await stack.names()).toEqual(["one"]);
    });

    scenario("one of them in a zone file is the same", async (world) => {
      seedZone(world.place(), vendor);
      const file = declare("DnsZoneFile", "file", {
        zone: `${vendor}:${domains[vendor]}`,
        records: [{ name: "www", ...one }],
      });
      const both = [file, record(vendor, "two", two)];
      await refused(world.stack().preview(both), /www/);
      await refused(world.stack().up(both), /www/);
    });
  },
);

/** A change of a set of rows, and a program that comes to the same in two steps. */
interface Move {
  what: string;
  from: [string, Args][];
  to: [string, Args][];
  /** Whether one run has all that it takes: nothing in the way but what this run replaces or takes away itself first. */
  atOnce: boolean;
}

const moves: Move[] = [
  {
    what: "two addresses become a CNAME, and one record leaves",
    from: [
      ["www", v4],
      ["www-v6", v6],
    ],
    to: [["www", cname]],
    atOnce: false,
  },
  {
    what: "a CNAME becomes two addresses, and one record joins",
    from: [["www", cname]],
    to: [
      ["www", v4],
      ["www-v6", v6],
    ],
    atOnce: true,
  },
  {
    what: "an address becomes a CNAME in the same record",
    from: [["www", v4]],
    to: [["www", cname]],
    atOnce: true,
  },
  {
    what: "an address becomes a CNAME under another logical name",
    from: [["www", v4]],
    to: [["web", cname]],
    atOnce: false,
  },
  {
    what: "a CNAME becomes an address under another logical name",
    from: [["web", cname]],
    to: [["www", v4]],
    atOnce: false,
  },
  {
    what: "a set of MX and TXT becomes a CNAME",
    from: [
      ["mail", mx],
      ["text", txt],
    ],
    to: [["mail", cname]],
    atOnce: false,
  },
  {
    what: "a CNAME becomes a set of MX and TXT",
    from: [["mail", cname]],
    to: [
      ["mail", mx],
      ["text", txt],
    ],
    atOnce: true,
  },
  {
    what: "a CNAME and its replacement exchange names with an address",
    from: [
      ["a", cname],
      ["b", { ...v4, name: "web" }],
    ],
    to: [
      ["a", { ...cname, name: "web" }],
      ["b", v4],
    ],
    atOnce: true,
  },
];

const programOf = (vendor: DnsVendor, rows: [string, Args][]): Program =>
  rows.map(([name, args]) => record(vendor, name, args));

/** The state knows exactly the rows that stand, and an empty refresh says so too. */
async function expectAccounted(world: World, stack: TestedStack, vendor: DnsVendor, ran: Ran): Promise<void> {
  const { length: rows } = rowsOf(world.place(), vendor);
  const { length: entries } = await stack.names();
  expect({ said: ran.text, entries }).toEqual({ said: ran.text, entries: rows });
}

describe.each(dnsVendors.flatMap((vendor) => moves.map((move) => ({ vendor, ...move }))))(
  "$what at $vendor",
  ({ vendor, from, to, atOnce }) => {
    const last = (rows: [string, Args][]) =>
      rows.map(([, { name = "www", type }]) => [name, type].join(" ")).sort();
    const standing = (world: World) =>
      rowsOf(world.place(), vendor).map((row) => row.split(" ").slice(0, 2).join(" "));

    scenario(
      "is done in one run, or refused before anything goes with the way out",
      async (world) => {
        seedZone(world.place(), vendor);
        const stack = world.stack();
        await well(stack.up(programOf(vendor, from)));
        const before = rowsOf(world.place(), vendor);
        const ran = await stack.up(programOf(vendor, to));
        if (atOnce && ran.failed) throw new Error(ran.text);
        if (ran.failed) {
          expect(rowsOf(world.place(), vendor)).toEqual(before);
          expect(ran.text).toMatch(waysOut);
          await expectAccounted(world, stack, vendor, ran);
          const again = await refused(stack.up(programOf(vendor, to)), waysOut);
          expect(rowsOf(world.place(), vendor)).toEqual(before);
          await expectAccounted(world, stack, vendor, again);
          // the way out: first what leaves, then what comes
          const kept = to.map(([name]) => name);
          await well(
            stack.up(
              programOf(
                vendor,
                from.filter(([name]) => kept.includes(name)),
              ),
            ),
          );
          await well(stack.up(programOf(vendor, to)));
        }
        expect(standing(world)).toEqual(last(to));
        expect(await stack.names()).toEqual(to.map(([name]) => name).sort());
        world.simulator.requests.resetCounts();
        await well(stack.refresh());
        await well(stack.up());
        expect(world.simulator.requests.counts().writes).toBe(0);
      },
      { cli: vendor === "gigahost" && from.length + to.length === 3 },
    );

    scenario("one operation at a time, the same", async (world) => {
      seedZone(world.place(), vendor);
      const stack = world.stack();
      await well(stack.up(programOf(vendor, from), { parallel: 1 }));
      const before = rowsOf(world.place(), vendor);
      const ran = await stack.up(programOf(vendor, to), { parallel: 1 });
      if (ran.failed) {
        expect(rowsOf(world.place(), vendor)).toEqual(before);
        expect(ran.text).toMatch(waysOut);
      } else expect(standing(world)).toEqual(last(to));
      await expectAccounted(world, stack, vendor, ran);
    });
  },
);

describe.each(dnsVendors)("two TTLs in one RRset at %s", (vendor) => {
  const program = [
    record(vendor, "one", { ...v4, ttl: 300 }),
    record(vendor, "two", { ...v4, value: "192.0.2.11", ttl: 600 }),
  ];

  scenario("are refused in the preview, or stay as they are declared", async (world) => {
    if (vendor === "gigahost") world.simulator.options("gigahost", { ttlPerRrset: true });
    seedZone(world.place(), vendor);
    const stack = world.stack();
    const looked = await stack.preview(program);
    if (looked.failed) {
      expect(looked.text).toMatch(/300/);
      expect(looked.text).toMatch(/600/);
      const ran = await refused(stack.up(program), /TTL/i);
      await expectAccounted(world, stack, vendor, ran);
      return;
    }
    const ran = await stack.up(program);
    if (ran.failed) {
      expect(ran.text).toMatch(/300/);
      expect(ran.text).toMatch(/600/);
    }
    world.simulator.requests.resetCounts();
    for (let time = 0; time < 3; time++) {
      await well(stack.refresh());
      await well(stack.up(program));
    }
    expect(world.simulator.requests.counts().writes).toBe(0);
    expect(rowsOf(world.place(), vendor)).toEqual(["www A 192.0.2.10 300", "www A 192.0.2.11 600"]);
  });
});
