import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { breakingChanges } from "../../reference/breaking";
import { lastRelease, mayBreak } from "../../reference/release";

const zone = "rackform:index:DnsZone";

function schema() {
  return {
    config: { variables: { gigahost: { $ref: "#/types/rackform:index:GigahostAccount", secret: true } } },
    types: {
      [`${zone}Vendor`]: { type: "string", enum: [{ value: "gigahost" }, { value: "artnet" }] },
      [`${zone}Status`]: { type: "string", enum: [{ value: "active" }] },
      [`${zone}Row`]: {
        type: "object",
        properties: {
          name: { type: "string" },
          status: { $ref: `#/types/${zone}Status` },
        } as Record<string, Record<string, unknown>>,
        required: ["name"],
      },
      [`${zone}Tag`]: {
        type: "object",
        properties: { key: { type: "string" }, value: { type: "string" } } as Record<
          string,
          Record<string, unknown>
        >,
        required: ["key"],
      },
    },
    resources: {
      [zone]: {
        aliases: [{ type: "pulumi-nodejs:dynamic/rackform:DnsZone" }],
        properties: {
          domain: { type: "string" },
          token: { type: "string", secret: true },
          vendor: { $ref: `#/types/${zone}Vendor` },
          serial: { type: "integer" },
          weight: { type: "number" },
          rows: { type: "array", items: { $ref: `#/types/${zone}Row` } },
        } as Record<string, Record<string, unknown>>,
        required: ["domain"],
        inputProperties: {
          domain: { type: "string", willReplaceOnChanges: true },
          ttl: { type: "integer", default: 3600 },
          tags: { type: "array", items: { type: "string" } },
          id: { oneOf: [{ type: "string" }, { type: "integer" }] },
          vendor: { $ref: `#/types/${zone}Vendor` },
          labels: { type: "array", items: { $ref: `#/types/${zone}Tag` } },
        } as Record<string, Record<string, unknown>>,
        requiredInputs: ["domain"],
      },
    },
  };
}

type Edit = (now: ReturnType<typeof schema>) => void;

const breaking: [string, Edit, string][] = [
  [
    "a kind that is gone",
    (now) => void delete (now.resources as Record<string, unknown>)[zone],
    `resource ${zone} is gone`,
  ],
  [
    "a property that is gone",
    (now) => void delete now.resources[zone].inputProperties.ttl,
    `input of ${zone} ttl is gone`,
  ],
  [
    "a property with another name",
    ({ resources }) => {
      const inputs = resources[zone].inputProperties;
      inputs.timeToLive = inputs.ttl!;
      delete inputs.ttl;
    },
    `input of ${zone} ttl is gone`,
  ],
  [
    "a newly required property",
    (now) => void now.resources[zone].requiredInputs.push("ttl"),
    `input of ${zone}: ttl is required now`,
  ],
  [
    "another type",
    (now) => void (now.resources[zone].inputProperties.ttl!.type = "string"),
    `input of ${zone} ttl has another type`,
  ],
  [
    "another type of elements",
    (now) => void (now.resources[zone].inputProperties.tags!.items = { type: "integer" }),
    `input of ${zone} tags has another type`,
  ],
  [
    "a narrower type",
    (now) => void (now.resources[zone].inputProperties.id = { type: "string" }),
    `input of ${zone} id has another type`,
  ],
  [
    "another default",
    (now) => void (now.resources[zone].inputProperties.ttl!.default = 300),
    `input of ${zone} ttl has another default`,
  ],
  [
    "a new reason to replace",
    (now) => void (now.resources[zone].inputProperties.tags!.willReplaceOnChanges = true),
    `input of ${zone} tags replaces on changes now`,
  ],
  [
    "an output that may be missing",
    (now) => void now.resources[zone].required.pop(),
    `output of ${zone}: domain may be missing now`,
  ],
  [
    "an output of a wider type",
    (now) => void (now.resources[zone].properties.serial!.type = "number"),
    `output of ${zone} serial has another type`,
  ],
  [
    "an output that may be something else as well",
    (now) =>
      void (now.resources[zone].properties.domain = { oneOf: [{ type: "string" }, { type: "integer" }] }),
    `output of ${zone} domain has another type`,
  ],
  [
    "a wider type within an output",
    (now) =>
      void (now.types[`${zone}Row`].properties.name = { oneOf: [{ type: "string" }, { type: "integer" }] }),
    `property of ${zone}Row name has another type`,
  ],
  [
    "a property within an output that may be missing",
    (now) => void now.types[`${zone}Row`].required.pop(),
    `property of ${zone}Row: name may be missing now`,
  ],
  [
    "a new value within an output",
    (now) => void now.types[`${zone}Status`].enum.push({ value: "parked" }),
    `value of ${zone}Status: parked is new in an output`,
  ],
  [
    "a newly required property within an argument",
    (now) => void now.types[`${zone}Tag`].required.push("value"),
    `property of ${zone}Tag: value is required now`,
  ],
  [
    "a secret in the open",
    (now) => void (now.resources[zone].properties.token!.secret = false),
    `output of ${zone} token is no secret any more`,
  ],
  [
    "an alias that is gone",
    (now) => void now.resources[zone].aliases.pop(),
    `alias of ${zone}: pulumi-nodejs:dynamic/rackform:DnsZone is gone`,
  ],
  [
    "a value that is gone",
    (now) => void now.types[`${zone}Vendor`].enum.pop(),
    `value of ${zone}Vendor: artnet is gone`,
  ],
  [
    "configuration that is gone",
    (now) => void delete (now.config.variables as Record<string, unknown>).gigahost,
    "configuration gigahost is gone",
  ],
];

test.each(breaking)("%s breaks", (_, edit, message) => {
  const now = schema();
  edit(now);
  expect(breakingChanges(schema(), now)).toEqual([message]);
});

const harmless: [string, Edit][] = [
  ["nothing", () => undefined],
  ["a new optional argument", (now) => void (now.resources[zone].inputProperties.more = { type: "string" })],
  ["a wider type", (now) => void (now.resources[zone].inputProperties.ttl!.type = "number")],
  ["a narrower output", (now) => void (now.resources[zone].properties.weight!.type = "integer")],
  [
    "a property within an output that is always there",
    (now) => void now.types[`${zone}Row`].required.push("status"),
  ],
  [
    "a property within an argument that may be left out",
    (now) => void now.types[`${zone}Tag`].required.pop(),
  ],
  [
    "another value of an argument, which is an output too",
    (now) => void now.types[`${zone}Vendor`].enum.push({ value: "i3d" }),
  ],
  [
    "an argument that replaces no more",
    (now) => void delete now.resources[zone].inputProperties.domain!.willReplaceOnChanges,
  ],
  ["a property that is required no more", (now) => void now.resources[zone].requiredInputs.pop()],
];

test.each(harmless)("%s does not break", (_, edit) => {
  const now = schema();
  edit(now);
  expect(breakingChanges(schema(), now)).toEqual([]);
});

describe("what the next release may do", () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "rackform-release-"))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("the newest release is found by its version, not by its name", () => {
    mkdirSync(join(root, "schema/released"), { recursive: true });
    for (const version of ["0.2.0", "0.10.0", "0.9.1"])
      writeFileSync(join(root, "schema/released", `${version}.json`), "{}");
    expect(lastRelease(root)?.version).toBe("0.10.0");
  });

  test.each([
    ["0.1.0", "0.1.0", false],
    ["0.1.0", "0.1.1", false],
    ["0.1.0", "0.2.0", true],
    ["1.1.0", "1.2.0", false],
    ["1.1.0", "2.0.0", true],
  ])("%s to %s: %s", (released, version, expected) => {
    expect(mayBreak(root, released, version)).toBe(expected);
  });

  test.each([
    ["0.1.0", "minor", true],
    ["0.1.0", "patch", false],
    ["1.0.0", "minor", false],
    ["1.0.0", "major", true],
  ])("after %s a changeset with a %s step: %s", (released, step, expected) => {
    mkdirSync(join(root, ".changeset"));
    writeFileSync(join(root, ".changeset/quick-otters.md"), `---\n"rackform": ${step}\n---\n\nSomething.\n`);
    expect(mayBreak(root, released, released)).toBe(expected);
  });
});
