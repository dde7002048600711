import { Option } from "commander";
import { runDemo } from "../demo/run";
import type { SetUp } from ".";

/** `rackform demo`: the quickstart from nothing to destroyed, against the simulator. */
export const setUpDemo: SetUp = (command, io, end) => {
  command
    .addOption(
      new Option("--engine <name>", "the embedded engine, or the real CLI")
        .choices(["embedded", "pulumi"])
        .default("embedded"),
    )
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
