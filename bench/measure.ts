import { testStack, type TestStack, type TestStackOptions } from "rackform/testing";
import type { Simulator } from "rackform/simulator";
import { type Case, parallel } from "./cases/case";
import { eachOf, makeClients } from "./straightforward/way";

/** What one run cost. */
export interface Cost {
  calls: number;
  /** Calls by endpoint, log-ins left out. */
  endpoints: Record<string, number>;
  /** Bytes of bodies, there and back. */
  bytes: number;
  ms: number;
}

/** Deleting most of a zone is what one of the cases is about. */
const config = { "rackform:allowMassDelete": "big.example" };

const logIns = /\/(login|authenticate|token)/;

/** Carries out a case at each latency: everything before what is measured is at none, and not counted. */
export async function measure(
  one: Case,
  latenciesMs: number[] = [0],
  { frontEnd }: Pick<TestStackOptions, "frontEnd"> = {},
): Promise<Cost[]> {
  const costs: Cost[] = [];
  let stack: TestStack | undefined;
  for (const latencyMs of latenciesMs) {
    // Runs that leave everything as it is can follow one another on one stack.
    if (!stack || changes(one)) {
      await stack?.close();
      stack = await testStack(one.before ?? (() => undefined), {
        simulator: one.account(),
        parallel,
        config,
        frontEnd,
      });
      if (one.before) await well(one, stack.up());
      if (one.program) stack.edit(one.program);
    }
    const ready = stack;
    costs.push(await costOf(ready.simulator, latencyMs, () => well(one, ready[one.act]())));
  }
  await stack?.close();
  return costs;
}

/** The same work in the straightforward way, on an account that is prepared alike. */
export async function measureStraightforward(one: Case, latenciesMs: number[]): Promise<Cost[] | undefined> {
  const way = one.straightforward;
  if (!way) return undefined;
  const costs: Cost[] = [];
  let stack: TestStack | undefined;
  for (const latencyMs of latenciesMs) {
    if (!stack || changes(one)) {
      await stack?.close();
      stack = await testStack(one.before ?? (() => undefined), {
        simulator: one.account(),
        parallel,
        config,
        socket: true,
      });
      if (one.before) await well(one, stack.up());
    }
    const clients = makeClients(stack.simulator.environment());
    costs.push(await costOf(stack.simulator, latencyMs, () => way(clients, eachOf(parallel))));
  }
  await stack?.close();
  return costs;
}

const changes = ({ act, program }: Case): boolean => act === "up" && program !== undefined;

async function well({ name }: Case, run: ReturnType<TestStack["up"]>): Promise<void> {
  const { failed, diagnostics } = await run;
  if (failed) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join("\n")}`);
}

/** The cost of some work against a simulator. */
export async function costOf(
  simulator: Simulator,
  latencyMs: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  simulator.requests.resetCounts();
  simulator.latencyMs = latencyMs;
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  simulator.latencyMs = 0;
  const log = simulator.requests.log.filter(({ endpoint }) => !logIns.test(endpoint));
  const endpoints: Record<string, number> = {};
  for (const { endpoint } of log) endpoints[endpoint] = (endpoints[endpoint] ?? 0) + 1;
  return {
    calls: log.length,
    endpoints,
    bytes: log.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0),
    ms,
  };
}
