import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package's own folder, whether this file is compiled or not. */
function root(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "schema.json"))) return folder;
    if (folder === dirname(folder))
      throw new Error(`no schema.json above ${__dirname}: the package is not whole`);
  }
}

export const schemaText = (): string => readFileSync(join(root(), "schema.json"), "utf8");

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root(), "package.json"), "utf8")) as { version: string }).version;
}
