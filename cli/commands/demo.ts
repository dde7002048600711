import { InvalidArgumentError } from "commander";
import { runDemo } from "../demo/run";
import type { AddCommand } from ".";

/** `rackform demo`: the quickstart from nothing to destroyed, against the simulator. */
export const addDemo: AddCommand = (program, io, end) => {
  program
    .command("demo")
    .description("watch the quickstart create, check, heal and destroy DNS at two simulated vendors")
    .option("--engine <name>", "embedded, or pulumi for the real CLI", parseEngine, "embedded")
    .addHelpText(
      "after",
      `
Examples:
  $ rackform demo
  $ rackform demo --engine pulumi    # the same program under the real CLI (PULUMI_BIN, or pulumi on the PATH)
`,
    )
    .action(async (options: { engine: "embedded" | "pulumi" }) => end(await runDemo(options.engine, io)));
};

function parseEngine(name: string): string {
  if (name !== "embedded" && name !== "pulumi") throw new InvalidArgumentError("It is embedded or pulumi.");
  return name;
}
