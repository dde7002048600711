import { type Figure, round } from "./figure";
import { type Engine, engines, upTime } from "./up-time";

const count = 1000;
const rows = { few: 10, many: 10_000 };

const times = (value: number): string => `${round(value)} ×`;

/** Records against resources that do nothing, and a zone as one resource in two sizes, under one engine. */
async function underEngine(engine: Engine): Promise<Figure[]> {
  const figures: Figure[] = [];
  const plain = await upTime(engine, "trivial", count);
  for (const vendor of ["gigahost", "artnet"] as const) {
    const ours = await upTime(engine, vendor, count);
    const [ratio, inside] = [ours.ms / plain.ms, (ours.ms - ours.vendorMs) / plain.ms];
    figures.push({
      what: `${engine.name}: up of ${count} new records at ${vendor} against ${count} dynamic resources of as many properties that do nothing`,
      budget: "1.3 ×",
      measured: `${times(ratio)}; ${times(inside)} without the simulated vendor's own time (${ours.calls} calls)`,
      holds: inside <= 1.3,
    });
  }
  const bare = await upTime(engine, "one property", count);
  figures.push({
    what: `${engine.name}: those dynamic resources against ${count} with a single property`,
    budget: "none: Pulumi's own",
    measured: times(plain.ms / bare.ms),
    holds: true,
  });
  const few = await upTime(engine, "file", rows.few);
  const many = await upTime(engine, "file", rows.many);
  const growth = many.ms / few.ms;
  figures.push({
    what: `${engine.name}: up of a DnsZoneFile of ${rows.many} rows at artnet against one of ${rows.few}`,
    budget: "3 ×",
    measured: `${times(growth)}; ${few.calls} and ${many.calls} calls, since a long edit is read back`,
    holds: growth <= 3 && many.calls <= few.calls + 1,
  });
  return figures;
}

/** What rackform adds to what Pulumi itself costs; the program and the provider run in processes of their own. */
export async function upRatios(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of engines()) figures.push(...(await underEngine(engine)));
  return figures;
}
