import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KindFacts } from "../../resources/kinds";

const root = join(__dirname, "..", "..");

/** A program of `examples/` that uses a kind at a vendor. */
export interface Example {
  vendor: string;
  folder: string;
  text: string;
}

/** The example of a kind for each vendor: the folder `…-<vendor>` whose program makes one, the one that makes most of them. */
export function examplesOf({ name, vendors }: KindFacts): Example[] {
  return vendors.flatMap((vendor) => {
    const found = readdirSync(join(root, "examples"))
      .filter((folder) => folder.endsWith(`-${vendor}`))
      .map((folder) => ({ vendor, folder, path: join(root, "examples", folder, "index.ts") }))
      .filter(({ path }) => existsSync(path))
      .map(({ path, ...rest }) => ({ ...rest, text: readFileSync(path, "utf8").trimEnd() }))
      .filter(({ text }) => text.includes(`new ${name}(`));
    const made = ({ text }: Example) => text.split(`new ${name}(`).length;
    return found
      .sort((one, other) => made(other) - made(one) || one.folder.localeCompare(other.folder))
      .slice(0, 1);
  });
}
