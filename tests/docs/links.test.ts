import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = join(__dirname, "..", "..");

/** Markdown files of the tree, new ones included, ignored ones not. */
const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

interface Link {
  page: string;
  target: string;
}

/** Links and pictures, outside of code. */
function linksIn(page: string): Link[] {
  const text = readFileSync(join(root, page), "utf8").replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(<?([^()\s>]+(?:\([^()\s]*\))?)>?(?:\s+"[^"]*")?\)/g)].map((match) => ({ page, target: match[1]! }));
}

/** The names that headings can be linked by, as GitHub makes them. */
function anchorsIn(path: string): Set<string> {
  const text = readFileSync(path, "utf8").replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  const headings = [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => match[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}

/** What is wrong with a link within the tree; links to the web are not followed. */
function fault({ page, target }: Link): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? join(root, page) : resolve(join(root, dirname(page)), decodeURI(path));
  if (!existsSync(file)) return `${page}: ${target} does not exist`;
  if (relative(root, file).startsWith("..")) return `${page}: ${target} leaves the tree`;
  if (anchor !== undefined && statSync(file).isFile() && !anchorsIn(file).has(anchor)) return `${page}: ${target} has no such heading`;
  return undefined;
}

test("there are pages and links to check", () => {
  expect(pages).toContain("README.md");
  expect(pages.flatMap(linksIn).length).toBeGreaterThan(100);
});

test.each(pages)("%s: its links lead somewhere", (page) => {
  expect(linksIn(page).map(fault).filter(Boolean)).toEqual([]);
});

test("a dead link, a dead heading and a link out of the tree are found", () => {
  const page = "docs/errors.md";
  expect(fault({ page, target: "nowhere.md" })).toMatch("does not exist");
  expect(fault({ page, target: "#nowhere" })).toMatch("no such heading");
  expect(fault({ page, target: "../../" })).toMatch("leaves the tree");
  expect(fault({ page, target: "#conflict" })).toBeUndefined();
});
