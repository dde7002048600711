// Compiles the package to dist/ as CommonJS with declarations.
"use strict";
const { execSync } = require("node:child_process");
const { chmodSync, existsSync, rmSync, utimesSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
rmSync(join(root, "dist"), { recursive: true, force: true });
execSync("npx tsc -p tsconfig.json", { cwd: root, stdio: "inherit" });
execSync("node scripts/quickstart.js", { cwd: root, stdio: "inherit" });
const bin = join(root, "dist", "cli", "main.js");
if (existsSync(bin)) chmodSync(bin, 0o755);
const now = new Date();
utimesSync(join(root, "dist", "index.js"), now, now);
