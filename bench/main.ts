import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cases } from "./cases";
import { chart } from "./chart";
import { insideFigures } from "./inside";
import { measure, measureStraightforward } from "./measure";
import { cliFigures } from "./cli";
import { cliSection } from "./cli/table";
import { madeOn, page, type Row, withCliSection } from "./page";

const latenciesMs = [0, 20, 100];
const docs = join(__dirname, "..", "docs");

const file = join(docs, "performance.md");

/** What is measured under the Pulumi CLI alone takes a few minutes, the rest half an hour. */
async function main(): Promise<void> {
  // What resources tell their users is not part of the table.
  const say = console.log;
  console.log = () => undefined;
  const cli = cliSection(await cliFigures(say), madeOn());
  if (process.argv[2] === "cli") {
    writeFileSync(file, withCliSection(readFileSync(file, "utf8"), cli));
    return say("wrote the part of docs/performance.md that is measured under the Pulumi CLI");
  }
  const rows: Row[] = [];
  for (const one of cases) {
    const ours = await measure(one, latenciesMs);
    const straightforward = await measureStraightforward(one, latenciesMs);
    rows.push({ case: one, ours, straightforward });
    say(
      `${one.name}: ${ours.map(({ calls }) => calls).join(", ")} calls; straightforward ${straightforward?.map(({ calls }) => calls).join(", ") ?? "-"}`,
    );
  }
  const figures = await insideFigures();
  for (const { what, measured, holds } of figures) say(`${holds ? "holds" : "MISSED"}: ${what}: ${measured}`);
  mkdirSync(docs, { recursive: true });
  writeFileSync(file, page(rows, figures, latenciesMs, cli));
  writeFileSync(join(docs, "performance.svg"), chart(rows));
  say("wrote docs/performance.md and docs/performance.svg");
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
