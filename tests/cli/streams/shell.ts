import { spawn } from "node:child_process";
import { join } from "node:path";

/** The command line as it is built. */
export const main = join(__dirname, "../../../dist/cli/main.js");

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs a shell line with `rackform` in it; answers what came out on both streams. */
export function shell(
  line: string,
  env: Record<string, string>,
  cwd: string = process.cwd(),
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      "bash",
      ["-c", `set -o pipefail; rackform() { "${process.execPath}" "${main}" "$@"; }; ${line}`],
      { env, cwd, stdio: ["ignore", "pipe", "pipe"] },
    );
    const result = { code: 0, out: "", err: "" };
    child.stdout.on("data", (data) => (result.out += String(data)));
    child.stderr.on("data", (data) => (result.err += String(data)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...result, code: code ?? -1 }));
  });
}
