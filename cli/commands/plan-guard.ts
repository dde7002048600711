import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Option } from "commander";
import { type ExitCode, type Io, untilCancelled } from "../io";
import { plannedChanges } from "../plan-guard/changes";
import { FailedPreview, failedMarkdown } from "../plan-guard/failed-preview";
import { type Limit, parseMaxMonthly } from "../plan-guard/max-monthly";
import { type Allowance, allowedIn, guards, judge } from "../plan-guard/policy";
import { type Preview, readPreview } from "../plan-guard/preview";
import { writeOutput } from "../output-file";
import { spendingOf } from "../report/spending";
import { formatOption, type OutputOptions, outputOption, writeReport } from "../report/write";
import type { SetUp } from ".";

interface Options extends OutputOptions {
  allowMassDelete: string[];
  maxMonthly?: Limit[];
  unknownPrices: "allow" | "refuse";
  /** `--allow-zone-delete` and the like, as `allowZoneDelete`. */
  [allowance: string]: unknown;
}

/** `rackform plan-guard`: refuses a plan that policy forbids. */
export const setUpPlanGuard: SetUp = (command, io, end) => {
  command
    .argument("[file]", "the plan; standard input when left out or -")
    .addOption(formatOption())
    .addOption(outputOption())
    .option(
      "--allow-mass-delete <zone>",
      "zones (gigahost:example.no, example.no, or *) in which more than 10 records and 30 % may go",
      collect,
      [],
    )
    .option(
      "--max-monthly <amount>",
      "the most that the plan may add to the bill a month: 200, 200NOK, or 200NOK,50EUR",
      parseMaxMonthly,
    )
    .addOption(
      new Option("--unknown-prices <what>", "what --max-monthly does about orders whose price no plan tells")
        .choices(["refuse", "allow"])
        .default("refuse"),
    );
  for (const { option, says } of guards.values()) command.option(`--allow-${option}`, says);
  command
    .addHelpText(
      "after",
      `
Exit codes: 0 nothing forbidden, 2 something is, 1 an error.
Without --show-sames a plan does not tell how large a zone is, and 30 % are taken of what changes.

Examples:
  $ pulumi preview --json --show-sames | rackform plan-guard
  $ rackform plan-guard plan.json --format markdown --output comment.md
  $ pulumi preview --json --show-sames | rackform plan-guard --allow-mass-delete gigahost:old.no
  $ pulumi preview --json --show-sames | rackform plan-guard --max-monthly 200NOK
`,
    )
    .action(async (file: string | undefined, options: Options) =>
      end(await untilCancelled(io, guard(file, options, io))),
    );
};

async function guard(file: string | undefined, options: Options, io: Io): Promise<ExitCode> {
  const plan =
    file === undefined || file === "-" ? await text(io.in) : await readFile(resolve(io.cwd, file), "utf8");
  const preview = await previewOf(plan, options, io);
  const given: Allowance = {
    massDelete: options.allowMassDelete,
    options: new Set([...guards.keys()].filter((option) => options[propertyOf(option)] === true)),
    spend: { limits: options.maxMonthly ?? [], unknownPrices: options.unknownPrices },
  };
  const changes = plannedChanges(preview.changing);
  const findings = judge(preview, changes, given);
  const allowed = allowedIn(preview, changes, given.spend, findings);
  const subject = file === undefined || file === "-" ? "the preview" : file;
  const looked = { ignored: 0, managed: preview.total, inventoried: 0, unreadableVendors: [] };
  writeReport(
    {
      about: "plan",
      subject,
      at: new Date().toISOString(),
      findings,
      ...looked,
      changes,
      allowed,
      spending: spendingOf(changes),
    },
    options,
    io,
  );
  return findings.length > 0 ? 2 : 0;
}

/** How the command line calls an option's value. */
function propertyOf(option: string): string {
  return `allow-${option}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The plan; of a preview that failed the comment is written, and then the error ends the command. */
async function previewOf(plan: string, { format, output }: Options, io: Io): Promise<Preview> {
  try {
    return readPreview(plan);
  } catch (error) {
    if (error instanceof FailedPreview && format === "markdown") {
      const text = failedMarkdown(error);
      if (output === undefined) io.out.write(text);
      else writeOutput(io, output, text);
    }
    throw error;
  }
}

function collect(value: string, before: string[]): string[] {
  return [...before, ...value.split(",")];
}
