import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { wouldOverwrite, writeOutput } from "../output-file";
import { leastVersions, version } from "../version";

/** Writes files into a folder; refuses to touch one that exists with other content, unless told to. */
export function writeFiles(
  folder: string,
  files: Record<string, string>,
  { force, cwd }: { force: boolean; cwd: string },
): string[] {
  const paths = Object.keys(files).map((name) => [name, join(folder, name)] as const);
  const inTheWay = paths.filter(([name, path]) => wouldOverwrite(path, files[name]!));
  if (inTheWay.length > 0 && !force) {
    const list = inTheWay.map(([, path]) => relative(cwd, path) || path).join(", ");
    throw new Error(
      `these files exist already and differ: ${list}; --force overwrites them, or choose another --out`,
    );
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of paths) writeOutput({ cwd }, path, files[name]!);
  return paths.map(([name]) => name);
}

/** What a new project needs besides the program: nothing where rackform can be found from the folder already. */
export function packageFiles(folder: string): Record<string, string> {
  if (findsRackform(folder)) return {};
  const content = { ...manifest(), devDependencies: { "@types/node": "^20", typescript: "^5" } };
  const compiler = {
    target: "ES2022",
    module: "node16",
    moduleResolution: "node16",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const files: Record<string, string> = {
    "package.json": `${JSON.stringify(content, null, 2)}\n`,
    "tsconfig.json": `${JSON.stringify({ compilerOptions: compiler }, null, 2)}\n`,
  };
  return Object.fromEntries(Object.entries(files).filter(([name]) => !existsSync(join(folder, name))));
}

/** The same for a program that the plugin carries out: the package has to be in the folder itself. */
export function pluginPackageFiles(folder: string): Record<string, string> {
  return ["node_modules/rackform/package.json", "package.json"].some((path) => existsSync(join(folder, path)))
    ? {}
    : { "package.json": `${JSON.stringify(manifest(), null, 2)}\n` };
}

/** Without a name: npm takes fewer of them than Pulumi does, and nobody asks for this one. */
const manifest = () => ({
  private: true,
  dependencies: { "@pulumi/pulumi": `^${leastVersions().pulumi}`, rackform: `^${version()}` },
});

/** The same for a program in Python. */
export function requirementFiles(folder: string): Record<string, string> {
  return existsSync(join(folder, "requirements.txt"))
    ? {}
    : { "requirements.txt": `pulumi>=${leastVersions().pulumi},<4\n` };
}

function findsRackform(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (
      existsSync(join(at, "node_modules", "rackform", "package.json")) ||
      nameIn(join(at, "package.json")) === "rackform"
    )
      return true;
    if (dirname(at) === at) return false;
  }
}

function nameIn(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
