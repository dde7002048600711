import type { dynamic } from "@pulumi/pulumi";
import { provider } from "rackform/runtime";
import { type Measurement, type Result, round } from "./figure";
import { domain } from "./vendor";

type Handler = Required<Pick<dynamic.ResourceProvider, "configure" | "check" | "diff">>;

const sizes = [1_000, 10_000, 100_000];
const repeats = 5;

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < repeats; at++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)]!;
}

async function measure(): Promise<Result[]> {
  const handler = provider("DnsZoneFile") as Handler;
  await handler.configure({ config: { get: () => undefined, require: () => "" } });
  const measured: { rows: number; checkMs: number; diffMs: number; bytes: number }[] = [];
  for (const rows of sizes) {
    const records = Array.from({ length: rows }, (_, at) => ({
      name: `h${at}`,
      type: "A",
      value: "192.0.2.1",
    }));
    const bag = { zone: `artnet:${domain}`, records };
    const { inputs } = await handler.check({}, bag);
    const known = inputs as Record<string, unknown>;
    measured.push({
      rows,
      checkMs: await medianMs(() => handler.check(known, bag)),
      diffMs: await medianMs(() => handler.diff("id", { ...known, rows, __managed: "" }, known)),
      bytes: JSON.stringify({ inputs, outputs: inputs }).length,
    });
  }
  const [, large] = measured;
  const list = (value: (one: (typeof measured)[number]) => string): string => measured.map(value).join(", ");
  return [
    {
      measured: list(({ diffMs }) => round(diffMs, 0)),
      holds: large!.diffMs < 200,
    },
    {
      measured: list(({ checkMs, rows }) => round((checkMs * 1000) / rows, 1)),
      holds: measured[2]!.checkMs / measured[1]!.checkMs < 15,
    },
    {
      measured: list(({ bytes }) => round(bytes / 1e6)),
      holds: large!.bytes < 2e6,
    },
  ];
}

const of = `a DnsZoneFile of ${sizes.join(", ")} rows`;

/** What a preview of a whole zone costs the provider: no call, and time by the row. */
export const zoneFile: Measurement = {
  claims: [
    { what: `diff of ${of}, ms`, budget: "200 ms at 10000" },
    { what: `check of ${of}, microseconds a row`, budget: "linear" },
    { what: `state of ${of}, MB`, budget: "2 MB at 10000" },
  ],
  measure,
};
