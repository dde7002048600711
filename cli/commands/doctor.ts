import { type Check } from "../doctor/check";
import { isHealthy, jsonChecks, prettyChecks } from "../doctor/format";
import { examine } from "../doctor/run";
import { colours, type Io } from "../io";
import type { AddCommand } from ".";

const formats: Record<string, (checks: readonly Check[], io: Io) => string> = {
  pretty: (checks, io) => prettyChecks(checks, colours(io.out, io.env)),
  json: (checks) => jsonChecks(checks),
};

/** `rackform doctor`: whether everything that a run needs is there. */
export const addDoctor: AddCommand = (program, io, end) => {
  program
    .command("doctor")
    .description("check versions, configuration, credentials and vendors, and say how to mend what is wrong")
    .option("--stack <name>", "a stack of the Pulumi project in this folder (default: the selected one)")
    .option("-f, --format <form>", `how to report: ${Object.keys(formats).join(", ")}`, "pretty")
    .addHelpText(
      "after",
      `
Changes nothing: every vendor with credentials is asked one harmless question.
Exit codes: 0 all is well, or only warnings; 1 something has to be mended.

Examples:
  $ rackform doctor
  $ rackform doctor --stack prod
  $ rackform doctor --format json | jq -r '.checks[] | select(.status == "error") | .fix'
`,
    )
    .action(async ({ stack, format }: { stack?: string; format: string }) => {
      const print = formats[format];
      if (!print) throw new Error(`--format ${format} is unknown; there are ${Object.keys(formats).join(", ")}`);
      const checks = await examine(stack, io);
      io.out.write(print(checks, io));
      end(isHealthy(checks) ? 0 : 1);
    });
};
