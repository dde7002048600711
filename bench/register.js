// Lets Node load the bench's TypeScript as it is: no type check, and no source maps, which would slow down every stack
// trace that Pulumi's SDK takes and so distort what is measured.
"use strict";
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } };

require.extensions[".ts"] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, "utf8"), { ...options, filename }).code, filename);
};
