// Installs what is missing and, with --build, compiles what is out of date; says what it is doing. Needs only Node.
"use strict";
const { execSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { isBuilt, newest } = require("./built.js");

const root = join(__dirname, "..");
function run(what, command) {
  const started = Date.now();
  process.stderr.write(`rackform: ${what} …\n`);
  try {
    execSync(command, { cwd: root, stdio: ["ignore", 2, 2] });
  } catch {
    process.stderr.write(`rackform: ${what} failed; the lines above say why\n`);
    process.exit(1);
  }
  process.stderr.write(`rackform: ${what}, done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  process.stderr.write(`rackform needs Node 20 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}

const installed = join(root, "node_modules", ".package-lock.json");
if (newest(installed) < newest(join(root, "package-lock.json")) || !existsSync(installed)) {
  run("installing packages (npm ci)", "npm ci --no-audit --no-fund --loglevel=error");
}

if (process.argv.includes("--build") && !isBuilt())
  run("compiling TypeScript (about a minute)", "node scripts/build.js");
