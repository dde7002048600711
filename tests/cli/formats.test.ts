import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames, formats } from "../../cli/report/format";
import { coverage, type Finding, isIncomplete, type Report, verdict } from "../../cli/report/model";

const hostile = `<script>alert("x")</script> | \`tick\` & 'quote' %0A ::error`;

const full: Report = {
  about: "drift",
  subject: "prod",
  at: "2026-01-02T03:04:05.678Z",
  ignored: 2,
  managed: 12,
  inSync: 8,
  inventoried: 14,
  unreadableVendors: [{ vendor: "gigacloud", reason: "no answer came in time" }],
  findings: [
    {
      kind: "changed",
      vendor: "gigahost",
      type: "DnsRecord",
      object: "www.example.no A 192.0.2.10",
      id: "gigahost:example.no/www/A/3f2a9c01",
      urn: "urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:DnsRecord::www",
      properties: [
        { path: "value", expected: "192.0.2.10", actual: "198.51.100.66" },
        { path: "ttl", expected: 3600, actual: 60 },
        { path: "priority", expected: undefined, actual: 10 },
      ],
    },
    {
      kind: "changed",
      vendor: "artnet",
      type: "DnsRecord",
      object: `example.pl TXT ${hostile}`,
      id: "artnet:example.pl/@/TXT/00000000",
      urn: "urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:DnsRecord::txt",
      properties: [{ path: "value", expected: hostile, actual: ["a", { b: 1 }] }],
    },
    {
      kind: "missing",
      vendor: "i3d",
      type: "FlexMetalServer",
      object: "web-1",
      id: "i3d:6f9f2a4e-0000-4000-8000-000000000001",
      urn: "urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:FlexMetalServer::web-1",
      properties: [],
    },
    {
      kind: "unmanaged",
      vendor: "gigahost",
      type: "DnsZone",
      object: "old.no",
      id: "gigahost:old.no",
      properties: [],
    },
    {
      kind: "unmanaged",
      vendor: "gigahost",
      type: "AdditionalIp",
      object: "192.0.2.77 of server 2201",
      id: "gigahost:2201/192.0.2.77",
      properties: [],
      billed: "every month",
    },
    {
      kind: "unreadable",
      vendor: "gigacloud",
      type: "ReverseDns",
      object: "192.0.2.20 PTR",
      id: "gigacloud:192.0.2.20",
      urn: "urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:ReverseDns::ptr",
      properties: [],
      reason: "no answer came in time",
    },
  ],
};
const clean: Report = {
  ...full,
  findings: [],
  unreadableVendors: [],
  ignored: 0,
  inSync: 12,
  inventoried: 12,
};

const extensions: Record<string, string> = {
  pretty: "txt",
  markdown: "md",
  junit: "xml",
  sarif: "sarif",
  github: "txt",
};

/** UPDATE_GOLDEN=1 writes the files anew; look at them before committing. */
function expectGolden(name: string, text: string): void {
  const file = join(__dirname, "golden", name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

describe.each(formatNames)("%s", (name) => {
  test.each([
    ["findings", full],
    ["clean", clean],
  ])("%s", (what, report) => {
    expectGolden(
      `drift-${what}.${name}.${extensions[name] ?? name}`,
      formats[name](report, { colour: false }),
    );
  });
});

test("colours are there when asked for, and only then", () => {
  const escape = String.fromCharCode(27);
  expect(formats.pretty(full, { colour: true })).toContain(escape);
  expect(formats.pretty(full, { colour: false })).not.toContain(escape);
});

test("what a vendor sends is text in HTML, XML and Markdown", () => {
  for (const name of ["html", "junit"] as const)
    expect(formats[name](full, { colour: false })).not.toContain("<script");
  expect(formats.html(full, { colour: false })).not.toMatch(/<(?:script|img|iframe|link)/);
  expect(
    formats
      .markdown(full, { colour: false })
      .split("\n")
      .filter((line) => line.startsWith("| `") || line.startsWith("| type"))
      .map((line) => line.replace(/\\\|/g, "").split("|").length),
  ).toEqual([8, 8, 8, 8, 8, 5, 5, 5, 5, 5, 6, 6]);
  expect(formats.github(full, { colour: false }).trim().split("\n")).toHaveLength(8);
});

test("of a table and a list only what differs is told, a row each; forms for machines keep whole values", () => {
  const rows = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`A h${at} 10.0.0.1`, 3600]));
  const { "A h7 10.0.0.1": _, ...others } = rows;
  const finding: Finding = {
    ...full.findings[0]!,
    properties: [
      { path: "records", expected: rows, actual: { ...others, "A h7 198.51.100.66": 3600 } },
      { path: "tags", expected: ["web", "old"], actual: ["web", "new"] },
      { path: "os", expected: { slug: "debian-12" }, actual: { slug: "debian-13" } },
      { path: "sorted", expected: ["a", "b"], actual: ["b", "a"] },
    ],
  };
  const report = { ...full, findings: [finding] };
  const pretty = formats.pretty(report, { colour: false });
  expect(pretty.match(/^ {6}\S.*$/gm)).toEqual([
    '      records["A h7 10.0.0.1"]: 3600 => (none)',
    '      records["A h7 198.51.100.66"]: (none) => 3600',
    "      tags[1]: old => (none)",
    "      tags[1]: (none) => new",
    "      os.slug: debian-12 => debian-13",
    '      sorted: ["a","b"] => ["b","a"]',
  ]);
  for (const name of ["markdown", "html", "junit", "github", "sarif"] as const) {
    const text = formats[name](report, { colour: false });
    expect([name, /A h7 198/.test(text), /A h8 10/.test(text)]).toEqual([name, true, false]);
  }
  expect(formats.json(report, { colour: false })).toContain('"A h8 10.0.0.1": 3600');
});

test("a zone file that comes or goes is told by its rows, as many as a person reads", () => {
  const rows = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`A h${at} 10.0.0.1`, 3600]));
  const report: Report = {
    ...full,
    findings: [
      { ...full.findings[0]!, properties: [{ path: "records", expected: undefined, actual: rows }] },
    ],
  };
  const lines = formats.pretty(report, { colour: false }).match(/^ {6}\S.*$/gm)!;
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe("      records: (none) => … and 800 more that differ");
});

test("a comment on a pull request stays below what GitHub takes", () => {
  const many: Report = { ...full, findings: Array.from({ length: 2000 }, () => full.findings[0]!) };
  expect(formats.markdown(many, { colour: false }).length).toBeLessThan(65_536);
});

test("verdict, coverage and completeness", () => {
  expect(verdict(full)).toBe("2 changed, 1 missing, 2 unmanaged, 1 unreadable, gigacloud could not be read");
  expect(verdict(clean)).toBe("in sync");
  expect(coverage(full)).toBe(85.7);
  expect([isIncomplete(full), isIncomplete(clean)]).toEqual([true, false]);
});
