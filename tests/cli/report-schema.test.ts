import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { formats } from "../../cli/report/format";
import type { Report } from "../../cli/report/model";

/** The published schema, in which no object may have a field that it does not name: such a field is not documented. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!schema || typeof schema !== "object") return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return inner.type === "object" ? { ...inner, additionalProperties: false } : inner;
}

const published = JSON.parse(
  readFileSync(join(__dirname, "../../docs/report.schema.json"), "utf8"),
) as object;
const validate = new Ajv({ validateFormats: false }).compile(strict(published) as object);

const base = {
  subject: "prod",
  at: "2026-01-02T03:04:05.678Z",
  ignored: 2,
  managed: 12,
  inventoried: 14,
  unreadableVendors: [{ vendor: "i3d", reason: "no answer" }],
};
const object = {
  vendor: "gigahost",
  type: "DnsRecord",
  object: "www.example.no A 192.0.2.10",
  id: "gigahost:example.no/www/A/3f2a9c01",
  urn: "urn:a",
};
const changes = [
  { path: "ttl", expected: 3600, actual: 60 },
  { path: "priority", expected: undefined, actual: 10 },
  { path: "value", expected: "[secret]", actual: "[secret]", secret: true },
];
const reports: Record<string, Report> = {
  drift: {
    ...base,
    about: "drift",
    inSync: 8,
    findings: [
      { ...object, kind: "changed", properties: changes },
      { ...object, kind: "missing", properties: [] },
      { ...object, kind: "unmanaged", urn: undefined, properties: [], billed: "every month" },
      { ...object, kind: "unreadable", properties: [], reason: "no answer" },
    ],
  },
  plan: {
    ...base,
    about: "plan",
    findings: [{ ...object, kind: "forbidden", properties: [], reason: "too much" }],
    unreadableVendors: [],
    changes: [
      {
        change: "create",
        vendor: "i3d",
        type: "FlexMetalServer",
        name: "web",
        object: "web-1",
        urn: "urn:a",
        cost: "orders a server",
        price: { amount: 120, currency: "NOK", per: "month", atMost: true },
        properties: [{ path: "name", expected: undefined, actual: "web-1" }],
      },
    ],
    spending: {
      monthly: [{ amount: 120, currency: "NOK", atMost: true }, { amount: 3 }],
      unknown: ["urn:b"],
    },
    allowed: [{ ...object, kind: "forbidden", properties: [], reason: "allowed by --allow-zone-delete" }],
  },
};

test.each(Object.keys(reports))("the JSON of a report is as docs/report.schema.json says: %s", (name) => {
  validate(JSON.parse(formats.json(reports[name]!, { colour: false })));
  expect(validate.errors).toBeNull();
});

test("the schema refuses what is no report", () => {
  for (const wrong of [{}, { ...reports.plan, version: 2 }, { ...reports.plan, findings: [{ kind: "odd" }] }])
    expect(validate(wrong)).toBe(false);
});
