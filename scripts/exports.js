// Writes dist/index.js anew, so that a program loads the classes that it uses and no others: a file is required when a name of it is.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** What a compiled module exports. */
function exported(file) {
  const names = [...readFileSync(file, "utf8").matchAll(/\bexports\.(\w+) ?= ?(?!=)/g)].map(
    ([, name]) => name,
  );
  return [...new Set(names)].filter((name) => name !== "__esModule");
}

function loadOnDemand(dist) {
  const declared = readFileSync(join(dist, "index.d.ts"), "utf8");
  const paths = [...declared.matchAll(/^export \* from "(.+)";$/gm)].map(([, path]) => path);
  if (paths.length === 0) return;
  const from = paths.flatMap((path) => exported(`${join(dist, path)}.js`).map((name) => [name, path]));
  const lines = from.map(([name, path]) => `  ${name}: () => require("${path}").${name},`);
  const names = from.map(([name]) => name).join(", ");
  // The last line is never carried out: it tells Node what programs written as ES modules may import.
  const text = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const on = {
${lines.join("\n")}
};
for (const name of Object.keys(on)) Object.defineProperty(exports, name, { enumerable: true, get: on[name] });
0 && (module.exports = { ${names} });
`;
  writeFileSync(join(dist, "index.js"), text);
}

module.exports = { loadOnDemand };
