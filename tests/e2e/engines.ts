import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Deployment, type RunResult, Stack } from "../../engine";
import { cliEnvironment } from "./find-pulumi";

/** What one operation came to, the same for both engines. */
export interface Outcome {
  code: number;
  output: string;
}

/** One stack of a program under one engine. Operations are named as the CLI's. */
export interface EngineUnderTest {
  up(): Promise<Outcome>;
  previewExpectNoChanges(): Promise<Outcome>;
  refreshExpectNoChanges(): Promise<Outcome>;
  refresh(): Promise<Outcome>;
  destroy(): Promise<Outcome>;
  export(): Promise<Deployment>;
}

export interface Setting {
  /** The program's folder, with Pulumi.yaml. */
  directory: string;
  /** An empty folder for state. */
  scratch: string;
  environment: Record<string, string>;
}

const passphrase = "e2e";
/** As the CLI ends when changes were found although none were expected. */
const unexpectedChanges = 7;

export function embedded({ directory, scratch, environment }: Setting): EngineUnderTest {
  const stack = () =>
    new Stack({
      stack: "e2e",
      program: { dir: directory },
      state: { file: join(scratch, "state.json") },
      passphrase,
      env: { ...environment, PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
    });
  const outcome = (result: RunResult, expectNoChanges = false): Outcome => {
    const changed = Object.entries(result.changes).some(
      ([op, count]) => op !== "same" && op !== "refresh" && count > 0,
    );
    const output = result.diagnostics.map(({ message }) => message).join("\n");
    return { code: result.failed ? 1 : expectNoChanges && changed ? unexpectedChanges : 0, output };
  };
  return {
    up: async () => outcome(await stack().up()),
    previewExpectNoChanges: async () => outcome(await stack().preview(), true),
    refreshExpectNoChanges: async () => outcome(await stack().refresh({ previewOnly: true }), true),
    refresh: async () => outcome(await stack().refresh()),
    destroy: async () => outcome(await stack().destroy()),
    export: () => stack().exportDeployment(),
  };
}

export async function realCli(
  binary: string,
  { directory, scratch, environment }: Setting,
): Promise<EngineUnderTest> {
  mkdirSync(join(scratch, "backend"));
  const env = {
    ...process.env,
    ...environment,
    ...cliEnvironment(binary, scratch, passphrase),
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  };
  const runIn = (cwd: string, ...args: string[]) =>
    new Promise<Outcome>((resolve, reject) => {
      const child = spawn(binary, [...args, "--stack", "e2e", "--non-interactive"], {
        cwd,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      child.stdout.on("data", (data) => (output += String(data)));
      child.stderr.on("data", (data) => (output += String(data)));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, output }));
    });
  copyFileSync(join(directory, "Pulumi.yaml"), join(scratch, "Pulumi.yaml"));
  const made = await runIn(scratch, "stack", "init");
  if (made.code !== 0) throw new Error(made.output);
  const run = (...args: string[]) =>
    runIn(directory, ...args, "--config-file", join(scratch, "Pulumi.e2e.yaml"), "--color", "never");
  return {
    up: () => run("up", "--yes", "--skip-preview"),
    previewExpectNoChanges: () => run("preview", "--expect-no-changes"),
    refreshExpectNoChanges: () => run("refresh", "--preview-only", "--expect-no-changes"),
    refresh: () => run("refresh", "--yes", "--skip-preview"),
    destroy: () => run("destroy", "--yes", "--skip-preview"),
    async export() {
      const file = join(scratch, "export.json");
      const exported = await runIn(directory, "stack", "export", "--file", file);
      if (exported.code !== 0) throw new Error(exported.output);
      return JSON.parse(readFileSync(file, "utf8")) as Deployment;
    },
  };
}
