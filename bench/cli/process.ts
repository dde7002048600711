import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command and all its processes took. */
export interface Usage {
  code: number;
  output: string;
  ms: number;
  /** Seconds of processor time, of those that were waited for. */
  cpu: number;
  /** The most memory at one time, in megabytes; 0 where the system does not tell. */
  peakMb: number;
}

const sampleMs = 250;

/** Runs a command to its end. The shell's `times` tells the processor time of all that it has waited for. */
export async function runCommand(
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Usage> {
  const started = performance.now();
  const child = spawn("bash", ["-c", '"$@"; code=$?; times >&2; exit $code', "run", ...command], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors, peakMb] = ["", "", 0];
  child.stdout.on("data", (data) => (output += String(data)));
  child.stderr.on("data", (data) => (errors += String(data)));
  const sampler = setInterval(() => (peakMb = Math.max(peakMb, memoryOf(child.pid ?? 0))), sampleMs);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => resolve(status ?? -1));
    });
    const ms = performance.now() - started;
    const parts = [...(errors.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
    const cpu = parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
    return { code, output: output + errors, ms, cpu, peakMb };
  } finally {
    clearInterval(sampler);
  }
}

/** The resident memory of a process and all below it, in megabytes. */
function memoryOf(root: number): number {
  try {
    const processes = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => statusOf(pid) ?? []);
    const family = new Set([root]);
    for (let size = 0; size < family.size;) {
      size = family.size;
      for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
    }
    return processes.reduce((sum, { pid, mb }) => (family.has(pid) ? sum + mb : sum), 0);
  } catch {
    return 0;
  }
}

function statusOf(pid: string): { pid: number; parent: number; mb: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { pid: Number(pid), parent: field("PPid"), mb: field("VmRSS") / 1024 };
  } catch {
    return undefined;
  }
}
