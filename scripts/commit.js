// The commit that is checked out, for pages that say what they were made from.
"use strict";
const { execFileSync } = require("node:child_process");

/**
 * @param {string} root
 * @param {string} page A page that is about to be written, whose own changes do not count.
 */
module.exports = function commit(root, page) {
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  try {
    const changed = git("status", "--porcelain", "--", ".", `:!${page}`) !== "";
    return `commit ${git("rev-parse", "--short=12", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    return "no commit: not a git checkout";
  }
};
