import { execFileSync } from "node:child_process";
import { join } from "node:path";

const prettier = join(__dirname, "../../../node_modules/prettier/bin/prettier.cjs");

/** Throws with the files' names when prettier, with its defaults, would change any. */
export function isPretty(folder: string): void {
  execFileSync(
    process.execPath,
    [
      prettier,
      "--check",
      "--no-config",
      "--no-error-on-unmatched-pattern",
      "--ignore-path",
      "/dev/null",
      "*.ts",
      "*.yaml",
    ],
    { cwd: folder, stdio: "pipe" },
  );
}
