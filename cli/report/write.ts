import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Option } from "commander";
import { colours, type Io, remark } from "../io";
import { type FormatName, formatNames, formats } from "./format";
import { type Report, verdict } from "./model";

export interface OutputOptions {
  format: FormatName;
  output?: string;
}

/** `--format` of a command that reports. */
export const formatOption = () =>
  new Option("-f, --format <form>", "how to report").choices(formatNames).default("pretty");

/** `--output` of a command that reports. */
export const outputOption = () =>
  new Option("-o, --output <file>", "write the report to a file; a summary still goes to stderr");

/** Writes a report to standard output or a file; standard error says in one line what is in it, unless a person just read it. */
export async function writeReport(report: Report, { format, output }: OutputOptions, io: Io): Promise<void> {
  const colour = output === undefined && colours(io.out, io.env).isColorSupported;
  const text = formats[format](report, { colour });
  if (output === undefined) io.out.write(text);
  else await writeFile(resolve(io.cwd, output), text);
  if (output !== undefined || format !== "pretty")
    remark(io, `${report.about} of ${report.subject}: ${verdict(report)}`);
}
