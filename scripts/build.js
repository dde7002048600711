// Compiles the package to dist/ as CommonJS with declarations. What was compiled before is kept where nothing that it comes
// from has changed. What quickstart.js writes last tells scripts/setup.js that the build came to its end.
"use strict";
const { execFileSync } = require("node:child_process");
const { chmodSync, existsSync, readdirSync, rmSync } = require("node:fs");
const { join, relative } = require("node:path");
const { newest } = require("./built.js");
const { compact } = require("./compact.js");
const { loadOnDemand } = require("./exports.js");

const root = join(__dirname, "..");
const dist = join(root, "dist");
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

/** Removes what was compiled from sources that are gone. */
function sweep(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const source = join(root, relative(dist, path)).replace(/(\.d\.ts|\.js)$/, "");
    if (entry.isDirectory() && existsSync(source)) sweep(path);
    else if (entry.isDirectory() || (/\.(js|ts)$/.test(path) && !existsSync(`${source}.ts`)))
      rmSync(path, { recursive: true });
  }
}

const known = join(dist, "tsconfig.tsbuildinfo");
// Without what the compiler knows of it, nothing tells whether dist/ is whole.
if (!existsSync(known)) rmSync(dist, { recursive: true, force: true });
// What the last build that came to its end wrote last.
const since = newest(join(dist, "quickstart", "Pulumi.yaml"));
run(
  require.resolve("typescript/bin/tsc"),
  ...["-p", "tsconfig.json", "--noEmitOnError", "--incremental", "--tsBuildInfoFile", known],
);
sweep(dist);
compact(dist, since);
loadOnDemand(dist);
const bins = [join(dist, "cli", "main.js"), join(root, "plugin", "pulumi-resource-rackform")];
for (const bin of bins) if (existsSync(bin)) chmodSync(bin, 0o755);
run("scripts/quickstart.js");
