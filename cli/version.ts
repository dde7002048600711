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

interface Manifest {
  version: string;
  engines: { node: string };
  peerDependencies: { "@pulumi/pulumi": string };
}

export function version(): string {
  return manifest().version;
}

/** The least versions of Node and of Pulumi, its SDK and its CLI, that this package says it works with. */
export function leastVersions(): { node: string; pulumi: string } {
  const { engines, peerDependencies } = manifest();
  return { node: numbersOf(engines.node), pulumi: numbersOf(peerDependencies["@pulumi/pulumi"]) };
}

/** `>=20` and `^3.216.0` as three numbers. */
function numbersOf(range: string): string {
  const [major = "0", minor = "0", patch = "0"] = range.replace(/^\D+/, "").split(".");
  return `${major}.${minor}.${patch}`;
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as Manifest;
}
