// npm runs this before it packs the package and after it has installed it from git: never is one made without dist/.
"use strict";
const { isBuilt } = require("./built.js");
const { hasCompilers } = require("./installed.js");
const { compile, install } = require("./step.js");

async function prepare() {
  if (isBuilt()) return;
  // Of a clone that was packed before anything was installed. Without scripts: one of them is this.
  if (!hasCompilers()) await install("--ignore-scripts", "--dry-run=false");
  await compile();
}

void prepare();
