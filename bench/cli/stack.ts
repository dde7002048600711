import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "rackform/simulator";
import { cliEnvironment } from "../../tests/e2e/find-pulumi";
import { parallel } from "../cases/case";
import { eachOf, makeClients } from "../straightforward/way";
import { runCommand } from "./process";
import { type Act, changed, domain, type Step } from "./steps";

/** What one step cost. */
export interface StepCost {
  calls: number;
  bytes: number;
  ms: number;
  cpu: number;
  peakMb: number;
  /** Bytes of state for each record, after the step. */
  state?: number;
}

export type Form = "records" | "file";

/** Milliseconds in which the vendor refuses another write in the same zone. */
const zoneWriteMs = 20;

const program = join(__dirname, "../program");
const at = ["--parallel", String(parallel)];
const commands: Record<Act, string[]> = {
  create: ["up", "--yes", "--skip-preview", ...at],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview", ...at],
  change: ["up", "--yes", "--skip-preview", ...at],
  destroy: ["destroy", "--yes", "--skip-preview", ...at],
};

/** The account of every way, prepared alike. */
async function account(): Promise<Simulator> {
  const simulator = new Simulator();
  simulator.options("gigahost", { zoneWriteMs });
  simulator.seed("gigahost", { zones: [{ name: domain, records: [] }] });
  simulator.seed("artnet", { zones: [{ domain, records: [] }] });
  await simulator.listen();
  return simulator;
}

async function counted<T extends object>(simulator: Simulator, work: () => Promise<T>) {
  simulator.requests.resetCounts();
  const result = await work();
  const { log } = simulator.requests;
  const bytes = log.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  return { ...result, calls: log.length, bytes };
}

/** Carries the steps out, one after another on one stack, under the Pulumi CLI. */
export async function underCli(
  binary: string,
  vendor: "gigahost" | "artnet",
  form: Form,
  steps: readonly Step[],
): Promise<StepCost[]> {
  const scratch = mkdtempSync(join(tmpdir(), "rackform-bench-"));
  const simulator = await account();
  const env = (act?: Act) => ({
    ...process.env,
    ...simulator.environment(),
    ...cliEnvironment(binary, scratch, "bench"),
    BENCH_PROGRAM: form === "file" ? "zone file" : vendor,
    BENCH_VENDOR: vendor,
    BENCH_COUNT: String(steps[0]!.count),
    BENCH_CHANGED: act === "change" ? String(changed) : "0",
    RACKFORM_ALLOW_MASS_DELETE: `${vendor}:${domain}`,
  });
  const run = async (args: string[], act?: Act) => {
    const named = [binary, ...args, "--stack", "bench", "--non-interactive", "--color", "never"];
    const usage = await runCommand(named, act ? program : scratch, env(act));
    if (usage.code !== 0) throw new Error(`pulumi ${args.join(" ")}:\n${usage.output}`);
    return usage;
  };
  try {
    mkdirSync(join(scratch, "backend"));
    copyFileSync(join(program, "Pulumi.yaml"), join(scratch, "Pulumi.yaml"));
    await run(["stack", "init"]);
    const costs: StepCost[] = [];
    for (const { act, count } of steps) {
      const config = ["--config-file", join(scratch, "Pulumi.bench.yaml")];
      const cost = await counted(simulator, () => run([...commands[act], ...config], act));
      const file = join(scratch, "state.json");
      await run(["stack", "export", "--file", file]);
      const { deployment } = JSON.parse(readFileSync(file, "utf8")) as {
        deployment: { resources?: { type: string }[] };
      };
      const ours = (deployment.resources ?? []).filter(({ type }) => type.includes("rackform:"));
      const state = ours.length > 0 ? JSON.stringify(ours).length / count : undefined;
      const { calls, bytes, ms, cpu, peakMb } = cost;
      costs.push({ calls, bytes, ms, cpu, peakMb, ...(state === undefined ? {} : { state }) });
    }
    return costs;
  } finally {
    await simulator.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same steps, one write at a time, with nothing around them. */
export async function oneByOne(steps: readonly Step[]): Promise<(StepCost | undefined)[]> {
  const simulator = await account();
  const clients = makeClients(simulator.environment());
  const costs: (StepCost | undefined)[] = [];
  try {
    for (const { act, oneByOne: way } of steps) {
      if (!way) {
        costs.push(undefined);
        continue;
      }
      const before = process.cpuUsage();
      const started = performance.now();
      // Reads may overlap.
      const each = eachOf(act === "refresh" ? parallel : 1);
      const { calls, bytes } = await counted(simulator, async () => (await way(clients, each), {}));
      const { user, system } = process.cpuUsage(before);
      costs.push({ calls, bytes, ms: performance.now() - started, cpu: (user + system) / 1e6, peakMb: 0 });
    }
    return costs;
  } finally {
    await simulator.close();
  }
}

/**
 * The same steps by a peer: an executable that is called as `<peer> <act> <count>` in a folder of its own, with the vendor's
 * environment, and answers with its exit code.
 */
export async function byPeer(peer: string, steps: readonly Step[]): Promise<StepCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "rackform-peer-"));
  const simulator = await account();
  const env = {
    ...process.env,
    ...simulator.environment(),
    BENCH_ZONE: domain,
    BENCH_CHANGED: String(changed),
  };
  try {
    const costs: StepCost[] = [];
    for (const { act, count } of steps) {
      const cost = await counted(simulator, () => runCommand([peer, act, String(count)], folder, env));
      if (cost.code !== 0) throw new Error(`${peer} ${act} ${count}:\n${cost.output}`);
      costs.push(cost);
    }
    return costs;
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
