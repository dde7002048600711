import { DnsRecord, DnsZone, DnsZoneFile } from "../../index";
import { Simulator } from "../../simulator";
import type { TestStackOptions } from "../../testing";
import { failing, useStacks, well } from "../support/stack";
import { editOutside, rowsAt } from "../support/zones";

const start = useStacks();
beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.RACKFORM_ALLOW_MASS_DELETE;
});

const vendors = [
  { vendor: "gigahost", domain: "example.no", other: "other.no" },
  { vendor: "artnet", domain: "example.pl", other: "other.pl" },
] as const;

const addressOf = (index: number) => `198.18.${index >> 8}.${index & 255}`;
const host = (zone: string, index: number) =>
  void new DnsRecord(`h${index}`, { zone, name: `h${index}`, type: "A", value: addressOf(index) });
const seedOf = (vendor: "gigahost" | "artnet", domains: readonly string[]) => ({
  zones: domains.map((domain) => (vendor === "gigahost" ? { name: domain } : { domain, type: "primary" })),
});

describe.each(vendors)(
  "records at $vendor that leave the program in great number",
  ({ vendor, domain, other }) => {
    const id = `${vendor}:${domain}`;
    const beginning = async (options: TestStackOptions = {}) => {
      const simulator = new Simulator();
      simulator.seed(vendor, seedOf(vendor, [domain, other]));
      return start(() => undefined, { simulator, ...options });
    };
    const rows = (simulator: Simulator, at: string = domain) =>
      rowsAt(simulator, vendor, at).map(({ name }) => name);
    const hosts =
      (count: number, from = 0) =>
      () => {
        for (let index = from; index < from + count; index++) host(id, index);
      };

    test.each(
      [1, 4, 8, 16].flatMap((parallel) => [
        { parallel, before: 40, after: 1, from: 0 },
        { parallel, before: 30, after: 5, from: parallel },
      ]),
    )(
      "$before become $after (from $from), $parallel at a time: none goes, however often it is tried",
      async ({ parallel, before, after, from }) => {
        const stack = await beginning({ parallel });
        stack.edit(hosts(before));
        await well(stack.up());
        stack.edit(hosts(after, from));
        stack.simulator.requests.resetCounts();
        for (let time = 1; time <= 3; time++) {
          expect(await failing(stack.up())).toMatch(
            new RegExp(
              `would delete ${before - after} of the ${before} rows that this stack has in ${domain}.*none of them was deleted.*RACKFORM_ALLOW_MASS_DELETE=${id}`,
            ),
          );
          expect(rows(stack.simulator)).toHaveLength(before);
        }
        expect(stack.simulator.requests.counts().writes).toBe(0);
        process.env.RACKFORM_ALLOW_MASS_DELETE = id;
        await well(stack.up());
        expect(rows(stack.simulator)).toHaveLength(after);
      },
    );

    test("a program in another order, and a refresh of one at a time, make no difference", async () => {
      const stack = await beginning({ parallel: 1 });
      stack.edit(hosts(40));
      await well(stack.up());
      await well(stack.refresh());
      stack.edit(() => [...Array(40).keys()].reverse().forEach((index) => host(id, index)));
      await well(stack.up());
      stack.edit(hosts(3, 10));
      expect(await failing(stack.up())).toMatch(/would delete 37 of the 40 rows.*none of them was deleted/);
      expect(rows(stack.simulator)).toHaveLength(40);
    });

    test("other rows that come in the same update do not hide those that go", async () => {
      const stack = await beginning();
      stack.edit(hosts(30));
      await well(stack.up());
      stack.edit(hosts(30, 100));
      expect(await failing(stack.up())).toMatch(/would delete 30 of the 30 rows.*none of them was deleted/);
      expect(rows(stack.simulator)).toHaveLength(60);
    });

    test.each([1, 4, 16])("nor do records that move to another zone, %i at a time", async (parallel) => {
      const stack = await beginning({ parallel });
      stack.edit(hosts(40));
      await well(stack.up());
      stack.edit(() => [...Array(40).keys()].forEach((index) => host(`${vendor}:${other}`, index)));
      expect(await failing(stack.preview())).toMatch(/would delete \d+ of the \d+ rows/);
      for (let time = 1; time <= 3; time++) {
        expect(await failing(stack.up())).toMatch(
          /would delete \d+ of the 40 rows.*none of them was deleted/,
        );
        expect(rows(stack.simulator)).toHaveLength(40);
      }
      process.env.RACKFORM_ALLOW_MASS_DELETE = domain;
      await well(stack.up());
      expect(rows(stack.simulator)).toEqual([]);
      expect(rows(stack.simulator, other)).toHaveLength(40);
    });

    test("a few go, move or are replaced without a word; so does a small change in a zone that was large once", async () => {
      const stack = await beginning();
      stack.edit(hosts(40));
      await well(stack.up());
      stack.edit(() => {
        hosts(35)();
        host(`${vendor}:${other}`, 35);
        host(`${vendor}:${other}`, 36);
      });
      await well(stack.up());
      expect(rows(stack.simulator)).toHaveLength(35);
      process.env.RACKFORM_ALLOW_MASS_DELETE = "*";
      stack.edit(hosts(6));
      await well(stack.up());
      delete process.env.RACKFORM_ALLOW_MASS_DELETE;
      stack.edit(hosts(4));
      await well(stack.up());
      expect(rows(stack.simulator)).toHaveLength(4);
      await well(stack.destroy());
      expect(rows(stack.simulator)).toEqual([]);
    });

    test("records become a zone file: what it takes over does not count, and what it lacks does", async () => {
      const file = (count: number) => () => {
        new DnsZone("zone", { vendor, domain, adopt: true });
        new DnsZoneFile("file", {
          zone: id,
          records: [...Array(count).keys()].map((index) => ({
            name: `h${index}`,
            type: "A",
            value: addressOf(index),
          })),
        });
      };
      const stack = await beginning();
      stack.edit(() => {
        new DnsZone("zone", { vendor, domain, adopt: true });
        hosts(40)();
      });
      await well(stack.up());
      stack.edit(file(5));
      expect(await failing(stack.up())).toMatch(/would delete \d+ of the 40 rows.*none of them was deleted/);
      expect(rows(stack.simulator)).toHaveLength(40);
      stack.edit(file(35));
      await well(stack.up());
      expect(rows(stack.simulator)).toHaveLength(35);
      // Away from the program as a whole, and to another zone.
      stack.edit(() => {
        new DnsZone("zone", { vendor, domain, adopt: true });
        host(id, 200);
      });
      expect(await failing(stack.up())).toMatch(/would delete 35 of the 35 rows.*none of them was deleted/);
      expect(rows(stack.simulator).length).toBeGreaterThanOrEqual(35);
      process.env.RACKFORM_ALLOW_MASS_DELETE = domain;
      await well(stack.up());
      expect(rows(stack.simulator)).toEqual(["h200"]);
    });

    test("rows of others do not make a deletion small", async () => {
      const stack = await beginning();
      editOutside(stack.simulator, vendor, domain, {
        add: [...Array(60).keys()].map((index) => ({
          name: `theirs${index}`,
          type: "A",
          value: addressOf(index),
          ttl: 60,
        })),
      });
      stack.edit(hosts(15));
      await well(stack.up());
      stack.edit(hosts(1));
      expect(await failing(stack.up())).toMatch(/would delete 14 of the 15 rows.*none of them was deleted/);
      expect(rows(stack.simulator)).toHaveLength(75);
    });

    test("a zone that is replaced brings all its records back", async () => {
      const program = (more: object) => () => {
        const zone = new DnsZone("zone", { vendor, domain: "own.example", ...more });
        for (let index = 0; index < 20; index++)
          new DnsRecord(`h${index}`, { zone, name: `h${index}`, type: "A", value: addressOf(index) });
      };
      const stack = await beginning();
      stack.edit(program({}));
      await well(stack.up());
      stack.edit(() => {
        const zone = new DnsZone("zone", { vendor, domain: "new.example" });
        for (let index = 0; index < 20; index++)
          new DnsRecord(`h${index}`, { zone, name: `h${index}`, type: "A", value: addressOf(index) });
      });
      await well(stack.up());
      expect(rows(stack.simulator, "new.example")).toHaveLength(20);
    });
  },
);
