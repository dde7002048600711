import { ProcessRun } from "../../../provider/process-run";
import { lifecycle } from "../../../resources/contract/lifecycle";
import type { Call } from "../../../resources/contract/run";
import { writeZoneFile } from "../../../resources/dns/zone-file";
import { dnsZoneFile } from "../../../resources/dns-zone-file/kind";
import { useAdapter } from "../../../sdk/core";
import { Simulator } from "../../../simulator";
import { rowsAt } from "../../support/zones";

const count = 10_000;
const domain = { gigahost: "example.no", artnet: "example.pl" } as const;
type Vendor = keyof typeof domain;

const records = Array.from({ length: count }, (_, index) => ({
  name: `host-${index}.customers`,
  type: index % 10 === 0 ? "TXT" : "A",
  value: index % 10 === 0 ? `v=verification-${index}` : `198.51.${index >> 8}.${index & 255}`,
  ttl: 3600,
}));

function prepare(vendor: Vendor) {
  const simulator = new Simulator();
  simulator.seed(vendor, {
    zones: [
      vendor === "gigahost"
        ? { name: domain.gigahost }
        : { domain: domain.artnet, type: "primary", records: [] },
    ],
  });
  if (vendor === "gigahost") simulator.options("gigahost", { zoneWriteMs: 0 });
  const origin = "http://127.0.0.1:19999";
  const release = useAdapter(origin, simulator.adapter());
  const lines: string[] = [];
  const env = Object.fromEntries(
    Object.entries(simulator.environment()).map(([name, value]) => [
      name,
      name.endsWith("_BASE_URL") ? origin + new URL(value).pathname : value,
    ]),
  );
  const run = new ProcessRun(
    () => undefined,
    { ...env, RACKFORM_POLL_INTERVAL_MS: "1", RACKFORM_RETRY_BASE_MS: "1" },
    (line) => lines.push(line),
  );
  const call: Call = { run, limits: {} };
  return { simulator, release, run, call, lines, handler: lifecycle(dnsZoneFile) };
}

test("ten thousand rows at Artnet: one edit, a small state, no drift, and a change of one row is one edit", async () => {
  const { simulator, release, run, call, handler } = prepare("artnet");
  const zone = "artnet:example.pl";
  const { inputs, failures } = handler.check({ news: { zone, records } }, run);
  expect(failures).toEqual([]);
  const { id, outputs } = await handler.create({ inputs }, call);
  expect(id).toBe("artnet:example.pl/*");
  expect(outputs).toMatchObject({ rows: count, changed: count });
  expect(simulator.requests.counts().writes).toBe(1);
  expect(rowsAt(simulator, "artnet", "example.pl")).toHaveLength(count);

  const state = JSON.stringify({ deployment: { resources: [{ inputs, outputs }] } }, undefined, 4);
  expect(Buffer.byteLength(state)).toBeLessThan(2_000_000);

  const found = await handler.read({ id, outputs }, call);
  expect(handler.diff({ id, outputs: found!.outputs, news: inputs }, run).changed).toEqual([]);

  const next = handler.check(
    { news: { zone, records: [{ ...records[0]!, ttl: 60 }, ...records.slice(1)] }, olds: inputs },
    run,
  ).inputs;
  expect(handler.diff({ id, outputs, news: next }, run).changed).toEqual(["records"]);
  const updated = await handler.update({ id, outputs, news: next }, call);
  expect(updated.outputs).toMatchObject({ rows: count, changed: 1 });
  expect(simulator.requests.counts().writes).toBe(2);
  release();
}, 60_000);

test("two thousand rows at Gigahost: one write a row, and the list is read a few times only", async () => {
  const { simulator, release, run, call, handler, lines } = prepare("gigahost");
  const some = records.slice(0, 2000);
  const { inputs } = handler.check({ news: { zone: "gigahost:example.no", records: some } }, run);
  const { outputs } = await handler.create({ inputs }, call);
  expect(outputs).toMatchObject({ rows: some.length, changed: some.length });
  const counts = simulator.requests.counts();
  expect(counts.writes).toBe(some.length);
  expect(counts.total - counts.writes).toBeLessThanOrEqual(4);
  expect(lines[0]).toMatch(
    /^gigahost:example\.no: 2000 rows to add, 0 to change, 0 to remove\n {2}\+ host-0\.customers/,
  );
  release();
}, 120_000);

test("the same ten thousand rows as a zone file are the same state", () => {
  const { release, run, handler } = prepare("artnet");
  const zone = "artnet:example.pl";
  const table = handler.check({ news: { zone, records } }, run).inputs.records;
  const rows = records.map(({ name, type, value, ttl }) => ({ name, type, content: value, ttl }));
  const other = prepare("artnet");
  const file = other.handler.check({ news: { zone, file: writeZoneFile(rows, "example.pl") } }, other.run)
    .inputs.file;
  expect(file).toEqual(table);
  release();
  other.release();
});
