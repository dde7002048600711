import { type FindingKind, type Report, show } from "../model";

const levels: Record<FindingKind, string> = {
  changed: "warning",
  missing: "error",
  unmanaged: "notice",
  unreadable: "error",
  forbidden: "error",
};

/** Annotations of a GitHub Actions run: one workflow command a line. */
export function github(report: Report): string {
  const lines = report.findings.map((finding) => {
    const what = finding.properties
      .map(({ path, expected, actual }) => `${path}: ${show(expected)} => ${show(actual)}`)
      .join("; ");
    const message = `${finding.type} ${finding.object} is ${finding.kind}${what ? `: ${what}` : finding.reason ? `: ${finding.reason}` : ""}`;
    return `::${levels[finding.kind]} title=${property(`${report.about}: ${finding.object}`)}::${data(message)}`;
  });
  const vendors = report.unreadableVendors.map(
    ({ vendor, reason }) =>
      `::error title=${property(`${report.about}: ${vendor}`)}::${data(`${vendor} could not be read: ${reason}`)}`,
  );
  return [...lines, ...vendors].map((line) => `${line}\n`).join("");
}

// Escapes of workflow commands.
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
