import { DnsZone, type GigahostDnsZoneArgs } from "../../../index";
import { failing, useStacks, well } from "../../support/stack";
import { editOutside, rowsAt } from "../../support/zones";

const start = useStacks();
const domain = "example.no";
const zoneFile =
  '$TTL 300\n@ IN A 192.0.2.1\nwww IN CNAME @\n@ MX 10 mail\nmail A 192.0.2.2\n@ TXT "v=spf1 mx -all"\n';

/** In this process, as programs are tested, and over a socket. */
const ways = [{ socket: false }, { socket: true }];

const cases: { what: string; args: Partial<GigahostDnsZoneArgs>; rows: number }[] = [
  { what: "an empty zone", args: {}, rows: 0 },
  { what: "the vendor's default records", args: { defaultRecords: true }, rows: 2 },
  { what: "a zone file", args: { zoneFile }, rows: 5 },
];

describe.each(cases)("a zone created with $what", ({ args, rows }) => {
  const program = () => void new DnsZone("zone", { vendor: "gigahost", domain, ...args });

  test.each(ways)("is gone on with after a run that was cut short %j", async (way) => {
    const stack = await start(program, way);
    await well(stack.up());
    expect(rowsAt(stack.simulator, "gigahost", domain)).toHaveLength(rows);
    stack.state = undefined;
    stack.simulator.requests.resetCounts();
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
  });

  test("is somebody's own when it holds a row more", async () => {
    const stack = await start(program, { socket: true });
    await well(stack.up());
    stack.state = undefined;
    editOutside(stack.simulator, "gigahost", domain, {
      add: [{ name: "theirs", type: "A", value: "203.0.113.1" }],
    });
    expect(await failing(stack.up())).toMatch(
      /the zone example\.no exists already in this account.*adopt: true/,
    );
  });

  test.each(ways)("is created once when the answer is lost %j", async (way) => {
    const stack = await start(program, way);
    stack.simulator.faults.add({ vendor: "gigahost", only: "writes", kind: "reset-after" });
    await well(stack.up());
    expect(rowsAt(stack.simulator, "gigahost", domain)).toHaveLength(rows);
  });
});

test("a zone whose rows differ from the zone file's is not taken over", async () => {
  const stack = await start(() => void new DnsZone("zone", { vendor: "gigahost", domain, zoneFile }), {
    socket: true,
  });
  await well(stack.up());
  stack.state = undefined;
  editOutside(stack.simulator, "gigahost", domain, {
    remove: [{ name: "mail", type: "A", value: "192.0.2.2" }],
  });
  expect(await failing(stack.up())).toMatch(/adopt: true/);
});
