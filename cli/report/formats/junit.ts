import { markup as escape } from "../../escape/markup";
import { billedText, billedWords } from "../billed";
import { type Finding, type Report, show } from "../model";
import { readable } from "../rows";

/** For CI systems that show test results: a test case for each finding, one passing case for what is in sync. */
export function junit(report: Report): string {
  const title = report.about;
  const errors =
    report.findings.filter(({ kind }) => kind === "unreadable").length + report.unreadableVendors.length;
  const failures =
    report.findings.length - report.findings.filter(({ kind }) => kind === "unreadable").length;
  const cases = [
    ...(report.inSync
      ? [`    <testcase classname="rackform.${escape(title)}" name="${report.inSync} resources in sync"/>`]
      : []),
    ...report.findings.map((finding) => testcase(finding, title)),
    ...report.unreadableVendors.map(
      ({ vendor, reason }) =>
        `    <testcase classname="rackform.${escape(title)}.${escape(vendor)}" name="${escape(vendor)} can be read"><error message="${escape(reason)}"/></testcase>`,
    ),
  ];
  const billed = billedText(report);
  const head = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rackform ${escape(title)}" ${head}>`,
    `  <testsuite name="${escape(report.subject)}" ${head} timestamp="${report.at.replace(/(\.\d+)?Z$/, "")}">`,
    ...cases,
    ...(billed === undefined ? [] : [`    <system-out>${escape(billed)}</system-out>`]),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testcase(finding: Finding, title: string): string {
  const what = readable(finding.properties)
    .map(({ path, expected, actual }) => `${path}: expected ${show(expected)}, is ${show(actual)}`)
    .join("; ");
  const tag = finding.kind === "unreadable" ? "error" : "failure";
  const message = `${finding.kind}${finding.billed === undefined ? "" : `, ${billedWords(finding)}`}${finding.reason ? `: ${finding.reason}` : ""}`;
  return `    <testcase classname="rackform.${escape(title)}.${escape(finding.vendor)}.${escape(finding.type)}" name="${escape(finding.object)}"><${tag} type="${finding.kind}" message="${escape(message)}">${escape(what)}</${tag}></testcase>`;
}
