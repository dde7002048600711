// Leaves comments and indentation out of the JavaScript of dist/: they are a quarter of the package, and people read the
// declarations. Lines stay as they are, for stack traces.
"use strict";
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

/** Texts over several lines, whose blanks count: from, to. */
function texts(code) {
  /** @type {[number, number][]} */
  const found = [];
  const visit = (node) => {
    if (ts.isTemplateLiteralToken(node)) found.push([node.getStart(), node.getEnd()]);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile("file.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  visit(source);
  return found;
}

function withoutIndentation(code) {
  const kept = code.includes("`") ? texts(code) : [];
  return code.replace(/^[ \t]+/gm, (blanks, at) =>
    kept.some(([from, to]) => from < at && at < to) ? blanks : "",
  );
}

/** Where it cannot be had, as on a machine that it has no binary for, the comments stay. */
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
  jsc: {
    target: "es2022",
    parser: { syntax: "ecmascript" },
    minify: { format: { comments: false } },
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
  for (const path of written(folder, since)) {
    const code = readFileSync(path, "utf8");
    writeFileSync(path, withoutIndentation(transform ? transform(code, asItIs).code : code));
  }
}

module.exports = { compact, withoutIndentation };
