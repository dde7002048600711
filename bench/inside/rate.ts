import { quotas, underQuota } from "../../tests/performance/support/quota";
import { type Measurement, type Result, round } from "./figure";

async function measure(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [, calls, makeQuota] of quotas) {
    const outcomes = [await underQuota(calls, makeQuota, true), await underQuota(calls, makeQuota, false)];
    results.push({
      measured: `${outcomes.map(({ ratio }) => `${round(ratio)} ×`).join(" and ")}, ${outcomes.reduce((sum, { lost }) => sum + lost, 0)} lost`,
      holds: outcomes.every(({ lost, ratio }) => lost === 0 && ratio <= 1.2),
    });
  }
  return results;
}

/** Many calls at once against a vendor's quota, on a clock that stands still while anything runs. */
export const rate: Measurement = {
  claims: quotas.map(([name, calls]) => ({
    what: `${calls} calls under a quota of ${name}, with Retry-After and without, against the quota's own time`,
    budget: "1.2 ×, none lost",
  })),
  measure,
};
