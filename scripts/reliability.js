// Runs every suite that holds a promise, collects the figures that they report, and writes docs/reliability.md.
"use strict";
const { execFileSync, spawnSync } = require("node:child_process");
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, posix } = require("node:path");

const root = join(__dirname, "..");

/** Each promise with the file under tests/reliability that holds it; the order of the page. */
const promises = [
  [
    "A run that breaks or is killed at any request leaves nothing lost, doubled or orphaned without a word: the next `up` ends at the program or says what to adopt, and with the allowance ends there; one more writes nothing, foreign objects are as they were.",
    "crash-points.test.ts",
  ],
  [
    "What a stack did not make or adopt is never changed, and what it made is in its state or at the vendor no more: two stacks, two accounts, two provider processes, broken-off runs and targets.",
    "../ownership/histories.test.ts",
  ],
  [
    "An object that stands there already is taken over with a proof only; otherwise the run says what stands there and the ways out.",
    "../ownership/take-over.test.ts",
  ],
  ["Credentials of another account change nothing and lose nothing.", "../ownership/accounts.test.ts"],
  [
    "More than 10 rows and 30 % of what a stack has in a zone never go in an `up`, however often it is repeated.",
    "../ownership/mass-deletion.test.ts",
  ],
  [
    "Every endpoint answers every fault with the expected kind of error, and a write that is not keyed is never sent twice without certainty.",
    "fault-matrix.test.ts",
  ],
  [
    "After any history of edits, panels, faults, kills and races, one refresh and one `up` end at the program, as long as a run that broke off is repeated before the program changes.",
    "histories.test.ts",
  ],
  [
    "Several runs and the panel may write one place at once: no update is lost, tries are bounded, conflicts are clear.",
    "second-writers.test.ts",
  ],
  [
    "A record whose row somebody removed never costs a record that came later its row, in whatever order the engine comes to them.",
    "one-row-two-resources.test.ts",
  ],
  [
    "Absence is believed only when it is confirmed; mass deletion and mass vanishing need an explicit allowance.",
    "guard-rails.test.ts",
  ],
  [
    "A list of a zone's rows, or of zones, that is empty for once decides no write and ends no deletion.",
    "empty-lists.test.ts",
  ],
  [
    "A call that is cancelled keeps what exists and begins nothing new (a read, or a write of several resources, that is under way is ended), and the next `up` goes on; waits end at a limit and say how to go on.",
    "limits.test.ts",
  ],
  ["Every caller is free at its time limit, whatever the vendor leaves unanswered.", "time-limits.test.ts"],
  ["TLS is never switched off, redirects are not followed.", "security/sources.test.ts"],
  [
    "Plain http goes to loopback only; redirects carry nothing; hostile sizes and names do no harm; pages escape.",
    "security/network.test.ts",
  ],
  ["Credentials appear nowhere.", "security/canaries.test.ts"],
  ["A wrong password goes out once.", "../resources/dns-record/bad-input.test.ts"],
  ["Any answer of a vendor is a result or a typed error.", "fuzz/answers.test.ts"],
  ["Any arguments are checked and compared without a crash.", "fuzz/arguments.test.ts"],
  [
    "Zone files, configuration, names, ids, durations, paths and forms: a result or a typed error.",
    "fuzz/parsers.test.ts",
  ],
  ["A state of an earlier version previews without a change.", "upgrade.test.ts"],
];

const titles = {
  crashPoints: "crash points tried",
  badAnswerPoints: "bad answers tried, request by request",
  matrixCells: "cells of the fault matrix",
  endpoints: "endpoints in the matrix",
  repeatedWrites: "writes repeated that must not be",
  histories: "random histories",
  historySteps: "steps in them",
  historyRuns: "runs in them",
  secondWriterRuns: "runs with second writers",
  fuzzInputs: "fuzz inputs",
};

const elsewhere = promises.flatMap(([, file]) =>
  file.startsWith("../") ? [posix.join("tests/reliability", file)] : [],
);
const figures = mkdtempSync(join(tmpdir(), "rackform-figures-"));
const results = join(figures, "results.json");
const run = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/jest/bin/jest.js"),
    "tests/reliability",
    ...elsewhere,
    "--json",
    `--outputFile=${results}`,
    "--silent",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      // Every bad answer at every request, where `npm test` spreads them, and more histories.
      RACKFORM_ANSWERS: "all",
      RACKFORM_HISTORIES: process.env.RACKFORM_HISTORIES ?? "3000",
      RACKFORM_RELIABILITY_FIGURES: join(figures, "suites"),
      RACKFORM_RETRY_BASE_MS: "1",
    },
  },
);
const outcome = JSON.parse(readFileSync(results, "utf8"));
/** @type {Record<string, number>} */
const sums = {};
for (const file of readdirSync(join(figures, "suites"))) {
  for (const line of readFileSync(join(figures, "suites", file), "utf8")
    .trim()
    .split("\n")) {
    for (const [name, count] of Object.entries(JSON.parse(line))) sums[name] = (sums[name] ?? 0) + count;
  }
}
rmSync(figures, { recursive: true, force: true });

const suite = (file) =>
  outcome.testResults.find(({ name }) => name.endsWith(join("tests/reliability", file)));
const verdict = (file) => {
  const tests = suite(file)?.assertionResults ?? [];
  const good = tests.filter(({ status }) => status === "passed").length;
  return `${good} of ${tests.length}`;
};

const page = [
  "# Reliability",
  "",
  "Made by `npm run reliability`; do not edit.",
  "",
  `Last run: ${new Date().toISOString().slice(0, 10)}, Node ${process.version}; ${outcome.numPassedTests} of ${outcome.numTotalTests} tests passed.`,
  "",
  "## Figures of the last run",
  "",
  "| what | how many |",
  "|---|---|",
  ...Object.entries(titles).map(
    ([name, title]) => `| ${title} | ${sums[name]?.toLocaleString("en") ?? "not measured"} |`,
  ),
  `| dependencies with known serious vulnerabilities | ${audit()} |`,
  "",
  "## Promises, and the tests that hold them",
  "",
  "| promise | test | passed |",
  "|---|---|---|",
  ...promises.map(
    ([promise, file]) =>
      `| ${promise} | [${posix.basename(file)}](${posix.join("../tests/reliability", file)}) | ${verdict(file)} |`,
  ),
  "",
  "## By hand",
  "",
  "`RACKFORM_HISTORIES=100000 npx jest tests/reliability/histories` runs more histories; a failure prints its seed and",
  "the shrunk history, and `RACKFORM_HISTORY_SEED` repeats it. `RACKFORM_CRASHES=full` tries every crash one operation",
  "at a time as well.",
  "",
];
writeFileSync(join(root, "docs", "reliability.md"), page.join("\n"));
// a run that was killed has no status
process.exit(run.status === 0 ? (process.exitCode ?? 0) : (run.status ?? 1));

/** Without the registry there is no answer, and that is said. */
function audit() {
  try {
    execFileSync("npm", ["audit", "--omit=dev", "--json"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 60_000,
    });
    return "none";
  } catch (error) {
    try {
      const found = JSON.parse(error.stdout).metadata.vulnerabilities;
      const serious = found.high + found.critical;
      if (serious > 0) process.exitCode = 1;
      return serious > 0 ? `**${serious}**` : "none";
    } catch {
      return "not known: the registry could not be asked";
    }
  }
}
