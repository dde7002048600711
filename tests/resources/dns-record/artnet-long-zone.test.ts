import { DnsRecord, DnsZoneFile } from "../../../index";
import { Simulator } from "../../../simulator";
import { failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const domain = "example.pl";
const zone = `artnet:${domain}`;

/** A zone of others' records at a vendor that drops what comes after a thousand variables. */
function cuttingVendor(rows: number): Simulator {
  const simulator = new Simulator();
  simulator.options("artnet", { maxInputVars: 1000 });
  const records = Array.from({ length: rows }, (_, at) => ({
    name: `h${at}`,
    type: "A",
    data1: `192.0.2.${at % 250}`,
  }));
  simulator.seed("artnet", { zones: [{ domain, records }] });
  return simulator;
}

test.each([240, 249, 300, 301, 302, 303])(
  "an edit that the vendor cuts off takes none of the %i records of others away",
  async (count) => {
    const simulator = cuttingVendor(count);
    const before = rowsAt(simulator, "artnet", domain);
    const records = Array.from({ length: 12 }, (_, at) => ({
      name: `own${at}`,
      type: "TXT" as const,
      value: "x",
    }));
    const stack = await start(() => void new DnsZoneFile("rows", { zone, records }), { simulator });
    const message = await failing(stack.up());
    expect(message).toMatch(/cut off large edits.*remove rows or ask the vendor for a higher limit/s);
    expect(rowsAt(simulator, "artnet", domain).slice(0, count)).toEqual(before);
  },
);

test("records of a program are told the same, and those that fit are written", async () => {
  const simulator = cuttingVendor(247);
  const before = rowsAt(simulator, "artnet", domain);
  const names = ["a", "b", "c", "d"];
  const stack = await start(
    () => {
      for (const name of names) new DnsRecord(name, { zone, name, type: "A", value: "192.0.2.1" });
    },
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/cut off large edits/);
  const after = rowsAt(simulator, "artnet", domain);
  expect(after.slice(0, 247)).toEqual(before);
  expect(after).toHaveLength(249);
  simulator.options("artnet", { maxInputVars: 0 });
  await well(stack.up());
  expect(rowsAt(simulator, "artnet", domain)).toHaveLength(251);
});

test("a vendor that calls a missing serial a stale one is understood as well", async () => {
  const simulator = cuttingVendor(300);
  const before = rowsAt(simulator, "artnet", domain);
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "dns/edit-primary-records",
    kind: "status",
    status: 200,
    body: { success: false, error: { code: "incorrect-soa-serial" } },
    times: Infinity,
  });
  const stack = await start(
    () => void new DnsRecord("r", { zone, name: "www", type: "A", value: "192.0.2.1" }),
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/cut off large edits/);
  expect(rowsAt(simulator, "artnet", domain)).toEqual(before);
});
