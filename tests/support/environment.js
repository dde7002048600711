// Every suite runs in one and the same environment, whoever starts it: their colours, language, time zone, home, proxies,
// CI, npm settings, Pulumi settings and credentials reach neither a test nor the processes that it starts. The suites of a
// worker run in one realm, the process's own, so that they can share packages (runtime.js); what a suite changes in it is
// put back when the suite ends.
"use strict";
const { mkdtempSync, rmSync } = require("node:fs");
const { homedir, tmpdir } = require("node:os");
const { join } = require("node:path");
const { ModernFakeTimers } = require("@jest/fake-timers");
const { ModuleMocker } = require("jest-mock");

/** What tests and the tools that they start need of the surroundings, and the tests' own switches. */
const kept =
  /^(PATH|TMPDIR|JEST_WORKER_ID|NODE_ENV|NODE_V8_COVERAGE|PULUMI_BIN|PULUMI_CLI_HOME|UPDATE_GOLDEN|RACKFORM_(ANSWERS|CRASHES|FRONT_END|FUZZ_[A-Z]+|GOLDEN|HISTOR[A-Z_]+|INSTALL_WITH|OWNERSHIP|OWNERSHIP_HISTORIES|RELIABILITY_FIGURES|SEED|VENDOR_DOCUMENTS|WRITE_[A-Z0-9_]+))$/;
/** Package managers that are tried for real ask the registry of whoever runs them. */
const ofRegistries = /^(HOME|npm_config_.+|(https?|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;

let isClean = false;

function cleanOnce() {
  if (isClean) return;
  isClean = true;
  process.env.PULUMI_CLI_HOME ??= process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");
  const isKept = (name) => kept.test(name) || (process.env.RACKFORM_INSTALL_WITH && ofRegistries.test(name));
  for (const name of Object.keys(process.env)) if (!isKept(name)) delete process.env[name];
  if (!process.env.HOME) {
    const home = mkdtempSync(join(tmpdir(), "rackform-home-"));
    process.on("exit", () => rmSync(home, { recursive: true, force: true }));
    process.env.HOME = home;
  }
  Object.assign(process.env, {
    LANG: "C.UTF-8",
    TZ: "UTC",
    // Without their own configuration git refuses a checkout that somebody else owns.
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
  });
}

/** Where Pulumi's SDK marks its promises with the place that made them. */
const ofPromises = join("@pulumi", "pulumi", "runtime", "debuggable.js");

/**
 * What jest-circus leaves in the realm: its tests, and handlers that would be told of the next suite's. Coverage has been
 * collected by then.
 */
const leftBehind = (key) =>
  key === "__coverage__" || ["EVENT_HANDLERS", "JEST_STATE_SYMBOL"].includes(key.description);

/** Nock takes the place of Node's own requests for everybody in the process, and for suites that never asked for it. */
function restoreNetwork() {
  const nock = require.cache[require.resolve("nock")]?.exports;
  if (!nock?.isActive()) return;
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
}

/** The process as it is now; answers a function that makes it so again. */
function remember() {
  const { env, exit } = process;
  const variables = { ...env };
  const folder = process.cwd();
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const listeners = new Map(process.eventNames().map((event) => [event, process.rawListeners(event)]));
  return () => {
    process.env = env;
    process.exit = exit;
    for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
    Object.assign(env, variables);
    process.chdir(folder);
    for (const event of process.eventNames()) {
      const before = listeners.get(event) ?? [];
      for (const one of process.rawListeners(event)) if (!before.includes(one)) process.off(event, one);
    }
    for (const [name, was] of Object.entries(globals)) {
      const is = Object.getOwnPropertyDescriptor(globalThis, name);
      if (is?.value !== was.value || is?.get !== was.get) Object.defineProperty(globalThis, name, was);
    }
    for (const key of Reflect.ownKeys(globalThis)) if (leftBehind(key)) delete globalThis[key];
  };
}

module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** The older kind, which no test asks for. */
  fakeTimers = null;
  #restore;
  #restoreTraces = () => undefined;

  constructor({ projectConfig }) {
    cleanOnce();
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.#restore = remember();
  }

  async setup() {
    // Jest asks for traces of a hundred frames and maps each to its source: as many as Node takes by itself are enough.
    // Pulumi's SDK takes one for every promise of every property, which nobody reads here: a seventh of what a suite took.
    Error.stackTraceLimit = 10;
    const { prepareStackTrace } = Error;
    if (!prepareStackTrace) return;
    Error.prepareStackTrace = (error, frames) =>
      frames[0]?.getFileName()?.endsWith(ofPromises) ? "" : prepareStackTrace(error, frames);
    this.#restoreTraces = () => (Error.prepareStackTrace = prepareStackTrace);
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    restoreNetwork();
    this.#restoreTraces();
    this.#restore();
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** Jest asks whether there is one; runtime.js compiles for the realm of the process. */
  getVmContext() {
    return globalThis;
  }
};

module.exports.kept = kept;
