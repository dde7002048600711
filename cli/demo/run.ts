import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import { colours, type ExitCode, type Io } from "../io";
import { packageRoot } from "../version";
import { embeddedEngine } from "./embedded";
import type { DemoEngine } from "./engines";
import { pulumiCli } from "./pulumi-cli";
import { nextSteps, requestTable } from "./report";

interface Stage {
  title: string;
  why: string;
  run(engine: DemoEngine, simulator: Simulator): Promise<boolean>;
}

/** What somebody changes in the vendors' panels while nobody is looking. */
function editBehindTheBack(simulator: Simulator): Promise<boolean> {
  simulator.seed("gigahost", {
    removeRecords: [{ zone: "example.no", name: "www", type: "A", value: "192.0.2.10" }],
  });
  simulator.seed("gigahost", {
    zones: [{ name: "example.no", records: [{ name: "www", type: "A", value: "198.51.100.66", ttl: 60 }] }],
  });
  return Promise.resolve(true);
}

const stages: Stage[] = [
  { title: "preview", why: "what the program would create", run: (engine) => engine.preview(false) },
  { title: "up", why: "two zones and their records, at two vendors", run: (engine) => engine.up() },
  { title: "preview again", why: "nothing is left to do", run: (engine) => engine.preview(true) },
  {
    title: "somebody edits at the vendor",
    why: "www.example.no now points to 198.51.100.66, with another TTL",
    run: (_, simulator) => editBehindTheBack(simulator),
  },
  { title: "refresh", why: "finds exactly that", run: (engine) => engine.refresh() },
  { title: "up", why: "heals it, and touches nothing else", run: (engine) => engine.up(true) },
  { title: "destroy", why: "takes everything away again", run: (engine) => engine.destroy() },
];

/** The program: in a checkout its source, in the package, where nothing compiles TypeScript, its compiled copy. */
function quickstart(): string {
  const source = join(packageRoot(), "examples", "quickstart");
  return existsSync(source) ? source : join(packageRoot(), "dist", "quickstart");
}

/** Runs the demo; 0 when every stage did what it says. */
export async function runDemo(which: "embedded" | "pulumi", io: Io): Promise<ExitCode> {
  const paint = colours(io.out, io.env);
  const started = Date.now();
  const simulator = new Simulator();
  const scratch = mkdtempSync(join(tmpdir(), "rackform-demo-"));
  try {
    const origin = await simulator.listen();
    const setting = { directory: quickstart(), scratch, environment: simulator.environment() };
    const engine = which === "pulumi" ? await pulumiCli(setting, io) : embeddedEngine(setting, io);
    io.out.write(
      `${paint.bold("rackform demo")}: the quickstart under ${engine.name}, against simulated vendors at ${origin}\n`,
    );
    for (const [index, stage] of stages.entries()) {
      io.out.write(
        `\n${paint.bold(paint.cyan(`${index + 1}/${stages.length} ${stage.title}`))} ${paint.dim(`- ${stage.why}`)}\n`,
      );
      const before = simulator.requests.counts();
      const well = await stage.run(engine, simulator);
      io.signal.throwIfAborted();
      const after = simulator.requests.counts();
      io.out.write(
        paint.dim(
          `    ${counted(after.reads - before.reads, "read")}, ${counted(after.writes - before.writes, "write")} at the vendors\n`,
        ),
      );
      if (!well) {
        io.err.write(`rackform demo: the stage "${stage.title}" did not end as it should\n`);
        return 1;
      }
    }
    io.out.write(
      `\n${requestTable(simulator)}\n${paint.bold("Done")} in ${Math.round((Date.now() - started) / 1000)} s.\n\n${nextSteps}`,
    );
    return 0;
  } finally {
    await simulator.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
