import type { Finding, Report } from "../report/model";

/** What makes a finding the same one in a later run: the object and what it has become. */
function fingerprint(finding: Finding): string {
  return JSON.stringify([
    finding.kind,
    finding.id,
    finding.properties.map(({ path, actual }) => [path, actual]),
  ]);
}

/**
 * The report without findings that an earlier report (JSON) holds already: known drift stays quiet, and a value that
 * moves again speaks up. What could not be read is never taken from a baseline, nor is a secret, whose value it lacks.
 */
export function withoutBaseline(report: Report, baseline: unknown): Report {
  const known = new Set(findingsOf(baseline).map(fingerprint));
  const findings = report.findings.filter(
    (finding) =>
      finding.kind === "unreadable" ||
      finding.properties.some(({ secret }) => secret) ||
      !known.has(fingerprint(finding)),
  );
  return { ...report, findings, ignored: report.ignored + report.findings.length - findings.length };
}

function findingsOf(baseline: unknown): Finding[] {
  const findings =
    baseline && typeof baseline === "object" ? (baseline as { findings?: unknown }).findings : undefined;
  if (!Array.isArray(findings))
    throw new Error("the baseline is not a report of rackform drift --format json");
  return findings as Finding[];
}
