import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../io";
import type { DemoEngine, DemoSetting } from "./engines";

/** The real CLI, with its state in the demo's folder. */
export async function pulumiCli(
  { directory, scratch, environment }: DemoSetting,
  io: Io,
): Promise<DemoEngine> {
  const binary = io.env.PULUMI_BIN ?? "pulumi";
  const backend = join(scratch, "state");
  mkdirSync(backend);
  const env = {
    ...io.env,
    ...environment,
    PULUMI_BACKEND_URL: `file://${backend}`,
    PULUMI_CONFIG_PASSPHRASE: "demo",
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  };
  const runIn = (cwd: string, ...args: string[]) =>
    new Promise<boolean>((resolve, reject) => {
      const all = [...args, "--stack", "demo", "--non-interactive"];
      const child = spawn(binary, all, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
      child.on("error", (error) =>
        reject(
          new Error(`${binary} cannot be started: ${error.message}; set PULUMI_BIN or leave --engine out`),
        ),
      );
      child.on("exit", (code) => resolve(code === 0));
    });
  const run = (...args: string[]) => runIn(directory, ...args);
  const settings = ["--config-file", join(scratch, "Pulumi.demo.yaml")];
  const color = ["--color", io.out.isTTY ? "auto" : "never", "--suppress-permalink"];
  // Init writes the stack's settings beside Pulumi.yaml: here that is a copy, so that nothing is left in the program's folder.
  copyFileSync(join(directory, "Pulumi.yaml"), join(scratch, "Pulumi.yaml"));
  if (!(await runIn(scratch, "stack", "init"))) throw new Error("pulumi stack init failed");
  return {
    name: "the Pulumi CLI",
    preview: (expectNoChanges) =>
      run("preview", ...settings, ...color, ...(expectNoChanges ? ["--expect-no-changes"] : [])),
    up: (detail) =>
      run("up", "--yes", "--skip-preview", ...(detail ? ["--diff"] : []), ...settings, ...color),
    refresh: () => run("refresh", "--yes", "--skip-preview", "--diff", ...settings, ...color),
    destroy: () => run("destroy", "--yes", "--skip-preview", ...settings, ...color),
  };
}
