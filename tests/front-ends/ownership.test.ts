import { readdirSync } from "node:fs";
import { join } from "node:path";

// The same suites on the other front end: which one it is they ask when they are loaded.
process.env.RACKFORM_FRONT_END = "plugin";

const folder = join(__dirname, "..", "ownership");

/** Tried on the dynamic front end alone: the harness itself, the longest, and those that begin stacks of their own. */
const left = ["harness", "histories", "broken-off", "mass-records", "zones-files"];
const suites = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.replace(".test.ts", ""))
  .filter((name) => !left.includes(name));

describe.each(suites)("%s, by the provider plugin", (name) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(join(folder, `${name}.test.ts`));
});
