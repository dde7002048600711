import { DnsRecord, type DnsRecordArgs, DnsZone, DnsZoneFile } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const domain = "example.no";
type Entry = Omit<DnsRecordArgs, "zone">;

const kinds = {
  DnsRecord: (zone: DnsZone, entries: Entry[]) => {
    for (const [at, entry] of entries.entries()) new DnsRecord(`row ${at}`, { zone, ...entry });
  },
  DnsZoneFile: (zone: DnsZone, entries: Entry[]) =>
    void new DnsZoneFile("rows", { zone, records: entries as [] }),
};

const program = (kind: keyof typeof kinds, entries: Entry[], type?: "SLAVE") => () => {
  const zone = new DnsZone("zone", { vendor: "gigahost", domain, ...(type ? { type } : {}) });
  kinds[kind](zone, entries);
};

function simulatorWith(options: Record<string, unknown>): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", options);
  return simulator;
}

const recordWrites = (simulator: Simulator) =>
  simulator.requests
    .find({ vendor: "gigahost", only: "writes" })
    .filter((request) => JSON.stringify(request).includes("/records"));

const short: Entry[] = [{ name: "www", type: "A", value: "192.0.2.1", ttl: 30 }];

describe.each(["DnsRecord", "DnsZoneFile"] as const)("a row of a %s", (kind) => {
  test("whose TTL the vendor raises is told, kept, and goes with its resource", async () => {
    const simulator = simulatorWith({ ttlMinimum: 60, ttlOutOfBounds: "clamp" });
    const stack = await start(program(kind, short), { simulator });
    const said = {
      DnsRecord:
        /www\.example\.no A 192\.0\.2\.1 with TTL 30 was sent and .* with TTL 60 stands, .*\. Declare what/,
      DnsZoneFile: /192\.0\.2\.1 \(TTL 30\): stands as www\.example\.no A 192\.0\.2\.1 \(TTL 60\)/,
    }[kind];
    expect(await failing(stack.up())).toMatch(said);
    expect(rowsAt(simulator, "gigahost", domain)).toHaveLength(1);
    // The same again, and not a second row.
    expect(await failing(stack.up())).toMatch(said);
    expect(rowsAt(simulator, "gigahost", domain)).toHaveLength(1);
    stack.edit(program(kind, [{ ...short[0]!, ttl: 60 }]));
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(program(kind, short));
    expect(await failing(stack.up())).toMatch(said);
    await well(stack.destroy());
    expect(stack.at("gigahost")).toMatchObject({ zones: [] });
  });

  test("that shares its RRset's TTL with a row of another one is told", async () => {
    const simulator = simulatorWith({ ttlPerRrset: true });
    const stack = await start(
      () => {
        const zone = new DnsZone("zone", { vendor: "gigahost", domain });
        new DnsRecord("first", { zone, ...short[0]!, value: "192.0.2.9", ttl: 300 });
        kinds[kind](zone, [{ ...short[0]!, ttl: 600 }]);
      },
      { simulator, parallel: 8 },
    );
    // One TTL for all rows of a name and type: told before anything is sent.
    const said = /TTL (300|600) .* of this program has (300|600): gigahost keeps one TTL/;
    expect(await failing(stack.preview())).toMatch(said);
    expect(await failing(stack.up())).toMatch(said);
  });

  test("in a zone that comes from a master elsewhere is refused, and nothing is sent", async () => {
    const stack = await start(program(kind, [], "SLAVE"));
    if (kind === "DnsRecord") await well(stack.up());
    stack.edit(program(kind, [{ ...short[0]!, ttl: 300 }], "SLAVE"));
    expect(await failing(stack.up())).toMatch(
      /the zone example\.no is a secondary one: its records come from its master/,
    );
    expect(recordWrites(stack.simulator)).toEqual([]);
  });
});
