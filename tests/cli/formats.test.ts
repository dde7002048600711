import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames, formats } from "../../cli/report/format";
import { coverage, isIncomplete, type Report, verdict } from "../../cli/report/model";

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
      .filter((line) => line.startsWith("| DnsRecord"))
      .every((line) => line.replace(/\\\|/g, "").split("|").length === 8),
  ).toBe(true);
  expect(formats.github(full, { colour: false }).trim().split("\n")).toHaveLength(6);
});

test("a comment on a pull request stays below what GitHub takes", () => {
  const many: Report = { ...full, findings: Array.from({ length: 2000 }, () => full.findings[0]!) };
  expect(formats.markdown(many, { colour: false }).length).toBeLessThan(65_536);
});

test("verdict, coverage and completeness", () => {
  expect(verdict(full)).toBe("2 changed, 1 missing, 1 unmanaged, 1 unreadable, gigacloud could not be read");
  expect(verdict(clean)).toBe("in sync");
  expect(coverage(full)).toBe(92.9);
  expect([isIncomplete(full), isIncomplete(clean)]).toEqual([true, false]);
});
