// Leaves comments and blanks out of the JavaScript of dist/: they are a third of the package, and people read the declarations.
// Names stay as they are, for stack traces.
"use strict";
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** Where it cannot be had, as on a machine that it has no binary for, it stays as the compiler wrote it. */
function transformer() {
  try {
    return require("@swc/core").transformSync;
  } catch {
    return undefined;
  }
}

const asItIs = {
  swcrc: false,
  configFile: false,
  isModule: "unknown",
  minify: true,
  jsc: {
    target: "es2022",
    parser: { syntax: "ecmascript" },
    minify: { compress: false, mangle: false, format: { comments: false } },
  },
};

/** The JavaScript under a folder that was written after `since` (milliseconds). */
function* written(folder, since) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* written(path, since);
    else if (path.endsWith(".js") && statSync(path).mtimeMs > since) yield path;
  }
}

/** Does so in what the compiler has written after `since`; the rest was done before. */
function compact(folder, since) {
  const transform = transformer();
  if (!transform) return;
  for (const path of written(folder, since)) {
    writeFileSync(path, transform(readFileSync(path, "utf8"), asItIs).code);
  }
}

module.exports = { compact };
