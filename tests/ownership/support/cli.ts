import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "../../../engine";
import { cliEnvironment, findPulumi } from "../../e2e/find-pulumi";
import type { Program } from "./program";
import { type Operation, project, type Ran, type Runner } from "./runner";

const repository = join(__dirname, "../../..");
/** Inside the repository, so that programs find rackform as those of its examples do. */
const workshop = join(repository, "tests/.tmp");

/** The CLI, where there is one and the package is built, as programs under it load the package. */
export function usableCli(): { binary: string; version: string } | undefined {
  return existsSync(join(repository, "dist/runtime.js")) ? findPulumi() : undefined;
}

/** A process and all that it has started, directly or not: the CLI, the program, the providers. */
function family(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

function parentOf(pid: string): number | undefined {
  try {
    // the name stands in brackets and may hold anything; state and parent follow it
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    return undefined;
  }
}

const entry = `require(${JSON.stringify(join(__dirname, "interpret.js"))})(
  JSON.parse(require("fs").readFileSync(__dirname + "/program.json", "utf8")),
  require("rackform"),
  require("@pulumi/pulumi"),
);
`;

/** A stack under the real CLI, its state in a folder. */
export class CliRunner implements Runner {
  readonly #directory: string;
  readonly #scratch: string;
  #child: ChildProcess | undefined;
  #wasKilled = false;
  #isMade = false;

  constructor(
    private readonly binary: string,
    private readonly name: string,
  ) {
    mkdirSync(workshop, { recursive: true });
    this.#directory = mkdtempSync(join(workshop, "ownership-"));
    this.#scratch = mkdtempSync(join(tmpdir(), "rackform-ownership-"));
    mkdirSync(join(this.#scratch, "backend"));
    writeFileSync(
      join(this.#directory, "Pulumi.yaml"),
      `name: ${project}\nruntime: nodejs\nmain: index.js\n`,
    );
    writeFileSync(join(this.#directory, "index.js"), entry);
  }

  async run(operation: Operation, program: Program): Promise<Ran> {
    await this.#make();
    writeFileSync(join(this.#directory, "program.json"), JSON.stringify(program));
    for (const [key, value] of Object.entries(operation.config))
      await this.#pulumi(["config", "set", key, value]);
    this.#wasKilled = false;
    const { code, text } = await this.#pulumi(argumentsOf(operation), operation.environment);
    if (this.#wasKilled) await this.#pulumi(["cancel", "--yes"]);
    for (const key of Object.keys(operation.config)) await this.#pulumi(["config", "rm", key]);
    return { failed: code !== 0, killed: this.#wasKilled, text, changes: {} };
  }

  kill(): void {
    const { pid } = this.#child ?? {};
    if (pid === undefined) return;
    this.#wasKilled = true;
    for (const each of family(pid)) process.kill(each, "SIGKILL");
  }

  async export(form: "plain" | "sealed"): Promise<Deployment> {
    await this.#make();
    const file = join(this.#scratch, "export.json");
    await this.#well(["stack", "export", ...(form === "plain" ? ["--show-secrets"] : []), "--file", file]);
    return JSON.parse(readFileSync(file, "utf8")) as Deployment;
  }

  async forget(urn: string): Promise<void> {
    await this.#well(["state", "delete", urn, "--yes"]);
  }

  async unprotect(urn: string): Promise<void> {
    await this.#well(["state", "unprotect", urn, "--yes"]);
  }

  close(): void {
    for (const path of [this.#directory, this.#scratch]) rmSync(path, { recursive: true, force: true });
  }

  async #make(): Promise<void> {
    if (this.#isMade) return;
    this.#isMade = true;
    await this.#well(["stack", "init"]);
  }

  async #well(parts: string[]): Promise<void> {
    const { code, text } = await this.#pulumi(parts);
    if (code !== 0) throw new Error(text);
  }

  #pulumi(
    parts: readonly string[],
    environment: Record<string, string> = {},
  ): Promise<{ code: number; text: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.binary, [...parts, "--stack", this.name, "--non-interactive"], {
        cwd: this.#directory,
        env: {
          ...process.env,
          ...environment,
          ...cliEnvironment(this.binary, this.#scratch, "ownership"),
          PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      this.#child = child;
      let text = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (text += String(data)));
      child.on("error", reject);
      child.on("close", (code) => {
        this.#child = undefined;
        resolve({ code: code ?? -1, text });
      });
    });
  }
}

function argumentsOf(operation: Operation): string[] {
  const { command, target = [], replace = [], parallel = 16 } = operation;
  const named = (option: string, urns: readonly string[]) => urns.flatMap((urn) => [option, urn]);
  const given: [boolean | undefined, string][] = [
    [command !== "preview" && !operation.previewOnly, "--yes"],
    [command !== "preview" && !operation.previewOnly, "--skip-preview"],
    [operation.continueOnError, "--continue-on-error"],
    [operation.excludeProtected, "--exclude-protected"],
    [operation.previewOnly, "--preview-only"],
  ];
  return [
    command,
    ...given.filter(([is]) => is).map(([, option]) => option),
    ...named("--target", target),
    ...named("--replace", replace),
    "--parallel",
    String(parallel),
    "--color",
    "never",
    "--diff",
  ];
}
