// Runs every suite that holds a promise, collects the figures that they report, and writes docs/reliability.md. With --lists
// it runs nothing: the page gets the promises and figures as they are now, with what the last run said of them.
"use strict";
const { spawnSync } = require("node:child_process");
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const commit = require("../commit.js");
const audit = require("./audit.js");
const { audited, found, page } = require("./page.js");
const { figures, promises } = require("./promises.js");

const root = join(__dirname, "../..");
const path = "docs/reliability.md";

/** What the suites counted, added up. */
function sumsIn(folder) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), "utf8").trim().split("\n")) {
      for (const [name, count] of Object.entries(JSON.parse(line))) sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}

function run() {
  const scratch = mkdtempSync(join(tmpdir(), "rackform-figures-"));
  const results = join(scratch, "results.json");
  const files = promises.map(([, file]) => join("tests", file));
  const made = commit(root, path);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/jest/bin/jest.js"),
      "--runTestsByPath",
      ...files,
      "--json",
      `--outputFile=${results}`,
      "--silent",
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        // Every bad answer at every request, where `npm run test:all` spreads them, more draws and more histories.
        RACKFORM_ANSWERS: "all",
        RACKFORM_SEED: process.env.RACKFORM_SEED ?? "new",
        RACKFORM_FUZZ_ANSWERS: process.env.RACKFORM_FUZZ_ANSWERS ?? "120",
        RACKFORM_FUZZ_ARGUMENTS: process.env.RACKFORM_FUZZ_ARGUMENTS ?? "3000",
        RACKFORM_HISTORIES: process.env.RACKFORM_HISTORIES ?? "3000",
        RACKFORM_RELIABILITY_FIGURES: join(scratch, "suites"),
      },
    },
  );
  const outcome = JSON.parse(readFileSync(results, "utf8"));
  const sums = sumsIn(join(scratch, "suites"));
  rmSync(scratch, { recursive: true, force: true });

  const verdict = (file) => {
    const suite = outcome.testResults.find(({ name }) => name.endsWith(join("tests", file)));
    const tests = suite?.assertionResults ?? [];
    return `${tests.filter((test) => test.status === "passed").length} of ${tests.length}`;
  };
  const { said, good } = audit(root);
  const text = page({
    made: `Last run: ${new Date().toISOString().slice(0, 10)}, ${made}, Node ${process.version}; ${outcome.numPassedTests} of ${outcome.numTotalTests} tests passed.`,
    counts: {
      ...Object.fromEntries(
        Object.entries(figures).map(([name, title]) => [
          title,
          sums[name]?.toLocaleString("en") ?? "not measured",
        ]),
      ),
      [audited]: said,
    },
    passed: Object.fromEntries(promises.map(([, file]) => [file, verdict(file)])),
  });
  writeFileSync(join(root, path), text);
  // a run that was killed has no status
  return status === 0 && good ? 0 : status || 1;
}

if (process.argv.includes("--lists")) {
  writeFileSync(join(root, path), page(found(readFileSync(join(root, path), "utf8"))));
} else process.exit(run());
