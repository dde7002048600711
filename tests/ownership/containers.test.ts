import { refused, well } from "./support/expect";
import { declare, type Declared, theResource } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import { type DnsVendor, dnsVendors, domains, rowsOf, zonesOf } from "./support/subjects";

tellEngines("ownership, containers");

const row = { name: "www", type: "A", value: "192.0.2.10" };

const contents: { what: string; make(vendor: DnsVendor, zone: unknown): Declared }[] = [
  { what: "a record", make: (_, zone) => declare("DnsRecord", "inside", { zone, ...row }) },
  { what: "a zone file", make: (_, zone) => declare("DnsZoneFile", "inside", { zone, records: [row] }) },
];

describe.each(dnsVendors.flatMap((vendor) => contents.map((each) => ({ vendor, ...each }))))(
  "a zone at $vendor with $what",
  ({ vendor, what, make }) => {
    const domain = domains[vendor];
    const zone = (more = {}) => declare("DnsZone", "zone", { vendor, domain, ...more });
    const byId = make(vendor, `${vendor}:${domain}`);
    const byResource = make(vendor, theResource("zone"));
    const rows = ["www A 192.0.2.10 3600"];

    scenario(
      "that names it by its id: the zone is not deleted before its contents leave the program",
      async (world) => {
        const stack = world.stack();
        await well(stack.up([zone(), byResource]));
        for (let time = 0; time < 2; time++) {
          await refused(stack.up([byId]), new RegExp(domain));
          expect(zonesOf(world.place(), vendor)).toEqual([domain]);
          expect(rowsOf(world.place(), vendor)).toEqual(rows);
          expect(await stack.names()).toEqual(["inside", "zone"]);
        }
        await well(stack.up([zone(), byId]));
        await well(stack.up([]));
        expect(zonesOf(world.place(), vendor)).toEqual([]);
      },
      { cli: vendor === "gigahost" && what === "a record" },
    );

    scenario("that always named it by its id, the same", async (world) => {
      const stack = world.stack();
      await well(stack.up([zone()]));
      await well(stack.up([zone(), byId]));
      await refused(stack.up([byId]), new RegExp(domain));
      expect(rowsOf(world.place(), vendor)).toEqual(rows);
      expect(await stack.names()).toEqual(["inside", "zone"]);
    });

    scenario("is not replaced while its contents name it by its id", async (world) => {
      const stack = world.stack();
      await well(stack.up([zone()]));
      await well(stack.up([zone(), byId]));
      const other = vendor === "gigahost" ? { type: "MASTER" } : { masterNameserver: "192.0.2.53" };
      await refused(stack.up([zone(other), byId]), new RegExp(domain));
      expect(rowsOf(world.place(), vendor)).toEqual(rows);
      expect(await stack.names()).toEqual(["inside", "zone"]);
    });

    scenario("retained on leaving: the zone stays, and so do its contents", async (world) => {
      const stack = world.stack();
      await well(stack.up([{ ...zone(), options: { retainOnDelete: true } }]));
      await well(stack.up([{ ...zone(), options: { retainOnDelete: true } }, byId]));
      await well(stack.up([byId]));
      expect(rowsOf(world.place(), vendor)).toEqual(rows);
      expect(await stack.names()).toEqual(["inside"]);
    });

    scenario("named by its id is destroyed with its contents", async (world) => {
      const stack = world.stack();
      await well(stack.up([zone()]));
      await well(stack.up([zone(), byId]));
      await well(stack.destroy());
      expect(zonesOf(world.place(), vendor)).toEqual([]);
      expect(await stack.names()).toEqual([]);
    });
  },
);
