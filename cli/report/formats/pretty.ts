import pico from "picocolors";
import { terminal } from "../../escape/terminal";
import { billedText, billedWords } from "../billed";
import type { FormatOptions } from "../format";
import {
  count,
  type Finding,
  type FindingKind,
  heading,
  programName,
  type Report,
  scope,
  show,
  verdict,
  whatNow,
} from "../model";
import { readable } from "../rows";
import { costText, spendingText } from "../spending";

type Paint = ReturnType<typeof pico.createColors>;

const signs: Record<
  FindingKind,
  { sign: string; colour: "yellow" | "red" | "blue" | "magenta"; heading: string }
> = {
  changed: { sign: "~", colour: "yellow", heading: "Changed at the vendor" },
  missing: { sign: "-", colour: "red", heading: "Missing at the vendor" },
  unfinished: { sign: "…", colour: "red", heading: "Failed or unfinished" },
  unmanaged: { sign: "?", colour: "blue", heading: "In the account, not in the state" },
  forbidden: { sign: "x", colour: "red", heading: "Forbidden by policy" },
  unreadable: { sign: "!", colour: "magenta", heading: "Could not be read" },
};

/** For a person at a terminal. */
export function pretty(report: Report, { colour }: FormatOptions): string {
  const paint = pico.createColors(colour);
  const lines = [`${paint.bold(`${terminal(heading(report))}`)} ${paint.dim(report.at)}`, ""];
  for (const kind of Object.keys(signs) as FindingKind[]) lines.push(...section(report, kind, paint));
  for (const { vendor, reason } of report.unreadableVendors)
    lines.push(paint.magenta(`! ${vendor} could not be read: ${terminal(reason)}`), "");
  lines.push(...costs(report, paint));
  lines.push(
    `${paint.bold(terminal(verdict(report)))}: ${scope(report)}${report.ignored > 0 ? `; ${report.ignored} ignored` : ""}`,
  );
  lines.push(...whatNow(report).map((line) => `  ${line.replaceAll("`", "")}`));
  const billed = billedText(report);
  if (billed !== undefined) lines.push(paint.yellow(billed));
  return `${lines.join("\n")}\n`;
}

/** What a plan costs. */
function costs({ changes = [], spending }: Report, paint: Paint): string[] {
  const sums = spending && spendingText(spending);
  const lines = changes
    .filter(({ cost }) => cost !== undefined)
    .map(({ type, name: called, ...change }) => `  $ ${type} ${called}: ${costText(change)}`);
  if (sums !== undefined) lines.push(`  ${sums}`);
  return lines.length === 0 ? [] : [paint.bold("Costs money"), ...lines.map(terminal), ""];
}

function section(report: Report, kind: FindingKind, paint: Paint): string[] {
  const findings = report.findings.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const { sign, colour, heading: title } = signs[kind];
  const lines = findings.flatMap((finding) => [
    `  ${paint[colour](sign)} ${terminal(`${finding.type} ${finding.object}`)} ${paint.dim(terminal(name(finding)))}`,
    ...readable(finding.properties).map(
      ({ path, expected, actual }) =>
        `      ${terminal(path)}: ${paint.green(terminal(show(expected)))} ${paint.dim("=>")} ${paint.red(terminal(show(actual)))}`,
    ),
    ...(finding.billed !== undefined ? [`      ${paint.yellow(terminal(billedWords(finding)!))}`] : []),
    ...(finding.reason !== undefined ? [`      ${terminal(finding.reason)}`] : []),
  ]);
  return [paint.bold(`${title} (${count(report, kind)})`), ...lines, ""];
}

function name(finding: Finding): string {
  const inProgram = programName(finding);
  return inProgram === undefined ? `(${finding.id})` : `(resource ${inProgram})`;
}
