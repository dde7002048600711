import { json as text } from "../../escape/json";
import { type Report, reportVersion, verdict } from "../model";

/** For machines; docs/report.schema.json describes it. */
export function json(report: Report): string {
  return `${text({ version: reportVersion, verdict: verdict(report), ...report })}\n`;
}
