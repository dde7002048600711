import { Option } from "commander";
import type { Check } from "../doctor/check";
import { isHealthy, jsonChecks, prettyChecks } from "../doctor/format";
import { examine } from "../doctor/run";
import { colours, type Io, untilCancelled } from "../io";
import type { SetUp } from ".";

const formats: Record<string, (checks: readonly Check[], io: Io) => string> = {
  pretty: (checks, io) => prettyChecks(checks, colours(io.out, io.env)),
  json: (checks) => jsonChecks(checks),
};

/** `rackform doctor`: whether everything that a run needs is there. */
export const setUpDoctor: SetUp = (command, io, end) => {
  command
    .option("--stack <name>", "a stack of the Pulumi project in this folder (default: the selected one)")
    .option("--program", "preview the program, too, and look for the zones that it names by id")
    .addOption(
      new Option("-f, --format <form>", "how to report").choices(Object.keys(formats)).default("pretty"),
    )
    .addHelpText(
      "after",
      `
Changes nothing: every vendor with credentials is asked harmless questions. A fix is one line, a command where there is one.
Exit codes: 0 all is well, or only warnings; 1 something has to be fixed.

Examples:
  $ rackform doctor
  $ rackform doctor --stack prod
  $ rackform doctor --program        # pulumi preview, and one list of zones an account
  $ rackform doctor --format json | jq -r '.checks[] | select(.status == "error") | .fix'
`,
    )
    .action(
      async ({ stack, format, program: whole }: { stack?: string; format: string; program?: boolean }) => {
        const checks = await untilCancelled(io, examine(stack, io, whole));
        io.out.write(formats[format]!(checks, io));
        end(isHealthy(checks) ? 0 : 1);
      },
    );
};
