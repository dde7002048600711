import { Option } from "commander";
import { environmentForms } from "../simulate/forms";
import { simulate, type SimulateOptions } from "../simulate/run";
import type { SetUp } from ".";

/** `rackform simulate`: the five vendors on loopback, until Ctrl-C or as long as a command runs. */
export const setUpSimulate: SetUp = (command, io, end) => {
  command
    .argument(
      "[command...]",
      "after --: a command to run with the environment set; its exit code is passed on",
    )
    .option("-p, --port <number>", "port on 127.0.0.1; 0 takes a free one", parsePort, 0)
    .option("--empty", "start with empty accounts instead of a company's servers and services")
    .addOption(
      new Option("--format <form>", "how to print the environment")
        .choices(Object.keys(environmentForms))
        .default("sh"),
    )
    .addHelpText(
      "after",
      `
Objects last as long as the simulator runs, and a stack's own credentials come before the environment's: use a stack
that was made for trying. Ctrl-C ends the simulator with 0.

Examples:
  $ rackform simulate                     # prints base URLs and the environment to copy
  $ rackform simulate --port 8090         # the page is at http://127.0.0.1:8090/
  $ rackform simulate -- pulumi up        # runs it against the simulator, and ends with it
  $ rackform simulate -- bash             # a shell with the environment set
`,
    )
    .action(async (words: string[], options: SimulateOptions) => {
      end(await simulate(words, options, io));
    });
};

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new Error(`--port ${text} is not a port; 0 to 65535`);
  return Number(text);
}
