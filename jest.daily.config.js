// `npm test`: everything but the suites that `npm run test:all` adds (tests/tiers.js).
"use strict";
const { exhaustive } = require("./tests/tiers.js");

/** @type {import("jest").Config} */
module.exports = {
  ...require("./jest.config.js"),
  testPathIgnorePatterns: ["/node_modules/", ...exhaustive.map((name) => `<rootDir>/tests/${name}`)],
};
