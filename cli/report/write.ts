import { Option } from "commander";
import { colours, type Io, remark } from "../io";
import { writeOutput } from "../output-file";
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
export function writeReport(report: Report, { format, output }: OutputOptions, io: Io): void {
  const colour = output === undefined && colours(io.out, io.env).isColorSupported;
  const text = formats[format](report, { colour });
  if (output === undefined) io.out.write(text);
  else writeOutput(io, output, text);
  if (output !== undefined || format !== "pretty")
    remark(io, `${report.about} of ${report.subject}: ${verdict(report)}`);
}
