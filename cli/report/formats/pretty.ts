import pico from "picocolors";
import type { FormatOptions } from "../format";
import { count, coverage, type Finding, type FindingKind, type Report, show, verdict } from "../model";

type Paint = ReturnType<typeof pico.createColors>;

const signs: Record<FindingKind, { sign: string; colour: "yellow" | "red" | "blue" | "magenta"; heading: string }> = {
  changed: { sign: "~", colour: "yellow", heading: "Changed at the vendor" },
  missing: { sign: "-", colour: "red", heading: "Missing at the vendor" },
  unmanaged: { sign: "?", colour: "blue", heading: "In the account, in no state" },
  unreadable: { sign: "!", colour: "magenta", heading: "Could not be read" },
};

/** For a person at a terminal. */
export function pretty(report: Report, { colour, title }: FormatOptions): string {
  const paint = pico.createColors(colour);
  const lines = [`${paint.bold(`${title} of ${report.subject}`)} ${paint.dim(report.at)}`, ""];
  for (const kind of Object.keys(signs) as FindingKind[]) lines.push(...section(report, kind, paint));
  for (const { vendor, reason } of report.unreadableVendors) lines.push(paint.magenta(`! ${vendor} could not be read: ${reason}`), "");
  const share = coverage(report);
  lines.push(`${paint.bold(verdict(report))}: ${report.inSync} of ${report.managed} managed resources as they should be${tail(report, share)}`);
  return `${lines.join("\n")}\n`;
}

function section(report: Report, kind: FindingKind, paint: Paint): string[] {
  const findings = report.findings.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const { sign, colour, heading } = signs[kind];
  const lines = findings.flatMap((finding) => [
    `  ${paint[colour](sign)} ${finding.type} ${finding.object} ${paint.dim(name(finding))}`,
    ...finding.properties.map(({ path, expected, actual }) => `      ${path}: ${paint.green(show(expected))} ${paint.dim("=>")} ${paint.red(show(actual))}`),
    ...(finding.reason ? [`      ${finding.reason}`] : []),
  ]);
  return [paint.bold(`${heading} (${count(report, kind)})`), ...lines, ""];
}

function name(finding: Finding): string {
  return finding.urn ? `(${finding.urn.split("::").at(-1) ?? ""})` : `(${finding.id})`;
}

function tail(report: Report, share: number | undefined): string {
  const parts = [
    ...(share === undefined ? [] : [`${share} % of the accounts' objects are managed`]),
    ...(report.ignored > 0 ? [`${report.ignored} ignored`] : []),
  ];
  return parts.length > 0 ? `; ${parts.join("; ")}` : "";
}
