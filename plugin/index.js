// What engines start: `pulumi-resource-rackform`, and PulumiPlugin.yaml where there is no executable.
"use strict";
const { main } = require("../dist/provider/plugin/main.js");

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
