import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const name = process.platform === "win32" ? "pulumi.exe" : "pulumi";

/** Where a real CLI may be: PULUMI_BIN, the PATH, Pulumi's home (as tests/support/environment.js found it) and the npm launcher's cache in it. */
function candidates(): string[] {
  const home = process.env.PULUMI_CLI_HOME ?? join(homedir(), ".pulumi");
  const versions = join(home, "versions");
  const cached = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, "bin", name))
    : [];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return [
    process.env.PULUMI_BIN,
    ...onPath.map((folder) => join(folder, name)),
    join(home, "bin", name),
    ...cached,
  ].filter((path): path is string => path !== undefined);
}

/** A real CLI that starts, and its version; `undefined` where there is none. */
export function findPulumi(): { binary: string; version: string } | undefined {
  for (const binary of candidates()) {
    if (!existsSync(binary)) continue;
    try {
      const version = execFileSync(binary, ["version"], {
        encoding: "utf8",
        env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "1" },
      });
      return { binary, version: version.trim() };
    } catch {
      // Not a CLI that runs here.
    }
  }
  return undefined;
}

/** What the CLI needs to keep everything that it writes in a folder; its language host lies beside it. */
export function cliEnvironment(binary: string, folder: string, passphrase: string): Record<string, string> {
  return {
    PATH: `${dirname(binary)}${delimiter}${process.env.PATH ?? ""}`,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "1",
  };
}
