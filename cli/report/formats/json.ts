import { type Report, reportVersion, verdict } from "../model";

/** For machines; docs/report.schema.json describes it. */
export function json(report: Report): string {
  return `${JSON.stringify({ version: reportVersion, verdict: verdict(report), ...report }, undefined, 2)}\n`;
}
