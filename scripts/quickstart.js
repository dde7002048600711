// Compiles examples/quickstart to dist/quickstart: in node_modules Pulumi compiles no TypeScript, and `rackform demo`
// has to work from there.
"use strict";
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

const root = join(__dirname, "..");
const from = join(root, "examples", "quickstart");
const to = join(root, "dist", "quickstart");

mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".ts"))) {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(join(from, file), "utf8"), { compilerOptions });
  writeFileSync(join(to, file.replace(/\.ts$/, ".js")), outputText);
}
const project = readFileSync(join(from, "Pulumi.yaml"), "utf8");
writeFileSync(
  join(to, "Pulumi.yaml"),
  project.replace("typescript: true", "typescript: false").replace("index.ts", "index.js"),
);
