import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

const root = join(__dirname, "..", "..");
const { scripts: known } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const folder = ".github/workflows";
const workflows = readdirSync(join(root, folder)).map((name) => ({
  name,
  text: readFileSync(join(root, folder, name), "utf8"),
}));

test.each(workflows)("$name: actions are pinned by commit, with their version", ({ text }) => {
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1]!);
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test("an action has one version in all workflows", () => {
  const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1]!));
  const names = new Set([...new Set(uses)].map((action) => action.split("@")[0]));
  expect(new Set(uses).size).toBe(names.size);
});

test.each(workflows)("$name: what it runs exists", ({ text }) => {
  const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
  const paths = [...text.matchAll(/(?<![\w/])(?:tests|\.ci)\/[\w./-]+/g)].map((match) => match[0]);
  expect(scripts.filter((script) => !(script in known))).toEqual([]);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const { jobs } = load(text) as { jobs: Record<string, { "timeout-minutes"?: number }> };
  expect(Object.entries(jobs).filter(([, job]) => !job["timeout-minutes"])).toEqual([]);
});

test("every switch that a workflow sets is read by a suite", () => {
  const suites = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(root, "tests", path), "utf8"))
    .join("\n");
  const set = workflows.flatMap(({ text }) =>
    [...text.matchAll(/^ +(RACKFORM_\w+):/gm)].map((match) => match[1]!),
  );
  expect(set).toContain("RACKFORM_HISTORIES");
  expect(set.filter((name) => !suites.includes(`process.env.${name}`))).toEqual([]);
});
