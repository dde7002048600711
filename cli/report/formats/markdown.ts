import { markdown as data } from "../../escape/markdown";
import { billedText } from "../billed";
import {
  type Finding,
  type FindingKind,
  headings,
  programName,
  type Report,
  scope,
  show,
  verdict,
  whatNow,
} from "../model";
import { readable } from "../rows";
import { planned } from "./markdown-plan";

/** GitHub cuts a comment off at 65,536 characters. */
const longest = 60_000;

/** For a comment on a pull request, or an issue. */
export function markdown(report: Report): string {
  const billed = billedText(report);
  const lines = [
    `### ${report.about === "plan" ? "Plan" : "Drift"} of ${data(report.subject)}: ${verdict(report)}`,
    "",
    `${scope(report)}.`,
    "",
    ...(Object.keys(headings) as FindingKind[]).flatMap((kind) => table(report, kind)),
    ...report.unreadableVendors.flatMap(({ vendor, reason }) => [
      `> **${data(vendor)} could not be read**: ${data(reason)}`,
      "",
    ]),
    ...(report.about === "plan" ? planned(report) : []),
    ...whatNow(report).flatMap((line) => [`- ${line}`]),
    ...(whatNow(report).length > 0 ? [""] : []),
    ...(billed === undefined ? [] : [`**${billed}**`, ""]),
    `<sub>${report.at}${report.ignored > 0 ? `, ${report.ignored} ignored` : ""}</sub>`,
  ];
  const whole = lines.join("\n");
  return `${whole.length > longest ? cutOff(whole) : whole}\n`;
}

/** As many whole lines as fit; what is folded is closed. */
function cutOff(whole: string): string {
  const kept = whole.slice(0, whole.lastIndexOf("\n", longest));
  const isOpen = kept.lastIndexOf("\n<details>") > kept.lastIndexOf("\n</details>");
  return `${kept}${isOpen ? "\n\n</details>" : ""}\n\n… and more than a comment can hold.`;
}

function table(report: Report, kind: FindingKind): string[] {
  const findings = report.findings.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const rows = findings.flatMap(rowsOf);
  // A column that says nothing is left out: what nobody manages has no resource, and what is missing has no property.
  const used = columns.filter((_, at) => rows.some((row) => row[at] !== ""));
  const cells = (row: readonly string[]) => row.filter((_, at) => used.includes(columns[at]!));
  return [
    `#### ${headings[kind]} (${findings.length})`,
    "",
    line(used),
    `|${used.map(() => "---|").join("")}`,
    ...rows.map((row) => line(cells(row))),
    "",
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const columns = ["type", "resource", "object", "property", "expected", "actual", "billed", "why"];

function rowsOf(finding: Finding): string[][] {
  const name = programName(finding);
  const start = [data(finding.type), name === undefined ? "" : data(name), data(finding.object)];
  const billed = finding.billed === undefined ? "" : data(finding.billed);
  const why = finding.reason === undefined ? "" : data(finding.reason);
  const properties = readable(finding.properties);
  if (properties.length === 0) return [[...start, "", "", "", billed, why]];
  return properties.map(({ path, expected, actual }) => [
    ...start,
    data(path),
    data(show(expected)),
    data(show(actual)),
    billed,
    why,
  ]);
}
