// In a fresh clone jest knows no durations and goes by the size of files, so that a small file with a long life would
// begin last and leave every other core idle. The longest ones go first.
"use strict";
const Sequencer = require("@jest/test-sequencer").default;
const { exhaustive } = require("../tiers.js");

/** The longest of those that `npm test` runs. */
const long = ["contract/", "resources/", "ownership/", "performance/", "e2e/"];
const order = [...exhaustive, ...long];

const placeOf = ({ path }) => {
  const place = order.findIndex((name) => path.includes(`/tests/${name}`));
  return place < 0 ? order.length : place;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
