// Publishes the version that package.json names unless it is published already. Provenance needs the repository's
// address, which CI knows.
"use strict";
const { execSync } = require("node:child_process");
const { join } = require("node:path");

const root = join(__dirname, "..");
const run = (command) => execSync(command, { cwd: root, stdio: "inherit" });
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
if (!GITHUB_REPOSITORY) {
  process.stderr.write("rackform is published by .github/workflows/release.yml only\n");
  process.exit(1);
}
run("node scripts/build.js");
run("node scripts/launcher.js");
run(`npm pkg set repository.type=git repository.url=git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`);
run("npx changeset publish");
run("npm pkg delete repository");
