import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { breakingChanges } from "./breaking";
import { currentSchema, generatedFiles, manifest } from "./files";
import { lastRelease, mayBreak, releasedFolder } from "./release";

const root = join(__dirname, "..");

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

/** What breaks against the last release without being announced; each a line. */
function unannounced(): string[] {
  const release = lastRelease(root);
  if (!release || mayBreak(root, release.version, manifest().version)) return [];
  return breakingChanges(release.schema, currentSchema()).map(
    (change) => `breaks programs of ${release.version}: ${change}`,
  );
}

/** Writes what is generated, or with --check says what is out of date or breaks; further arguments choose files. */
async function main(args: string[]): Promise<number> {
  if (args.includes("--release")) {
    mkdirSync(join(root, releasedFolder), { recursive: true });
    writeFileSync(
      join(root, releasedFolder, `${manifest().version}.json`),
      `${JSON.stringify(currentSchema(), null, 2)}\n`,
    );
    return 0;
  }
  const isCheck = args.includes("--check");
  const chosen = args.filter((argument) => !argument.startsWith("--"));
  const all = generatedFiles();
  const unknown = chosen.filter((path) => !all.some((file) => file.path === path));
  if (unknown.length > 0) {
    console.error(`not generated: ${unknown.join(", ")}; known: ${all.map(({ path }) => path).join(", ")}`);
    return 2;
  }
  const files = all.filter(({ path }) => chosen.length === 0 || chosen.includes(path));
  const stale: string[] = [];
  for (const { path, text, asIs } of files) {
    const options = await resolveConfig(join(root, path));
    const formatted = asIs ? text : await format(text, { ...options, filepath: path });
    if (formatted === current(path)) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), formatted);
  }
  for (const path of stale) console.log(`${isCheck ? "out of date" : "written"}: ${path}`);
  if (stale.length === 0) console.log(`${files.length} generated files are up to date`);
  if (!isCheck) return 0;
  if (stale.length > 0) console.log("run: npm run generate");
  const breaks = unannounced();
  for (const line of breaks) console.log(line);
  if (breaks.length > 0) console.log("announce it with a changeset (CONTRIBUTING.md), or take it back");
  return stale.length + breaks.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
