// Tells whether dist/ is what the sources come to.
"use strict";
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const sources = [
  "index.ts",
  "runtime.ts",
  "sdk",
  "resources",
  "program",
  "provider",
  "engine",
  "simulator",
  "cli",
  "testing",
  "examples/quickstart",
  "tsconfig.json",
  "scripts/build.js",
  "scripts/compact.js",
  "scripts/exports.js",
  "scripts/quickstart.js",
];

/** When something under a path was last written, or removed: that is written in the time of its folder. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/** Whether what a build writes last is newer than every source. */
function isBuilt() {
  const marker = join(root, "dist", "quickstart", "Pulumi.yaml");
  return newest(marker) >= Math.max(...sources.map((source) => newest(join(root, source))));
}

module.exports = { isBuilt, newest };
