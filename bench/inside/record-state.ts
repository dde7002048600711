import { DnsRecord } from "rackform";
import { testStack } from "rackform/testing";
import { type Measurement, type Result, round } from "./figure";
import { domain, zoneOf } from "./vendor";

async function measure(): Promise<Result[]> {
  const program = () =>
    void new DnsRecord("www", { zone: `gigahost:${domain}`, name: "www", type: "A", value: "192.0.2.1" });
  const stack = await testStack(program, { simulator: zoneOf(0) });
  await stack.up();
  const resources = stack.state?.deployment.resources ?? [];
  await stack.close();
  const size = Math.max(
    ...resources.filter(({ type }) => type.endsWith(":DnsRecord")).map((one) => JSON.stringify(one).length),
  );
  return [{ measured: `${round(size / 1024)} KB`, holds: size <= 1536 }];
}

/** What a record takes in the state. */
export const recordState: Measurement = {
  claims: [{ what: "state of a record", budget: "1.5 KB" }],
  measure,
};
