// Compiles the package to dist/ as CommonJS with declarations. What quickstart.js writes last tells scripts/setup.js that the
// build came to its end.
"use strict";
const { execFileSync } = require("node:child_process");
const { chmodSync, existsSync, rmSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
rmSync(join(root, "dist"), { recursive: true, force: true });
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
run(require.resolve("typescript/bin/tsc"), "-p", "tsconfig.json", "--noEmitOnError");
const bin = join(root, "dist", "cli", "main.js");
if (existsSync(bin)) chmodSync(bin, 0o755);
run("scripts/quickstart.js");
