// Installs what is missing and, with --build, compiles what is out of date; says what it is doing. Needs only Node.
"use strict";
const { isBuilt } = require("./built.js");
const { isInstalled } = require("./installed.js");
const { compile, install } = require("./step.js");

if (Number(process.versions.node.split(".")[0]) < 20) {
  process.stderr.write(`rackform needs Node 20 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}

async function setUp() {
  if (!isInstalled()) await install();
  if (process.argv.includes("--build") && !isBuilt()) await compile();
}

void setUp();
