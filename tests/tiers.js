// What `npm test` leaves to `npm run test:all`: suites that try every point, draw at random, or start many programs.
"use strict";

/** Under tests/, without their endings; the longest first, for a worker that begins one last makes the others wait. */
const exhaustive = [
  "reliability/crash-points",
  "reliability/fault-matrix",
  "reliability/histories",
  "e2e/",
  "hostile/linear",
  "ownership/broken-off",
  "ownership/mass-records",
  "ownership/mass-deletion",
  "ownership/histories",
  "contract/over-a-socket/",
  "package/programs",
  "reliability/fuzz/",
  "examples.test",
  "engine/process",
  "engine/state",
  "cli/gitops",
  "cli/streams",
  "cli/no-false-drift",
  "resources/dns/identity",
  "resources/refusals",
  "resources/open-orders/",
  "performance/budgets",
  "cli/export",
  "reference/generated",
  "ownership/servers-orders",
  "reliability/guard-rails",
  "sdk/sweep",
  "reliability/empty-lists",
  "reliability/time-limits",
  "house/",
  "provider/plugin/",
  "front-ends/",
  "kinds/",
];

module.exports = { exhaustive };
