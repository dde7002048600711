// Installs what is missing and, with --build, compiles what is out of date; says what it is doing. Needs only Node.
"use strict";
const { execSync } = require("node:child_process");
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const sources = [
  "index.ts",
  "runtime.ts",
  "sdk",
  "resources",
  "provider",
  "engine",
  "simulator",
  "cli",
  "testing",
  "examples/quickstart",
  "tsconfig.json",
  "scripts/build.js",
  "scripts/quickstart.js",
];

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

/** When something under a path was last written, or removed: that is written in the time of its folder. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  process.stderr.write(`rackform needs Node 20 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}

const installed = join(root, "node_modules", ".package-lock.json");
if (newest(installed) < newest(join(root, "package-lock.json")) || !existsSync(installed)) {
  run("installing packages (npm ci)", "npm ci --no-audit --no-fund --loglevel=error");
}

/** What a build writes last. */
const marker = join(root, "dist", "quickstart", "Pulumi.yaml");
if (
  process.argv.includes("--build") &&
  newest(marker) < Math.max(...sources.map((source) => newest(join(root, source))))
) {
  run("compiling TypeScript", "node scripts/build.js");
}
