import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Option } from "commander";
import { withoutBaseline } from "../drift/baseline";
import { parseIgnore, withoutIgnored } from "../drift/ignore";
import { type ExitCode, type Io, untilCancelled } from "../io";
import { type FormatName, formatNames, formats } from "../report/format";
import { type FindingKind, isIncomplete, type Report } from "../report/model";
import { jsonOf } from "../json-text";
import { writeOutput } from "../output-file";
import { formatOption, type OutputOptions, outputOption, writeReport } from "../report/write";
import type { SetUp } from ".";

interface Options extends OutputOptions {
  state?: string[];
  stack?: string;
  also: [FormatName, string][];
  failOn: FindingKind[];
  ignoreFile?: string;
  baseline?: string;
  unmanaged: boolean;
}

const findingKinds: FindingKind[] = ["changed", "missing", "unfinished", "unmanaged"];

/** `rackform drift`: what changed at the vendors since the last `up`. */
export const setUpDrift: SetUp = (command, io, end) => {
  command
    .option(
      "--state <file>",
      "an exported deployment, or the embedded engine's state file; several share the accounts",
      (file, before: string[] = []) => [...before, file],
    )
    .option("--stack <name>", "a stack of the Pulumi project in this folder (the default: the selected one)")
    .addOption(formatOption())
    .addOption(outputOption())
    .option(
      "--also <form=file>",
      "write the same report in another form, too; may be given several times",
      parseAlso,
      [],
    )
    .addOption(
      new Option("--fail-on <kinds>", "which findings end with 2, separated by commas")
        .choices([...findingKinds, "none"])
        .argParser(parseFailOn)
        .default(["changed", "missing", "unfinished"], "changed,missing,unfinished"),
    )
    .option(
      "--ignore-file <file>",
      "rules for what to leave out (default: .rackformignore, where there is one)",
    )
    .option("--baseline <file>", "leave out what an earlier JSON report holds")
    .option("--no-unmanaged", "do not look for objects that are not in the state")
    .addHelpText(
      "after",
      `
Exit codes: 0 in sync, 2 drift, 1 an error, or something could not be read.
Credentials come from the stack's configuration, then from the environment; those of an explicit Provider from the state.

Examples:
  $ rackform drift                                   # the selected stack of this Pulumi project
  $ pulumi stack export --show-secrets --file state.json && rackform drift --state state.json
  $ rackform drift --state dns.json --state mail.json    # two stacks with the same accounts
  $ rackform drift --format html --output drift.html
  $ rackform drift --also html=drift.html --also markdown=drift.md --also sarif=drift.sarif
  $ rackform drift --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
    )
    .action(async (options: Options) => end(await untilCancelled(io, runDrift(options, io))));
};

async function runDrift(options: Options, io: Io): Promise<ExitCode> {
  if (options.state && options.stack !== undefined)
    throw new Error("--state and --stack exclude each other: leave one out");
  const rules = parseIgnore(await ignoreText(options, io), options.ignoreFile);
  const baseline =
    options.baseline === undefined
      ? undefined
      : jsonOf(await readFile(resolve(io.cwd, options.baseline), "utf8"), options.baseline);
  const found = withoutIgnored(
    await driftOf()({ files: options.state, stack: options.stack, unmanaged: options.unmanaged }, io),
    rules,
  );
  const report = baseline === undefined ? found : withoutBaseline(found, baseline);
  for (const [form, file] of options.also) writeOutput(io, file, formats[form](report, { colour: false }));
  writeReport(report, options, io);
  return exitCode(report, options.failOn);
}

/** What the help does not need: every kind, and its objects at every vendor. */
const driftOf = () => (require("../drift/run") as typeof import("../drift/run")).drift;

/** What cannot be read is an error before anything else: it must never pass for "in sync". */
export function exitCode(report: Report, failOn: readonly FindingKind[]): ExitCode {
  if (isIncomplete(report)) return 1;
  return report.findings.some(({ kind }) => failOn.includes(kind)) ? 2 : 0;
}

function parseAlso(text: string, before: [FormatName, string][]): [FormatName, string][] {
  const [, name, file = ""] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const form = formatNames.find((known) => known === name);
  if (!form) throw new Error(`--also ${text} is not <form>=<file>; forms are ${formatNames.join(", ")}`);
  return [...before, [form, file]];
}

function parseFailOn(text: string): FindingKind[] {
  if (text === "none") return [];
  const kinds = text.split(",").map((kind) => kind.trim());
  const wrong = kinds.find((kind) => !(findingKinds as string[]).includes(kind));
  if (wrong !== undefined)
    throw new Error(`--fail-on ${wrong} is unknown; there are ${findingKinds.join(", ")} and none`);
  return kinds as FindingKind[];
}

async function ignoreText({ ignoreFile }: Options, io: Io): Promise<string> {
  if (ignoreFile !== undefined) return readFile(resolve(io.cwd, ignoreFile), "utf8");
  return readFile(resolve(io.cwd, ".rackformignore"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}
