import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embedded, type EngineUnderTest, realCli, type Setting } from "../../tests/e2e/engines";
import { findPulumi } from "../../tests/e2e/find-pulumi";
import { vendorTime, zoneOf } from "./vendor";

export type ProgramName = "one property" | "trivial" | "gigahost" | "artnet" | "file";

/** An engine that runs a program as users do: with the program and the provider in processes of their own. */
export interface Engine {
  name: string;
  start(setting: Setting): EngineUnderTest | Promise<EngineUnderTest>;
}

/** The engines that are measured, where they are found. */
export const engines: { name: string; find(): Engine | undefined }[] = [
  { name: "embedded engine", find: () => ({ name: "embedded engine", start: embedded }) },
  {
    name: "Pulumi CLI",
    find: () => {
      const cli = findPulumi();
      return cli && { name: `Pulumi CLI ${cli.version}`, start: (setting) => realCli(cli.binary, setting) };
    },
  },
];

export interface UpTime {
  ms: number;
  /** Of these, what the simulated vendor took for its answers. */
  vendorMs: number;
  calls: number;
}

/** An `up` of a new stack, from the command to its end. */
export async function upTime(engine: Engine, program: ProgramName, count: number): Promise<UpTime> {
  const scratch = mkdtempSync(join(tmpdir(), "rackform-bench-"));
  const simulator = zoneOf(0);
  await simulator.listen();
  const vendorMs = vendorTime(simulator);
  try {
    const stack = await engine.start({
      directory: join(__dirname, "../program"),
      scratch,
      environment: { ...simulator.environment(), BENCH_PROGRAM: program, BENCH_COUNT: String(count) },
    });
    const started = performance.now();
    const { code, output } = await stack.up();
    const ms = performance.now() - started;
    if (code !== 0) throw new Error(`${program} of ${count} under the ${engine.name}:\n${output}`);
    return { ms, vendorMs: vendorMs(), calls: simulator.requests.log.length };
  } finally {
    await simulator.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
