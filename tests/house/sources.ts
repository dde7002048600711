import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { edits } from "./edits";

export const root = join(__dirname, "..", "..");
const home = join(__dirname, "acme");

/** The new files of the vendor that does not exist, by the path that they would have in the project. */
export const added: readonly string[] = readdirSync(home, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(home, join(entry.parentPath, entry.name)))
  .sort();

/** The existing files that it touches. */
export const touched: readonly string[] = Object.keys(edits);

/** The text of a file in a project that has the vendor; `undefined` where it is what it is without. */
export function sourceOf(path: string): string | undefined {
  if (added.includes(path)) return readFileSync(join(home, path), "utf8");
  const changes = edits[path];
  if (!changes) return undefined;
  return changes.reduce(
    (text, [anchor, more]) => {
      if (!text.includes(anchor)) throw new Error(`${path} has no ${anchor}`);
      return text.replace(anchor, () => anchor + more);
    },
    readFileSync(join(root, path), "utf8"),
  );
}
