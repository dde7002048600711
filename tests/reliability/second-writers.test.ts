import { demo, Simulator } from "../../simulator";
import { editOutside } from "../support/zones";
import { domainAt, foreignRows, rowTexts, seedForeignZone } from "./scenarios/dns-rows";
import { report } from "./support/figures";
import { MiniStack, type Program } from "./support/mini-stack";
import { wellEnded } from "./support/prepared";
import { zoneProgram, zoneWriters } from "./support/zone-writers";
import { dnsVendors } from "../../resources/dns/limits";

let runs = 0;
afterAll(() => report("second-writers", { secondWriterRuns: runs }));

describe.each(dnsVendors)("a zone at %s", (vendor) => {
  zoneWriters(vendor, (more) => (runs += more));
});

test("somebody who never stops writing an Artnet zone: bounded tries, a clear conflict, nothing of theirs overwritten", async () => {
  const simulator = new Simulator({ vendors: ["artnet"] });
  seedForeignZone(simulator, "artnet", domainAt("artnet"));
  let edits = 0;
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "dns/edit-primary-records",
    kind: "call",
    times: Infinity,
    hook: () =>
      editOutside(simulator, "artnet", domainAt("artnet"), {
        add: [{ name: `panel${++edits}`, type: "A", value: "203.0.113.9", ttl: 60 }],
      }),
  });
  const stack = new MiniStack(simulator);
  const end = await stack.up(zoneProgram("artnet", "a", 3));
  runs++;
  expect(end.errors.map(({ message }) => message).join()).toMatch(
    /changed by somebody else 6 times in a row.*nothing of theirs was overwritten/,
  );
  expect(edits).toBe(6);
  expect(rowTexts(simulator, "artnet", domainAt("artnet"))).toHaveLength(foreignRows.length + 6);
});

test.each([1, 4, 16])(
  "two stacks write names of one PTR subclass at once, %i in parallel: none is lost",
  async (parallel) => {
    const simulator = new Simulator({ vendors: ["artnet"] });
    demo(simulator);
    const program = (name: string, addresses: number[]): Program =>
      addresses.map((last) => ({
        name: `${name}${last}`,
        kind: "ReverseDns",
        args: { vendor: "artnet", ip: `198.51.100.${last}`, hostname: `${name}${last}.example.net` },
      }));
    const stacks = [
      { stack: new MiniStack(simulator), program: program("a", [10, 12]) },
      { stack: new MiniStack(simulator), program: program("b", [11, 13]) },
    ];
    await Promise.all(stacks.map(({ stack, program }) => stack.up(program, { parallel })));
    for (const { stack, program } of stacks) wellEnded(await stack.up(program, { parallel }), "afterwards");
    runs += 4;
    const { subnetworks } = simulator.inspect("artnet") as {
      subnetworks: { subclasses: { ptrs: Record<string, string> }[] }[];
    };
    expect(subnetworks[0]!.subclasses[0]!.ptrs).toEqual({
      "198.51.100.9": "www.example.pl",
      "198.51.100.10": "a10.example.net",
      "198.51.100.11": "b11.example.net",
      "198.51.100.12": "a12.example.net",
      "198.51.100.13": "b13.example.net",
    });
  },
);

test("two stacks write one ruleset at once: the end is one of the two whole, never a mixture", async () => {
  const simulator = new Simulator({ vendors: ["artnet"] });
  demo(simulator);
  const program = (port: number): Program => [
    {
      name: "firewall",
      kind: "FirewallRuleset",
      args: {
        rulesetId: "fw-4101",
        inbound: [0, 1, 2].map((more) => ({
          policy: "ACCEPT",
          protocol: "tcp",
          destinationPorts: port + more,
        })),
      },
    },
  ];
  const stacks = [1000, 2000].map((port) => ({ port, stack: new MiniStack(simulator) }));
  await Promise.all(stacks.map(({ port, stack }) => stack.up(program(port))));
  runs += 2;
  const ports = () => {
    const { rulesets } = simulator.inspect("artnet") as {
      rulesets: { rules: { in: { destination: { port: { begin: string } } }[] } }[];
    };
    return rulesets[0]!.rules.in.map(({ destination }) => Number(destination.port.begin));
  };
  expect([
    [1000, 1001, 1002],
    [2000, 2001, 2002],
  ]).toContainEqual(ports());
  wellEnded(await stacks[1]!.stack.refresh(), "a refresh");
  wellEnded(await stacks[1]!.stack.up(program(2000)), "the last word");
  expect(ports()).toEqual([2000, 2001, 2002]);
});
