// Tells whether node_modules/ holds what package-lock.json names, whatever the times of the files are.
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const packagesOf = (...path) => {
  const file = join(root, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
};

/** What is optional may be for another kind of machine. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json") ?? {};
  const found = packagesOf("node_modules", ".package-lock.json") ?? {};
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (found[path] ? found[path].version === version : optional),
  );
}

/** Whether what a build needs is there, wherever npm has put it. */
function hasCompilers() {
  return ["typescript/package.json", "@swc/core/package.json"].every((name) => {
    try {
      return require.resolve(name, { paths: [root] }) !== "";
    } catch {
      return false;
    }
  });
}

module.exports = { hasCompilers, isInstalled };
