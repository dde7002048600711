import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "../../engine";
import type { Outcome } from "./engines";
import { cliEnvironment } from "./find-pulumi";

const root = join(__dirname, "..", "..");
/** Inside the repository, so that programs find rackform as those of its examples do. */
const workshop = join(root, "tests/.tmp");

/** Which front end a project has, by two lines of its Pulumi.yaml. */
export type FrontEnd = "dynamic" | "plugin";
const plugins = `plugins:\n  providers:\n    - name: rackform\n      path: ${join(root, "plugin")}\n`;

/** A project of its own under the real CLI, its state in a folder. */
export class Project {
  readonly folder: string;
  readonly scratch: string;
  readonly #environment: Record<string, string>;

  constructor(
    private readonly binary: string,
    environment: Record<string, string>,
    private readonly runtime = "nodejs",
  ) {
    mkdirSync(workshop, { recursive: true });
    this.folder = mkdtempSync(join(workshop, "project-"));
    this.scratch = mkdtempSync(join(tmpdir(), "rackform-project-"));
    mkdirSync(join(this.scratch, "backend"));
    this.#environment = {
      ...cliEnvironment(binary, this.scratch, "e2e"),
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      RACKFORM_RETRY_BASE_MS: "1",
      RACKFORM_POLL_INTERVAL_MS: "5",
      ...environment,
    };
  }

  /** The program, and what its project names. */
  write(frontEnd: FrontEnd, files: Record<string, string>): void {
    // Without it a program of Node.js would be the package whose folder this is.
    const main = this.runtime === "nodejs" ? "main: index.js\n" : "";
    const head = `name: trial\nruntime: ${this.runtime}\n${main}`;
    writeFileSync(join(this.folder, "Pulumi.yaml"), head + (frontEnd === "plugin" ? plugins : ""));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
  }

  /** More of Pulumi.yaml: a program in YAML. */
  append(text: string): void {
    appendFileSync(join(this.folder, "Pulumi.yaml"), text);
  }

  /** From now on commands find what lies in a folder, as under `npx` they find `node_modules/.bin`. */
  addToPath(folder: string): void {
    this.#environment.PATH = `${folder}:${this.#environment.PATH}`;
  }

  /** A variable for the commands to come. */
  set(name: string, value: string): void {
    this.#environment[name] = value;
  }

  /** A command of Pulumi's on the stack. */
  run(...parts: string[]): Promise<Outcome> {
    return this.begin(...parts).ended;
  }

  /** The same, while it goes on. */
  begin(...parts: string[]): { ended: Promise<Outcome>; interrupt(): void } {
    const child = spawn(this.binary, [...parts, "--stack", "e2e", "--non-interactive", "--color", "never"], {
      cwd: this.folder,
      env: { ...process.env, ...this.#environment },
      stdio: ["ignore", "pipe", "pipe"],
      // Ctrl-C in a terminal reaches all that the command has started, too.
      detached: true,
    });
    const interrupt = () => void process.kill(-child.pid!, "SIGINT");
    const ended = new Promise<Outcome>((resolve, reject) => {
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (data) => (output += String(data)));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, output }));
    });
    return { ended, interrupt };
  }

  /** A command that has to end like this. */
  async ends(code: number, ...parts: string[]): Promise<string> {
    const outcome = await this.run(...parts);
    if (outcome.code !== code)
      throw new Error(`${parts.join(" ")} ended with ${outcome.code} instead of ${code}:\n${outcome.output}`);
    return outcome.output;
  }

  up = (): Promise<string> => this.ends(0, "up", "--yes", "--skip-preview");

  async export(): Promise<Deployment> {
    const file = join(this.scratch, "export.json");
    await this.ends(0, "stack", "export", "--file", file);
    return JSON.parse(readFileSync(file, "utf8")) as Deployment;
  }

  close(): void {
    for (const path of [this.folder, this.scratch]) rmSync(path, { recursive: true, force: true });
  }
}
