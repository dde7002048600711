import { markup as escape } from "../../escape/markup";
import { billedText, billedWords } from "../billed";
import {
  count,
  coverage,
  type Finding,
  type FindingKind,
  heading,
  headings,
  programName,
  type Report,
  show,
  verdict,
  whatNow,
} from "../model";
import { readable } from "../rows";
import { costText, spendingText } from "../spending";
import { style } from "./html-style";

/** The kinds that a report can have at all. */
const possible: Record<Report["about"], FindingKind[]> = {
  drift: ["changed", "missing", "unfinished", "unmanaged", "unreadable"],
  plan: ["forbidden"],
};

/**
 * One file for people: no script and nothing from elsewhere, so that it reads in a mail or a build artifact. The
 * filter is made of radio buttons and CSS.
 */
export function html(report: Report): string {
  const title = heading(report);
  const well = report.findings.length === 0 && report.unreadableVendors.length === 0;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}: ${escape(verdict(report))}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="eyebrow">rackform</p>
<h1>${escape(title)}</h1>
<p class="verdict ${well ? "well" : "ill"}">${escape(verdict(report))}</p>
<p class="quiet"><time datetime="${escape(report.at)}">${escape(report.at)}</time></p>
</header>
<main>
${tiles(report)}
${report.unreadableVendors.map(({ vendor, reason }) => `<p class="alarm"><strong>${escape(vendor)} could not be read.</strong> ${escape(reason)}</p>`).join("\n")}
${well ? `<p class="all-well">${report.about === "plan" ? "Nothing in this plan is forbidden." : "Everything at the vendors is as the last run left it."}</p>` : filters(report)}
${(Object.keys(headings) as FindingKind[]).map((kind) => section(report, kind)).join("\n")}
${costs(report)}${advice(report)}${billed(report)}
</main>
</body>
</html>
`;
}

function tiles(report: Report): string {
  const share = coverage(report);
  const numbers: [string, string, string][] = [
    report.about === "plan"
      ? ["planned changes", String(report.managed), "plain"]
      : ["in sync", `${report.inSync ?? 0} of ${report.managed}`, "well"],
    ...possible[report.about].map((kind): [string, string, string] => [
      headings[kind].toLowerCase(),
      String(count(report, kind)),
      kind,
    ]),
    ...(share === undefined
      ? []
      : ([["managed of what exists", `${share} %`, "plain"]] as [string, string, string][])),
    ...(report.ignored > 0
      ? ([["ignored", String(report.ignored), "plain"]] as [string, string, string][])
      : []),
  ];
  return `<dl class="tiles">${numbers.map(([label, number, tone]) => `<div class="tile ${number === "0" ? "none" : tone}"><dt>${escape(label)}</dt><dd>${escape(number)}</dd></div>`).join("")}</dl>`;
}

/** What a plan costs; nothing where it costs nothing. */
function costs({ changes = [], spending }: Report): string {
  const lines = changes
    .filter(({ cost }) => cost !== undefined)
    .map(({ type, name, ...change }) => `${type} ${name}: ${costText(change)}`);
  const sums = spending && spendingText(spending);
  if (sums !== undefined) lines.push(sums);
  return lines.length === 0
    ? ""
    : `<section><h2>Costs money</h2><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul></section>\n`;
}

/** What is paid for and in no state. */
function billed(report: Report): string {
  const text = billedText(report);
  return text === undefined ? "" : `\n<p class="alarm billed"><strong>${escape(text)}</strong></p>`;
}

/** What now, with commands as code. */
function advice(report: Report): string {
  const lines = whatNow(report).map(
    (line) => `<li>${escape(line).replace(/`([^`]+)`/g, "<code>$1</code>")}</li>`,
  );
  return lines.length === 0
    ? ""
    : `<section class="advice"><h2>What now</h2><ul>${lines.join("")}</ul></section>`;
}

function filters(report: Report): string {
  const present = (Object.keys(headings) as FindingKind[]).filter((kind) => count(report, kind) > 0);
  if (present.length < 2) return "";
  const all = `<input type="radio" name="show" id="show-all" checked><label for="show-all">All</label>`;
  return `<fieldset class="filter"><legend>Show</legend>${all}${present.map((kind) => `<input type="radio" name="show" id="show-${kind}"><label for="show-${kind}">${headings[kind]} (${count(report, kind)})</label>`).join("")}</fieldset>`;
}

function section(report: Report, kind: FindingKind): string {
  const findings = report.findings.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return "";
  return `<section class="findings of-${kind}"><h2>${headings[kind]} <span class="number">${findings.length}</span></h2>${findings.map(article).join("")}</section>`;
}

function article(finding: Finding): string {
  const rows = readable(finding.properties)
    .map(
      ({ path, expected, actual }) =>
        `<tr><th scope="row">${escape(path)}</th><td class="before">${escape(show(expected))}</td><td class="after">${escape(show(actual))}</td></tr>`,
    )
    .join("");
  const table = rows
    ? `<div class="scroll"><table><thead><tr><th scope="col">property</th><th scope="col">expected</th><th scope="col">actual</th></tr></thead><tbody>${rows}</tbody></table></div>`
    : "";
  const name = programName(finding);
  // A URN is for machines, and three lines long.
  const where =
    name === undefined
      ? `<p class="quiet">${escape(finding.vendor)} · ${escape(finding.id)}</p>`
      : `<details class="quiet"><summary>${escape(finding.vendor)} · resource ${escape(name)}</summary>${escape(finding.urn ?? "")}</details>`;
  return `<article><h3><span class="type">${escape(finding.type)}</span> ${escape(finding.object)}</h3>${where}${finding.billed === undefined ? "" : `<p>${escape(billedWords(finding)!)}</p>`}${finding.reason ? `<p>${escape(finding.reason)}</p>` : ""}${table}</article>`;
}
