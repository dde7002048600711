import { json } from "../../escape/json";
import { sarif as escape } from "../../escape/sarif";
import { billedText, billedWords } from "../billed";
import { type Finding, type FindingKind, type Report, show } from "../model";
import { readable } from "../rows";

const rules: Record<FindingKind, { level: "error" | "warning" | "note"; text: string }> = {
  changed: { level: "warning", text: "An object was changed outside the program" },
  missing: { level: "error", text: "An object was deleted outside the program" },
  unfinished: { level: "error", text: "An object failed, or is not finished" },
  unmanaged: { level: "note", text: "An object in the account is not in the state" },
  forbidden: { level: "error", text: "A planned change that policy forbids" },
  unreadable: { level: "error", text: "An object or a vendor could not be read" },
};

/** SARIF 2.1.0, for code scanning views. */
export function sarif(report: Report): string {
  const results = [
    ...report.findings.map((finding) =>
      result(
        finding.kind,
        `${finding.type} ${finding.object}${detail(finding)}`,
        finding.urn ?? finding.id,
        report,
      ),
    ),
    ...report.unreadableVendors.map(({ vendor, reason }) =>
      result("unreadable", `${vendor} could not be read: ${reason}`, vendor, report),
    ),
  ];
  const billed = billedText(report);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: `rackform ${report.about}`,
            rules: Object.entries(rules).map(([id, { level, text }]) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level },
            })),
          },
        },
        results,
        ...(billed === undefined ? {} : { properties: { billed } }),
      },
    ],
  };
  return `${json(log)}\n`;
}

function result(kind: FindingKind, text: string, name: string, report: Report) {
  return {
    ruleId: kind,
    level: rules[kind].level,
    message: { text: escape(text) },
    // Views want a file; what is declared is declared by the program that Pulumi.yaml names.
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: "Pulumi.yaml" } },
        logicalLocations: [{ fullyQualifiedName: name, kind: "resource" }],
      },
    ],
    partialFingerprints: { object: `${kind}/${name}`, subject: report.subject },
  };
}

function detail(finding: Finding): string {
  if (finding.billed !== undefined) return `: ${billedWords(finding)}`;
  if (finding.reason) return `: ${finding.reason}`;
  return readable(finding.properties)
    .map(({ path, expected, actual }) => `; ${path}: ${show(expected)} => ${show(actual)}`)
    .join("");
}
