import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { generatedFiles } from "./files";

const root = join(__dirname, "..");

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

/** Writes what is generated, or with --check says what is out of date; further arguments choose files. */
async function main(args: string[]): Promise<number> {
  const isCheck = args.includes("--check");
  const chosen = args.filter((argument) => !argument.startsWith("--"));
  const files = generatedFiles().filter(({ path }) => chosen.length === 0 || chosen.includes(path));
  const stale: string[] = [];
  for (const { path, text } of files) {
    const options = await resolveConfig(join(root, path));
    const formatted = await format(text, { ...options, filepath: path });
    if (formatted === current(path)) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), formatted);
  }
  for (const path of stale) console.log(`${isCheck ? "out of date" : "written"}: ${path}`);
  if (stale.length === 0) console.log(`${files.length} generated files are up to date`);
  return isCheck && stale.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
