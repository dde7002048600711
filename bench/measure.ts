import { testStack } from "rackform/testing";
import type { Simulator } from "rackform/simulator";
import { type Case, parallel } from "./cases/case";

/** What one run cost. */
export interface Cost {
  calls: number;
  /** Calls by endpoint, log-ins left out. */
  endpoints: Record<string, number>;
  /** Bytes of bodies, there and back. */
  bytes: number;
  ms: number;
}

const logIns = /\/(login|authenticate|token)/;

/** Carries out a case: everything before it is at no latency and not counted. */
export async function measure(one: Case, latencyMs = 0): Promise<Cost> {
  const simulator = one.account();
  const stack = await testStack(one.before ?? (() => undefined), { simulator, parallel });
  const well = async (run: ReturnType<typeof stack.up>) => {
    const { failed, diagnostics } = await run;
    if (failed) throw new Error(`${one.name}: ${diagnostics.map(({ message }) => message).join("\n")}`);
  };
  try {
    if (one.before) await well(stack.up());
    if (one.program) stack.edit(one.program);
    return await costOf(simulator, latencyMs, () => well(stack[one.act]()));
  } finally {
    await stack.close();
  }
}

/** The cost of some work against a simulator. */
export async function costOf(simulator: Simulator, latencyMs: number, work: () => Promise<unknown>): Promise<Cost> {
  simulator.requests.resetCounts();
  simulator.latencyMs = latencyMs;
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  simulator.latencyMs = 0;
  const log = simulator.requests.log.filter(({ endpoint }) => !logIns.test(endpoint));
  const endpoints: Record<string, number> = {};
  for (const { endpoint } of log) endpoints[endpoint] = (endpoints[endpoint] ?? 0) + 1;
  return { calls: log.length, endpoints, bytes: log.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0), ms };
}
