import { github as escape } from "../../escape/github";
import { billedText, billedWords } from "../billed";
import { type FindingKind, type Report, show } from "../model";
import { readable } from "../rows";

const levels: Record<FindingKind, string> = {
  changed: "warning",
  missing: "error",
  unfinished: "error",
  unmanaged: "notice",
  unreadable: "error",
  forbidden: "error",
};

/** Annotations of a GitHub Actions run: one workflow command a line. */
export function github(report: Report): string {
  const lines = report.findings.map((finding) => {
    const what = readable(finding.properties)
      .map(({ path, expected, actual }) => `${path}: ${show(expected)} => ${show(actual)}`)
      .join("; ");
    const message = `${finding.type} ${finding.object} is ${finding.kind}${finding.billed === undefined ? "" : ` and ${billedWords(finding)}`}${what ? `: ${what}` : finding.reason ? `: ${finding.reason}` : ""}`;
    return `::${levels[finding.kind]} title=${escape(`${report.about}: ${finding.object}`)}::${escape(message)}`;
  });
  const vendors = report.unreadableVendors.map(
    ({ vendor, reason }) =>
      `::error title=${escape(`${report.about}: ${vendor}`)}::${escape(`${vendor} could not be read: ${reason}`)}`,
  );
  const billed = billedText(report);
  const summary =
    billed === undefined ? [] : [`::warning title=${escape(`${report.about}: billed`)}::${escape(billed)}`];
  return [...lines, ...vendors, ...summary].map((line) => `${line}\n`).join("");
}
