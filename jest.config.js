/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/tests/support/environment.js",
  runtime: "<rootDir>/tests/support/runtime.js",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  moduleNameMapper: {
    "^rackform$": "<rootDir>/index.ts",
    "^rackform/(sdk|simulator|testing)$": "<rootDir>/$1/index.ts",
    "^rackform/runtime$": "<rootDir>/runtime.ts",
  },
  // Every core: the suites wait little and compute much.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/tests/support/progress.js"],
  testSequencer: "<rootDir>/tests/support/sequencer.js",
  // What suites leave behind in a worker makes its garbage collection ever slower.
  workerIdleMemoryLimit: "800MB",
  // For machines that do other things as well; no test waits for it to pass.
  testTimeout: 20000,
  collectCoverageFrom: [
    "{cli,engine,program,provider,reference,resources,sdk,simulator,testing}/**/*.ts",
    "*.ts",
    "!**/*.d.ts",
  ],
  coverageReporters: ["text-summary", "lcov"],
  // Raise these; never lower them.
  coverageThreshold: { global: { statements: 88, branches: 76, functions: 88, lines: 90 } },
};
