// How many dependencies have known serious vulnerabilities, in words.
"use strict";
const { execFileSync } = require("node:child_process");

/**
 * Without the registry there is no answer, and that is said.
 * @param {string} root
 * @returns {{ said: string, good: boolean }}
 */
module.exports = function audit(root) {
  try {
    execFileSync("npm", ["audit", "--omit=dev", "--json"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 60_000,
    });
    return { said: "none", good: true };
  } catch (error) {
    try {
      const { high, critical } = JSON.parse(error.stdout).metadata.vulnerabilities;
      return high + critical > 0
        ? { said: `**${high + critical}**`, good: false }
        : { said: "none", good: true };
    } catch {
      return { said: "not known: the registry could not be asked", good: true };
    }
  }
};
