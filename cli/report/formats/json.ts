import { json as text } from "../../escape/json";
import { billedIn } from "../billed";
import { type Report, reportVersion, verdict } from "../model";

/** For machines; docs/report.schema.json describes it. */
export function json(report: Report): string {
  const billed = report.about === "drift" ? { billed: billedIn(report).length } : {};
  return `${text({ version: reportVersion, verdict: verdict(report), ...report, ...billed })}\n`;
}
