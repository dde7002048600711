// In a fresh clone jest knows no durations and goes by the size of files, so that a small file with a long life would
// begin last and leave every other core idle. The longest ones go first.
"use strict";
const Sequencer = require("@jest/test-sequencer").default;

/** The longest first; everything else in jest's own order. */
const longest = [
  "reliability/crash-points",
  "reliability/histories",
  "examples",
  "package/programs",
  "contract/reverse-dns",
  "contract/dns-zone",
  "contract/dns-record",
  "contract/snapshot",
  "contract/flex-metal-server",
  "reliability/fuzz/answers",
  "reliability/fault-matrix",
];

const placeOf = ({ path }) => {
  const place = longest.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
