import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of Pulumi.yaml, here or above, as the CLI finds it. */
export function projectFolder(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, "Pulumi.yaml")) || existsSync(join(at, "Pulumi.yml"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Settings of stacks that stand beside Pulumi.yaml, by the stack's name. */
export function stackFiles(folder: string): { stack: string; file: string; text: string }[] {
  return readdirSync(folder).flatMap((file) => {
    const stack = /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1];
    return stack === undefined ? [] : [{ stack, file, text: readFileSync(join(folder, file), "utf8") }];
  });
}

/** The version of a package that a program in this folder would get; its own package's counts, too. */
export function installedVersion(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const own = manifest(join(at, "package.json"));
    const found =
      manifest(join(at, "node_modules", name, "package.json")) ?? (own?.name === name ? own : undefined);
    if (found) return found.version;
    if (dirname(at) === at) return undefined;
  }
}

function manifest(file: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { name: string; version: string };
  } catch {
    return undefined;
  }
}
