// Writes docs/reliability.md from what a run has measured, and reads that back from the page.
"use strict";
const { posix } = require("node:path");
const { figures, promises } = require("./promises.js");

const audited = "dependencies with known serious vulnerabilities";
const notYet = "not in the last run";
const titles = [...Object.values(figures), audited];

/**
 * What a run has found: a line of when and what, the cell of each figure by its title, and of each promise by its file.
 * @typedef {{ made: string, counts: Record<string, string>, passed: Record<string, string> }} Found
 */

/** @param {Found} found */
const page = ({ made, counts, passed }) =>
  [
    "# Reliability",
    "",
    "Made by `npm run reliability`; do not edit.",
    "",
    made,
    "",
    "## Figures of the last run",
    "",
    "| what | how many |",
    "|---|---|",
    ...titles.map((title) => `| ${title} | ${counts[title] ?? notYet} |`),
    "",
    "## Promises, and the tests that hold them",
    "",
    "| promise | test | passed |",
    "|---|---|---|",
    ...promises.map(
      ([promise, file]) =>
        `| ${promise} | [${posix.basename(file)}](../tests/${file}) | ${passed[file] ?? notYet} |`,
    ),
    "",
    "## By hand",
    "",
    "`RACKFORM_HISTORIES=100000 npx jest tests/reliability/histories` runs more histories,",
    "`RACKFORM_OWNERSHIP_HISTORIES=5000 npx jest tests/ownership/histories` more of those with two stacks and two accounts; a",
    "failure prints its seed and the shrunk history, and `RACKFORM_SEED` repeats it. `RACKFORM_CRASHES=full` tries every",
    "crash one operation at a time as well. The nightly workflow does all of it.",
    "",
  ].join("\n");

/**
 * What the page says of its run; it knows nothing of promises and figures that came later.
 * @param {string} text
 * @returns {Found}
 */
function found(text) {
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
  const file = (cell) => /\(\.\.\/tests\/([^)]+)\)/.exec(cell)?.[1];
  return {
    made: /^Last run: .+$/m.exec(text)?.[0] ?? "Last run: none yet.",
    counts: Object.fromEntries(rows.filter((row) => row.length === 2)),
    passed: Object.fromEntries(
      rows.filter((row) => row.length === 3).map(([, link, passed]) => [file(link), passed]),
    ),
  };
}

module.exports = { audited, found, page };
