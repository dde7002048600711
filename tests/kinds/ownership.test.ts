import { join } from "node:path";

// The same suites for every kind that has a contract cell and no subject of its own: whose they are they ask when they are loaded.
process.env.RACKFORM_SUBJECTS = "cells";

/** Those that try each kind by itself. Runs that are killed at any request are the crash points of reliability/. */
const suites = ["harness", "accounts", "take-over", "renames", "replacements"];

describe.each(suites)("%s", (name) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(join(__dirname, "..", "ownership", `${name}.test.ts`));
});
