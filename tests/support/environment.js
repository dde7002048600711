// Every suite runs in one and the same environment, whoever starts it: their colours, language, time zone, home, proxies,
// CI, npm settings, Pulumi settings and credentials reach neither a test nor the processes that it starts. Processes inherit
// from the real environment, of which a suite sees a copy, so that this is done before the copy is made.
"use strict";
const { mkdtempSync, rmSync } = require("node:fs");
const { homedir, tmpdir } = require("node:os");
const { join } = require("node:path");
const { TestEnvironment } = require("jest-environment-node");

/** What tests and the tools that they start need of the surroundings, and the tests' own switches. */
const kept =
  /^(PATH|TMPDIR|JEST_WORKER_ID|NODE_ENV|NODE_V8_COVERAGE|PULUMI_BIN|PULUMI_CLI_HOME|UPDATE_GOLDEN|RACKFORM_(ANSWERS|CRASHES|FUZZ_[A-Z]+|GOLDEN|HISTOR[A-Z_]+|INSTALL_WITH|OWNERSHIP|OWNERSHIP_HISTORIES|RELIABILITY_FIGURES|VENDOR_DOCUMENTS|WRITE_[A-Z0-9_]+))$/;
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

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    cleanOnce();
    super(config, context);
  }
};

module.exports.kept = kept;
