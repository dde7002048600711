import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutBaseline } from "../drift/baseline";
import { parseIgnore, withoutIgnored } from "../drift/ignore";
import { drift } from "../drift/run";
import { colours, type ExitCode, type Io } from "../io";
import { formats } from "../report/format";
import { type FindingKind, isIncomplete, type Report, verdict } from "../report/model";
import type { AddCommand } from ".";

interface Options {
  state?: string;
  stack?: string;
  format: string;
  output?: string;
  also: [string, string][];
  failOn: string;
  ignoreFile?: string;
  baseline?: string;
  unmanaged: boolean;
}

const findingKinds: FindingKind[] = ["changed", "missing", "unmanaged"];

/** `rackform drift`: what changed at the vendors since the last `up`. */
export const addDrift: AddCommand = (program, io, end) => {
  program
    .command("drift")
    .description("say what changed at the vendors since the last up: reads only, never writes state")
    .option("--state <file>", "an exported deployment, or the embedded engine's state file")
    .option("--stack <name>", "a stack of the Pulumi project in this folder (the default: the selected one)")
    .option("-f, --format <form>", `how to report: ${Object.keys(formats).join(", ")}`, "pretty")
    .option("-o, --output <file>", "write the report to a file; a summary still goes to stderr")
    .option("--also <form=file>", "write the same report in another form, too; may be given several times", parseAlso, [])
    .option("--fail-on <kinds>", "which findings end with 2: changed, missing, unmanaged, or none", "changed,missing")
    .option("--ignore-file <file>", "rules for what to leave out (default: .rackformignore, where there is one)")
    .option("--baseline <file>", "leave out what an earlier JSON report holds")
    .option("--no-unmanaged", "do not look for objects that are in no state")
    .addHelpText(
      "after",
      `
Exit codes: 0 in sync, 2 drift, 1 an error, or something could not be read.
Credentials come from the stack's configuration, then from the environment.

Examples:
  $ rackform drift                                   # the selected stack of this Pulumi project
  $ pulumi stack export | tee state.json > /dev/null && rackform drift --state state.json
  $ rackform drift --format html --output drift.html
  $ rackform drift --also html=drift.html --also markdown=drift.md --also sarif=drift.sarif
  $ rackform drift --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
    )
    .action(async (options: Options) => end(await runDrift(options, io)));
};

async function runDrift(options: Options, io: Io): Promise<ExitCode> {
  const format = formats[options.format];
  if (!format) throw new Error(`--format ${options.format} is unknown; there are ${Object.keys(formats).join(", ")}`);
  const failOn = parseFailOn(options.failOn);
  const rules = parseIgnore(await ignoreText(options, io), options.ignoreFile);
  const baseline = options.baseline === undefined ? undefined : (JSON.parse(await readFile(options.baseline, "utf8")) as unknown);
  const found = withoutIgnored(await drift({ file: options.state, stack: options.stack, unmanaged: options.unmanaged }, io), rules);
  const report = baseline === undefined ? found : withoutBaseline(found, baseline);
  const colour = options.output === undefined && colours(io.out, io.env).isColorSupported;
  const text = format(report, { colour });
  if (options.output === undefined) io.out.write(text);
  else await writeFile(options.output, text);
  for (const [form, file] of options.also) await writeFile(file, formats[form]!(report, { colour: false }));
  if (options.output !== undefined || options.format !== "pretty") io.err.write(`drift of ${report.subject}: ${verdict(report)}\n`);
  return exitCode(report, failOn);
}

/** What cannot be read is an error before anything else: it must never pass for "in sync". */
export function exitCode(report: Report, failOn: readonly FindingKind[]): ExitCode {
  if (isIncomplete(report)) return 1;
  return report.findings.some(({ kind }) => failOn.includes(kind)) ? 2 : 0;
}

function parseAlso(text: string, before: [string, string][]): [string, string][] {
  const [, form = "", file = ""] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (!formats[form]) throw new Error(`--also ${text} is not <form>=<file>; forms are ${Object.keys(formats).join(", ")}`);
  return [...before, [form, file]];
}

function parseFailOn(text: string): FindingKind[] {
  if (text === "none") return [];
  const kinds = text.split(",").map((kind) => kind.trim());
  const wrong = kinds.find((kind) => !(findingKinds as string[]).includes(kind));
  if (wrong !== undefined) throw new Error(`--fail-on ${wrong} is unknown; there are ${findingKinds.join(", ")} and none`);
  return kinds as FindingKind[];
}

async function ignoreText({ ignoreFile }: Options, io: Io): Promise<string> {
  if (ignoreFile !== undefined) return readFile(ignoreFile, "utf8");
  return readFile(join(io.cwd, ".rackformignore"), "utf8").catch(() => "");
}
