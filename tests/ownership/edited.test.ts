import { well } from "./support/expect";
import { declare } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import { dnsVendors, domains, editRows, rowsOf, seedZone } from "./support/subjects";

tellEngines("ownership, edited rows");

const www = { name: "www", type: "A", value: "192.0.2.10" };
const edits = [
  { what: "another value", to: { ...www, value: "198.51.100.7", ttl: 3600 } },
  { what: "another TTL", to: { ...www, ttl: 60 } },
];
const leavings = ["leaves the program", "is destroyed"] as const;

describe.each(dnsVendors.flatMap((vendor) => edits.map((edit) => ({ vendor, ...edit }))))(
  "a row at $vendor that somebody gave $what",
  ({ vendor, to }) => {
    const program = [
      declare("DnsRecord", "it", { zone: `${vendor}:${domains[vendor]}`, ...www }),
      declare("DnsRecord", "stays", { zone: `${vendor}:${domains[vendor]}`, ...www, name: "stays" }),
    ];
    const staying = [program[1]!];

    describe.each(leavings)("when its record %s", (leaving) => {
      const isDestroyed = leaving === "is destroyed";

      scenario("goes with it, or is told of by name", async (world) => {
        seedZone(world.place(), vendor);
        const stack = world.stack();
        await well(stack.up(program));
        editRows(world.place(), vendor, { remove: [www], add: [to] });
        const ran = await (isDestroyed ? stack.destroy() : stack.up(staying));
        const left = rowsOf(world.place(), vendor).filter((row) => row.startsWith("www "));
        if (left.length === 0) return;
        expect(left).toEqual([`www A ${to.value} ${to.ttl}`]);
        expect(ran.text).toMatch(new RegExp(`www\\.${domains[vendor]}`));
        expect(ran.text).toContain(to.value);
      });

      scenario("goes with it after a refresh has seen it", async (world) => {
        seedZone(world.place(), vendor);
        const stack = world.stack();
        await well(stack.up(program));
        editRows(world.place(), vendor, { remove: [www], add: [to] });
        await well(stack.refresh());
        await well(isDestroyed ? stack.destroy() : stack.up(staying));
        expect(rowsOf(world.place(), vendor).filter((row) => row.startsWith("www "))).toEqual([]);
      });
    });

    scenario("a row of somebody else's beside it stays whatever happens", async (world) => {
      seedZone(world.place(), vendor);
      editRows(world.place(), vendor, { add: [{ ...www, value: "203.0.113.1", ttl: 3600 }] });
      const stack = world.stack();
      await well(stack.up(program));
      editRows(world.place(), vendor, { remove: [www] });
      await stack.up(staying);
      await stack.destroy();
      expect(rowsOf(world.place(), vendor)).toEqual(["www A 203.0.113.1 3600"]);
    });
  },
);
