// Suites that run in one worker share what is the same for all of them. Packages are loaded once, by Node itself; the
// project's own files are read, transformed and compiled once and evaluated for each suite, so that what they keep in
// memory is a suite's own. Loading Pulumi's SDK alone took longer than most suites do.
"use strict";
const { statSync } = require("node:fs");
const { createRequire, isBuiltin } = require("node:module");
const { compileFunction } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** Files of the project, and its packages' names for them. */
const ownOfProject = /^(rackform(\/|$)|[./])/;

/** @type {Map<string, { stamp: string, run: Function, sourceMap?: string }>} */
const compiled = new Map();
const packages = new Map();

/**
 * A change is judged by the same draws as the one before it, so that red is of the change. `npm run reliability` and the
 * nightly run draw others (`RACKFORM_SEED=new`); the number that a failure prints repeats its draws.
 */
function sameDraws(fastCheck) {
  const seed = process.env.RACKFORM_SEED ?? "1";
  if (seed !== "new") fastCheck.configureGlobal({ seed: Number(seed) });
}

const stampOf = (filename) => {
  const { mtimeMs, size } = statSync(filename);
  return `${mtimeMs} ${size}`;
};

module.exports = class extends Runtime {
  #require = createRequire(this._config.rootDir + "/");

  constructor(...args) {
    super(...args);
    this.#share();
  }

  requireModule(from, moduleName, options, isActual) {
    const isShared =
      moduleName && !options?.isInternalModule && !isBuiltin(moduleName) && !ownOfProject.test(moduleName);
    return isShared ? this.#packageFor(moduleName) : super.requireModule(from, moduleName, options, isActual);
  }

  #packageFor(name) {
    if (!packages.has(name)) {
      packages.set(name, this.#require(name));
      if (name === "fast-check") sameDraws(packages.get(name));
    }
    const loaded = packages.get(name);
    // The end of the suite that asked for it last has switched it off (environment.js).
    if (name === "nock" && !loaded.isActive()) loaded.activate();
    return loaded;
  }

  #share() {
    const { transformCache, executor } = this;
    const { transform } = transformCache;
    transformCache.transform = (filename, options) => {
      const known = compiled.get(filename);
      if (known?.stamp !== stampOf(filename)) {
        compiled.delete(filename);
        return transform.call(transformCache, filename, options);
      }
      if (known.sourceMap) transformCache.sourceMaps.set(filename, known.sourceMap);
      return "";
    };
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, { filename });
      compiled.set(filename, {
        stamp: stampOf(filename),
        run,
        sourceMap: transformCache.sourceMaps.get(filename),
      });
      return run;
    };
  }
};
