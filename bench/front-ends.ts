/**
 * Measures both front ends under the real CLI, in alternation, and writes docs/front-ends.md:
 * `PULUMI_BIN=… node -r ./bench/register.js bench/front-ends.ts [records] [rounds]`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Simulator } from "../simulator";

const root = join(__dirname, "..");
const frontEnds = ["dynamic", "plugin"] as const;
type FrontEnd = (typeof frontEnds)[number];
const operations = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview"],
};
type Operation = keyof typeof operations;

interface Cost {
  wall: number;
  processor: number;
  memory: number;
}

const program = (records: number) => `
const { DnsRecord, DnsZone } = require("rackform");
const zone = new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });
for (let at = 0; at < ${records}; at++)
  new DnsRecord("r" + at, { zone, name: "r" + at, type: "A", value: "192.0.2." + (at % 250 + 1) });
`;

/** Bytes that a process and all that it has started hold at this moment. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    const fields = contentOf(`/proc/${name}/stat`).split(") ").at(-1)!.split(" ");
    const parent = Number(fields[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const sum = (at: number): number =>
    Number(/VmRSS:\s+(\d+)/.exec(contentOf(`/proc/${at}/status`))?.[1] ?? 0) * 1024 +
    (parents.get(at) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(pid);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Runs a command of Pulumi's; a shell tells the time of it and of all that it waits for. */
async function run(cwd: string, env: NodeJS.ProcessEnv, parts: string[]): Promise<Cost> {
  const command = `TIMEFORMAT='%R %U %S'; time "$@"`;
  const all = [process.env.PULUMI_BIN!, ...parts, "--non-interactive", "--color", "never"];
  const child = spawn("bash", ["-c", command, "bash", ...all], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [told, shown] = ["", ""];
  child.stderr.on("data", (data) => (told += String(data)));
  // The end of it says what went wrong.
  child.stdout.on("data", (data) => (shown = `${shown}${String(data)}`.slice(-10_000)));
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 250);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${parts.join(" ")}: ${shown}\n${told}`);
  const [wall = 0, user = 0, system = 0] = told.trim().split("\n").at(-1)!.split(" ").map(Number);
  return { wall, processor: user + system, memory };
}

interface Figures extends Record<Operation, Cost> {
  state: number;
}

async function measured(frontEnd: FrontEnd, records: number): Promise<Figures> {
  const simulator = new Simulator();
  await simulator.listen();
  const workshop = join(root, "tests/.tmp");
  mkdirSync(workshop, { recursive: true });
  const [folder, scratch] = [
    mkdtempSync(join(workshop, "bench-")),
    mkdtempSync(join(tmpdir(), "rackform-bench-")),
  ];
  try {
    mkdirSync(join(scratch, "backend"));
    const lines =
      frontEnd === "plugin"
        ? `plugins:\n  providers:\n    - name: rackform\n      path: ${join(root, "plugin")}\n`
        : "";
    writeFileSync(join(folder, "Pulumi.yaml"), `name: bench\nruntime: nodejs\nmain: index.js\n${lines}`);
    writeFileSync(join(folder, "index.js"), program(records));
    const env = {
      ...process.env,
      ...simulator.environment(),
      PATH: `${dirname(process.env.PULUMI_BIN!)}:${process.env.PATH}`,
      PULUMI_HOME: join(scratch, "home"),
      PULUMI_BACKEND_URL: `file://${join(scratch, "backend")}`,
      PULUMI_CONFIG_PASSPHRASE: "bench",
      PULUMI_SKIP_UPDATE_CHECK: "1",
      RACKFORM_POLL_INTERVAL_MS: "5",
    };
    await run(folder, env, ["stack", "init", "bench"]);
    const up = await run(folder, env, operations.up);
    const preview = await run(folder, env, operations.preview);
    const refresh = await run(folder, env, operations.refresh);
    const state = statSync(join(scratch, "backend/.pulumi/stacks/bench/bench.json")).size;
    return { up, preview, refresh, state };
  } finally {
    await simulator.close();
    for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
  }
}

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const ratio = (one: number, other: number): string => (other / one).toFixed(2);

const headingOf = (records: number): string => `## ${records} records and their zone`;

function table(records: number, all: Record<FrontEnd, Figures[]>): string[] {
  const of = (frontEnd: FrontEnd, pick: (figures: Figures) => number) => middle(all[frontEnd].map(pick));
  const rows = (Object.keys(operations) as Operation[]).map((name) => {
    const cells = (["wall", "processor", "memory"] as const).map((what) => {
      const [dynamic, plugin] = frontEnds.map((one) => of(one, (figures) => figures[name][what]));
      const shown = (value: number) =>
        what === "memory" ? `${Math.round(value / 1e6)} MB` : `${value.toFixed(1)} s`;
      return `${shown(dynamic!)} → ${shown(plugin!)}, **${ratio(dynamic!, plugin!)}**`;
    });
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  const [dynamic, plugin] = frontEnds.map((one) => of(one, ({ state }) => state));
  return [
    headingOf(records),
    "",
    `${all.dynamic.length === 1 ? "Once" : `${all.dynamic.length} times`} each, at a load of ${Math.round(loadavg()[1]!)} on ${cpus().length} processors; Node.js ${process.version}.`,
    "",
    "| | time | processor | memory |",
    "|---|---|---|---|",
    ...rows,
    "",
    `The state: ${Math.round(dynamic! / 1000)} kB → ${Math.round(plugin! / 1000)} kB, **${ratio(dynamic!, plugin!)}**.`,
    "",
  ];
}

const page = join(root, "docs/front-ends.md");

/** The sizes that the page has, by their headings. */
function partsOf(text: string): Map<string, string[]> {
  const [, ...parts] = text.split(/^(?=## )/m);
  return new Map(parts.map((part) => [part.split("\n", 1)[0]!, part.trimEnd().split("\n").concat("")]));
}

async function main([records = "300", rounds = "3"]: string[]): Promise<void> {
  const sizes = records.split(",").map(Number);
  const parts = partsOf(readFileSync(page, "utf8"));
  for (const size of sizes) {
    const all: Record<FrontEnd, Figures[]> = { dynamic: [], plugin: [] };
    for (let round = 0; round < Number(rounds); round++)
      for (const frontEnd of frontEnds) {
        const figures = await measured(frontEnd, size);
        all[frontEnd].push(figures);
        console.log(size, frontEnd, JSON.stringify(figures));
      }
    parts.set(headingOf(size), table(size, all));
  }
  const text = [
    "# Both front ends, measured",
    "",
    "The dynamic front end → the [plugin](plugin.md), and the ratio of the two. Under the Pulumi CLI, against the simulator over loopback, the state in a folder; the two took turns, and the middle one counts, the lower of two. Processor and memory are those of the CLI, the program and the provider together. On a machine that does other things as well the ratios tell more than the seconds, and processor, memory and state more than the time. `bench/front-ends.ts` writes this page, and keeps the sizes that it was not asked for.",
    "",
    ...[...parts.values()].flat(),
  ];
  writeFileSync(page, text.join("\n"));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
