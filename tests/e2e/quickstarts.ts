import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cliEnvironment } from "./find-pulumi";

const root = join(__dirname, "..", "..");
/** Inside the repository, so that programs find rackform as those of its examples do. */
const workshop = join(root, "tests/.tmp");

/** An example in a folder of its own, its plugin that of this checkout. */
function copyOf(example: string): string {
  mkdirSync(workshop, { recursive: true });
  const folder = mkdtempSync(join(workshop, `${example}-`));
  cpSync(join(root, "examples", example), folder, { recursive: true });
  const file = join(folder, "Pulumi.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("node_modules/rackform/plugin", join(root, "plugin")));
  return folder;
}

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`);
}

export const languages = ["yaml", "python"] as const;
export type Language = (typeof languages)[number];

/** The quickstart in a language, ready to be run; answers its folder. */
export const quickstarts: Record<Language, (binary: string, scratch: string) => string> = {
  yaml: () => copyOf("quickstart-yaml"),
  /** As docs/plugin.md has it: an environment with Pulumi's SDK, and the package that the plugin's schema makes. */
  python(binary, scratch) {
    const folder = copyOf("quickstart-python");
    run("python3", ["-m", "venv", "venv"], folder);
    run("venv/bin/pip", ["install", "--quiet", "-r", "requirements.txt"], folder);
    run(binary, ["package", "add", join(root, "plugin")], folder, cliEnvironment(binary, scratch, "e2e"));
    return folder;
  },
};

/** Whether programs of a language can be run beside this CLI. */
export function canRun(binary: string, language: Language): boolean {
  const isThere = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
  const host = join(dirname(binary), `pulumi-language-${language}`);
  return isThere("test", "-x", host) && (language !== "python" || hasPackages());
}

/** Python's packages come from where pip has them. */
function hasPackages(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "rackform-pip-"));
  const args = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, "semver"];
  const { status } = spawnSync("python3", args, { timeout: 30_000 });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}
