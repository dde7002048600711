import { type FindingKind, heading, headings, type Report, scope, show, verdict } from "../model";

/** GitHub cuts a comment off at 65,536 characters. */
const longest = 60_000;

/** For a comment on a pull request, or an issue. */
export function markdown(report: Report): string {
  const lines = [
    `### ${text(heading(report))}: ${text(verdict(report))}`,
    "",
    `${scope(report)}.`,
    "",
    ...(Object.keys(headings) as FindingKind[]).flatMap((kind) => table(report, kind)),
    ...report.unreadableVendors.flatMap(({ vendor, reason }) => [
      `> **${text(vendor)} could not be read**: ${text(reason)}`,
      "",
    ]),
    `<sub>${report.at}${report.ignored > 0 ? `, ${report.ignored} ignored` : ""}</sub>`,
  ];
  const whole = lines.join("\n");
  return `${whole.length > longest ? `${whole.slice(0, whole.lastIndexOf("\n", longest))}\n\n… and more than a comment can hold.` : whole}\n`;
}

function table(report: Report, kind: FindingKind): string[] {
  const findings = report.findings.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const rows = findings.flatMap((finding) => {
    const start = `| ${text(finding.type)} | ${code(finding.object)} |`;
    if (finding.properties.length === 0)
      return [`${start} ${finding.reason ? text(finding.reason) : ""} | | |`];
    return finding.properties.map(
      ({ path, expected, actual }) =>
        `${start} ${code(path)} | ${code(show(expected))} | ${code(show(actual))} |`,
    );
  });
  return [
    `#### ${headings[kind]} (${findings.length})`,
    "",
    "| type | object | property | expected | actual |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ];
}

function text(raw: string): string {
  return raw.replace(/[\\`*_{}[\]<>|#~@]/g, "\\$&").replace(/\r?\n/g, " ");
}

function code(raw: string): string {
  const line = raw.replace(/\r?\n/g, " ").replace(/\|/g, "\\|");
  const short = line.length > 300 ? `${line.slice(0, 300)}…` : line;
  const ticks = "`".repeat(Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return ticks.length > 1 ? `${ticks} ${short} ${ticks}` : `\`${short}\``;
}
