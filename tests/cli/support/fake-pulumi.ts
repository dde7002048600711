import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A stand-in for the Pulumi CLI: a shell script that answers as told. Answers its path, for `PULUMI_BIN`. */
export function fakePulumi(folder: string, body: string): string {
  const file = join(folder, "pulumi");
  writeFileSync(file, `#!/usr/bin/env bash\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}
