import { type Measurement, type Result, round } from "./figure";
import { type Engine, engines, upTime } from "./up-time";

const count = 1000;
const rows = { few: 10, many: 10_000 };
const vendors = ["gigahost", "artnet"] as const;

const times = (value: number): string => `${round(value)} ×`;

/** Records against resources that do nothing, and a zone as one resource in two sizes, under one engine. */
async function underEngine(engine: Engine): Promise<Result[]> {
  const results: Result[] = [];
  const plain = await upTime(engine, "trivial", count);
  for (const vendor of vendors) {
    const ours = await upTime(engine, vendor, count);
    const [ratio, inside] = [ours.ms / plain.ms, (ours.ms - ours.vendorMs) / plain.ms];
    results.push({
      measured: `${times(ratio)}; ${times(inside)} without the simulated vendor's own time (${ours.calls} calls)`,
      holds: inside <= 1.3,
    });
  }
  const bare = await upTime(engine, "one property", count);
  results.push({ measured: times(plain.ms / bare.ms), holds: true });
  const few = await upTime(engine, "file", rows.few);
  const many = await upTime(engine, "file", rows.many);
  const growth = many.ms / few.ms;
  results.push({
    measured: `${times(growth)}; ${few.calls} and ${many.calls} calls, since a long edit is read back`,
    holds: growth <= 3 && many.calls <= few.calls + 1,
  });
  return results;
}

const claimsOf = (name: string) => [
  ...vendors.map((vendor) => ({
    what: `${name}: up of ${count} new records at ${vendor} against ${count} dynamic resources of as many properties that do nothing`,
    budget: "1.3 ×",
  })),
  {
    what: `${name}: those dynamic resources against ${count} with a single property`,
    budget: "none: Pulumi's own",
  },
  {
    what: `${name}: up of a DnsZoneFile of ${rows.many} rows at artnet against one of ${rows.few}`,
    budget: "3 ×",
  },
];

/** What rackform adds to what Pulumi itself costs; the program and the provider run in processes of their own. */
export const upRatios: Measurement[] = engines.map(({ name, find }) => {
  const claims = claimsOf(name);
  return {
    claims,
    measure: async () => {
      const engine = find();
      if (engine) return underEngine(engine);
      return claims.map(() => ({ measured: "not measured: it was not found", holds: true }));
    },
  };
});
