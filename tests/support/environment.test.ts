import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What `environment.js` lets through or sets, and what node itself adds for a test. */
const allowed =
  /^(PATH|HOME|LANG|TZ|TMPDIR|JEST_WORKER_ID|NODE_ENV|NODE_V8_COVERAGE|GIT_CONFIG_\w+|PULUMI_BIN|PULUMI_CLI_HOME|UPDATE_GOLDEN|RACKFORM_(ANSWERS|CRASHES|FUZZ_\w+|GOLDEN|HISTOR\w+|OWNERSHIP\w*|RELIABILITY_FIGURES|SEED|VENDOR_DOCUMENTS|WRITE_\w+))$/;

test("nothing of whoever starts the tests reaches a test, or a process that one starts", () => {
  const child = execFileSync(process.execPath, ["-p", "Object.keys(process.env).join()"], {
    encoding: "utf8",
  });
  if (process.env.RACKFORM_INSTALL_WITH) return;
  expect(child.includes("\u001b")).toBe(false);
  const names = [...child.trim().split(","), ...Object.keys(process.env)];
  expect(names.filter((name) => !allowed.test(name))).toEqual([]);
});

test("the time zone is the same everywhere", () => {
  expect(new Date(0).getHours()).toBe(0);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("UTC");
});

test("every switch of the tests that somebody may set reaches them", () => {
  const { kept } = jest.requireActual<{ kept: RegExp }>("./environment.js");
  const folder = join(__dirname, "..");
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(folder, path), "utf8"));
  const named = (pattern: RegExp) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)));
  const read = named(/process\.env\.(RACKFORM_\w+)(?!\w| \?\?=| = |\|\|)/g);
  // What the tests themselves set, and what the stub's text reads, are settings of the program under test.
  const set = named(/process\.env\.(RACKFORM_\w+) (?:\?\?)?= /g);
  const switches = [...read].filter((name) => !set.has(name));
  expect(switches).toContain("RACKFORM_OWNERSHIP_HISTORIES");
  expect(switches.filter((name) => !kept.test(name))).toEqual([]);
});
