import { DnsRecord } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const zone = "artnet:example.pl";

const cases = [
  {
    options: { mxOrder: "host-first" },
    args: { type: "MX", value: "mx.example.net", priority: 10 },
    // As RFC 1035 has it: the simulator keeps its rows so, whatever the vendor's order.
    theirs: { name: "old", type: "MX", data1: 5, data2: "old.example.net." },
    wire: "mx.example.net. 10",
    later: "mx.example.net. 20",
  },
  {
    options: { srvOrder: "target-first" },
    args: { name: "_sip._tcp", type: "SRV", value: "sip.example.net", priority: 10, weight: 1, port: 5060 },
    theirs: { name: "_old._tcp", type: "SRV", data1: 1, data2: 2, data3: 3, data4: "old.example.net." },
    wire: "sip.example.net. 10 1 5060",
    later: "sip.example.net. 20 1 5060",
  },
] as const;

describe.each(cases)("a vendor with $options", ({ options, args, theirs, wire, later }) => {
  const run = (rows: object[]) => {
    const simulator = new Simulator();
    simulator.options("artnet", options);
    const records = [{ name: "www", type: "A", data1: "192.0.2.1" }, ...rows];
    simulator.seed("artnet", { zones: [{ domain: "example.pl", records }] });
    let priority: number = args.priority;
    const program = () => void new DnsRecord("r", { zone, ...args, priority });
    const values = () => rowsAt(simulator, "artnet", "example.pl").map(({ value }) => value);
    return { simulator, program, values, prefer: (other: number) => (priority = other) };
  };

  test("is written to in the order of the rows that are there", async () => {
    const { simulator, program, values, prefer } = run([theirs]);
    const before = values();
    const stack = await start(program, { simulator });
    await well(stack.up());
    expect(values()).toEqual([...before, wire]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    prefer(20);
    await well(stack.up());
    expect(values()).toEqual([...before, later]);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
    expect(values()).toEqual(before);
  });

  test("is told that no row shows the order, and nothing is guessed", async () => {
    const { simulator, program, values } = run([]);
    const before = values();
    const stack = await start(program, { simulator });
    expect(await failing(stack.up())).toMatch(
      new RegExp(
        `not known in which order the vendor takes the parts of ${args.type}.*make one in its panel`,
      ),
    );
    expect(values()).toEqual(before);
  });
});
