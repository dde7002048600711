import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cases } from "../../bench/cases";
import { insideClaims } from "../../bench/inside";
import { caseCells } from "../../bench/page";

const root = join(__dirname, "..", "..");
const read = (page: string) => readFileSync(join(root, "docs", page), "utf8");

interface Reliability {
  promises: [promise: string, file: string][];
  page: (found: unknown) => string;
  found: (text: string) => { passed: Record<string, string> };
}
const { promises, page, found } = {
  ...jest.requireActual<Reliability>("../../scripts/reliability/promises.js"),
  ...jest.requireActual<Reliability>("../../scripts/reliability/page.js"),
};

describe("docs/reliability.md", () => {
  // What differs is written by: npm run reliability, or without a run: npm run reliability -- --lists
  test("lists the promises and figures that the command would write", () => {
    const text = read("reliability.md");
    expect(page(found(text))).toBe(text);
  });

  test("a promise and a figure that the page lacks are found", () => {
    const text = read("reliability.md").replace(/^\| .*texts\.test\.ts.*\n/m, "");
    expect(page(found(text))).not.toBe(text);
  });

  test("every suite of reliability and ownership holds a promise that is listed", () => {
    const listed = promises.map(([, file]) => file);
    const suites = ["reliability", "ownership"].flatMap((folder) =>
      readdirSync(join(root, "tests", folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".test.ts"))
        .map((path) => `${folder}/${path}`),
    );
    // These look at the suites themselves.
    const ofSuites = ["ownership/harness.test.ts", "reliability/scenarios.test.ts"];
    expect(suites.filter((suite) => !listed.includes(suite) && !ofSuites.includes(suite))).toEqual([]);
  });

  test("no suite is listed twice", () => {
    const listed = promises.map(([, file]) => file);
    expect(listed.filter((file, at) => listed.indexOf(file) !== at)).toEqual([]);
  });
});

describe("docs/performance.md", () => {
  const rows = read("performance.md")
    .replace(/<!-- cli: begin -->[^]*<!-- cli: end -->/, "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.slice(2, -2).split(" | "))
    .filter(([first]) => first !== "case" && first !== "what");

  // What differs is written by: npm run bench
  test("lists the cases and their budgets", () => {
    expect(rows.filter((row) => row.length > 4).map((row) => row.slice(0, 3))).toEqual(cases.map(caseCells));
  });

  test("lists what is measured inside, and its budgets", () => {
    expect(rows.filter((row) => row.length <= 4).map(([what, budget]) => ({ what, budget }))).toEqual(
      insideClaims,
    );
  });
});

test.each(["reliability.md", "performance.md"])("docs/%s says which commit it was made from", (name) => {
  expect(read(name)).toMatch(/, commit [0-9a-f]{12}( with changes)?,/);
});
