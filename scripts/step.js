// A step of setting up that shows life: what begins, how long it goes on, and that it is over.
"use strict";
const { spawn } = require("node:child_process");
const { join } = require("node:path");

const everyMs = 10_000;

/** Runs a command in the root of the project; ends the process where it fails. */
function step(what, command, args) {
  const started = Date.now();
  const tell = (line) => process.stderr.write(`rackform: ${what}${line}\n`);
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  tell(" …");
  const life = setInterval(() => tell(` … ${seconds()}`), everyMs);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: join(__dirname, ".."), stdio: ["ignore", 2, 2] });
    child.on("error", ({ message }) => process.stderr.write(`${message}\n`));
    child.on("close", (code) => {
      clearInterval(life);
      if (code !== 0) {
        tell(" failed; the lines above say why");
        process.exit(1);
      }
      tell(`, done in ${seconds()}`);
      resolve();
    });
  });
}

const compile = () => step("compiling TypeScript", process.execPath, ["scripts/build.js"]);

// Without npm's own sign of life: at a terminal it and the lines here would write over each other.
const install = (...flags) =>
  step("installing packages (npm ci)", "npm", [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--no-progress",
    ...flags,
  ]);

module.exports = { compile, install };
