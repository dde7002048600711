import { vendorNames } from "../../resources/contract/vendors";
import type { Finding, Report } from "../report/model";
import { globMatcher } from "../../resources/contract/glob";

/** One line of a `.rackformignore`. */
interface Rule {
  negated: boolean;
  /** By field; several fields of one line must all match. */
  tests: ((finding: Finding, property?: string) => boolean)[];
  property: boolean;
}

const fields: Record<string, (finding: Finding) => string> = {
  type: ({ type }) => type,
  urn: ({ urn }) => urn ?? "",
  id: ({ id }) => id,
  object: ({ object }) => object,
  vendor: ({ vendor }) => vendor,
  kind: ({ kind }) => kind,
};

/**
 * Reads a `.rackformignore`: a rule a line, the last one that matches wins, `!` takes back, `#` comments. A rule is a
 * glob for the id (`gigahost:example.no/_acme-challenge*`), or fields that must all match:
 * `type:DnsRecord property:ttl`, with type, urn, id, object, vendor, kind and property.
 */
export function parseIgnore(text: string, name = ".rackformignore"): Rule[] {
  return text.split(/\r?\n/).flatMap((raw, at) => {
    const line = raw.replace(/(^|\s)#[^]*/, "").trim();
    if (line === "") return [];
    const negated = line.startsWith("!");
    const words = line
      .slice(negated ? 1 : 0)
      .trim()
      .split(/\s+/);
    const parts = words.map((word) => parseWord(word, `${name}:${at + 1}`));
    return [
      { negated, tests: parts.map(({ test }) => test), property: parts.some(({ property }) => property) },
    ];
  });
}

function parseWord(word: string, where: string): { test: Rule["tests"][number]; property: boolean } {
  const [, field, glob = ""] = /^([a-z0-9]+):(.*)$/.exec(word) ?? [];
  if (field === "property") {
    const matches = globMatcher(glob, "/");
    return { property: true, test: (_, property) => property !== undefined && matches(property) };
  }
  const read = field === undefined ? undefined : fields[field];
  if (read) {
    const matches = globMatcher(glob, "/");
    return { property: false, test: (finding) => matches(read(finding)) };
  }
  if (field !== undefined && !(vendorNames as readonly string[]).includes(field)) {
    throw new Error(
      `${where}: "${field}:" is unknown; there are ${[...Object.keys(fields), "property"].join(", ")}, and ids such as gigahost:example.no/**`,
    );
  }
  const matches = globMatcher(word, "/");
  return { property: false, test: ({ id }) => matches(id) };
}

function isIgnored(rules: Rule[], finding: Finding, property?: string): boolean {
  return rules.reduce((ignored, rule) => {
    if (rule.property !== (property !== undefined) && rule.property) return ignored;
    return rule.tests.every((test) => test(finding, property)) ? !rule.negated : ignored;
  }, false);
}

/** The report without what the rules take out. Unreadable objects are never ignored: silence would look like sync. */
export function withoutIgnored(report: Report, rules: Rule[]): Report {
  if (rules.length === 0) return report;
  const kept: Finding[] = [];
  let freed = 0;
  for (const finding of report.findings) {
    if (finding.kind === "unreadable") {
      kept.push(finding);
      continue;
    }
    const properties = finding.properties.filter(({ path }) => !isIgnored(rules, finding, path));
    const emptied = finding.properties.length > 0 && properties.length === 0;
    if (isIgnored(rules, finding) || emptied) {
      if (finding.kind === "changed") freed++;
    } else {
      kept.push({ ...finding, properties });
    }
  }
  const ignored = report.ignored + report.findings.length - kept.length;
  return { ...report, findings: kept, ignored, inSync: (report.inSync ?? 0) + freed };
}
