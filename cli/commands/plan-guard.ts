import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { colours } from "../io";
import { judge } from "../plan-guard/policy";
import { readPreview } from "../plan-guard/preview";
import { formats } from "../report/format";
import { type Report, verdict } from "../report/model";
import type { AddCommand } from ".";

interface Options {
  format: string;
  output?: string;
  allowMassDelete: string[];
  allowServerRelease?: boolean;
  allowZoneDelete?: boolean;
}

/** `rackform plan-guard`: refuses a plan that policy forbids. */
export const addPlanGuard: AddCommand = (program, io, end) => {
  program
    .command("plan-guard")
    .description("refuse a plan (pulumi preview --json) that deletes zones, many records, or servers, unless it is allowed")
    .argument("[file]", "the plan; standard input when left out or -")
    .option("-f, --format <form>", `how to report: ${Object.keys(formats).join(", ")}`, "pretty")
    .option("-o, --output <file>", "write the report to a file; a summary still goes to stderr")
    .option("--allow-mass-delete <zone>", "zones (gigahost:example.no, or *) in which more than 10 records and 30 % may go", collect, [])
    .option("--allow-server-release", "servers may be released or replaced")
    .option("--allow-zone-delete", "zones may be deleted or replaced; protected ones never")
    .addHelpText(
      "after",
      `
Exit codes: 0 nothing forbidden, 2 something is, 1 an error.

Examples:
  $ pulumi preview --json | rackform plan-guard
  $ rackform plan-guard plan.json --format markdown --output comment.md
  $ pulumi preview --json | rackform plan-guard --allow-mass-delete gigahost:old.no
`,
    )
    .action(async (file: string | undefined, options: Options) => {
      const format = formats[options.format];
      if (!format) throw new Error(`--format ${options.format} is unknown; there are ${Object.keys(formats).join(", ")}`);
      const plan = file === undefined || file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
      const { steps, total } = readPreview(plan);
      const findings = judge(steps, {
        massDelete: options.allowMassDelete,
        serverRelease: options.allowServerRelease ?? false,
        zoneDelete: options.allowZoneDelete ?? false,
      });
      const report: Report = {
        about: "plan",
        subject: file ?? "the preview",
        at: new Date().toISOString(),
        findings,
        ignored: 0,
        managed: total,
        inSync: total - findings.length,
        inventoried: 0,
        unreadableVendors: [],
      };
      const colour = options.output === undefined && colours(io.out, io.env).isColorSupported;
      const rendered = format(report, { colour });
      if (options.output === undefined) io.out.write(rendered);
      else await writeFile(options.output, rendered);
      if (options.output !== undefined) io.err.write(`plan: ${verdict(report)}\n`);
      end(findings.length > 0 ? 2 : 0);
    });
};

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
