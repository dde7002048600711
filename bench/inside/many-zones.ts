import type { dynamic } from "@pulumi/pulumi";
import { provider } from "rackform/runtime";
import { Simulator } from "rackform/simulator";
import { type Measurement, type Result, round } from "./figure";

type Reader = Required<Pick<dynamic.ResourceProvider, "configure" | "read">>;

const latencyMs = 20;
const sizes = [100, 1_000];

/** A refresh of one record in each of many zones: calls, and time against one call after another. */
async function refreshOf(count: number): Promise<{ calls: number; ratio: number }> {
  const simulator = new Simulator();
  const records = [{ name: "www", type: "A", value: "192.0.2.1", ttl: 3600 }];
  simulator.seed("gigahost", {
    zones: Array.from({ length: count }, (_, at) => ({ name: `z${at}.example`, records })),
  });
  await simulator.listen();
  try {
    const handler = provider("DnsRecord") as Reader;
    const account = simulator.environment();
    const config = JSON.stringify({ apiKey: account.GIGAHOST_API_KEY, baseUrl: account.GIGAHOST_BASE_URL });
    const get = (key: string): string | undefined =>
      ({ "rackform:gigahost": config, "rackform:run": `bench-${count}` })[key];
    await handler.configure({ config: { get, require: (key) => get(key) ?? "" } });
    const outs = (at: number) => ({
      zone: `gigahost:z${at}.example`,
      name: "www",
      type: "A",
      value: "192.0.2.1",
      ttl: 3600,
      fqdn: `www.z${at}.example`,
      __siblings: [],
    });
    simulator.latencyMs = latencyMs;
    const started = performance.now();
    const found = await Promise.all(Array.from({ length: count }, (_, at) => handler.read("id", outs(at))));
    const ms = performance.now() - started;
    if (found.some(({ id }) => !id)) throw new Error("a record was not found");
    const calls = simulator.requests.log.length;
    return { calls, ratio: ms / (calls * latencyMs) };
  } finally {
    await simulator.close();
  }
}

async function measure(): Promise<Result[]> {
  const measured: Awaited<ReturnType<typeof refreshOf>>[] = [];
  for (const count of sizes) measured.push(await refreshOf(count));
  return [
    {
      measured: `${measured.map(({ calls }) => calls).join(", ")}; ${measured.map(({ ratio }) => `${round(ratio)} ×`).join(", ")}`,
      holds: measured.every(({ calls }, at) => calls <= sizes[at]! + 1),
    },
  ];
}

export const manyZones: Measurement = {
  claims: [
    {
      what: `refresh of a record in each of ${sizes.join(", ")} Gigahost zones at ${latencyMs} ms: calls; time against one call after another`,
      budget: "1 record list a zone + 1 zone list",
    },
  ],
  measure,
};
