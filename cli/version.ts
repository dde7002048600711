import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The package's folder, found from the compiled file or from the source. */
export function packageRoot(): string {
  for (const up of ["..", "../.."]) {
    const folder = join(__dirname, up);
    try {
      const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string };
      if (name === "rackform") return folder;
    } catch {
      // Not this one.
    }
  }
  throw new Error("the package's folder cannot be found");
}

export function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}
