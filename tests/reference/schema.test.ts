import Ajv2020 from "ajv/dist/2020";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as rackform from "../../index";
import * as release from "../../program/plugin-release";
import { memberName } from "../../reference/class/enums";
import { currentSchema } from "../../reference/files";
import { folderOf } from "../../reference/model";
import { settings } from "../../resources/contract/settings";
import { vendorNames } from "../../resources/contract/vendors";
import { kinds } from "../../resources/kinds";

const metaschema = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/pulumi-package-schema.json"), "utf8"),
) as object;
const committed = JSON.parse(readFileSync(join(__dirname, "../../schema.json"), "utf8")) as ReturnType<
  typeof currentSchema
>;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface Resource {
  properties: Record<string, { secret?: boolean; description?: string }>;
  inputProperties: Record<
    string,
    { description?: string; willReplaceOnChanges?: boolean; default?: unknown }
  >;
  requiredInputs: string[];
  aliases: { type: string }[];
}

const resources = committed.resources as Record<string, Resource>;

test("schema.json is what the kinds say", () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(currentSchema())));
});

test("schema.json keeps to Pulumi's metaschema", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(metaschema);
  expect(validate(committed) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...committed, resources: { bad: {} } })).toBe(false);
});

test.each(kinds.map(({ facts }) => [facts.name, facts] as const))("%s is whole", (name, facts) => {
  const resource = resources[`rackform:index:${name}`]!;
  expect(Object.keys(resource.inputProperties).sort()).toEqual(Object.keys(facts.args.shape).sort());
  expect(Object.keys(resource.properties)).toEqual(expect.arrayContaining(Object.keys(facts.outputs.shape)));
  expect(resource.aliases).toEqual([{ type: `pulumi-nodejs:dynamic/rackform:${name}` }]);
  for (const output of facts.secretOutputs) expect(resource.properties[output]!.secret).toBe(true);
  for (const property of Object.values(resource.inputProperties))
    expect(property.description).toMatch(/\.(\*\*)?$/);
});

test("every reference leads to a type, and every type is referred to", () => {
  const text = JSON.stringify(committed);
  const referred = new Set([...text.matchAll(/"#\/types\/([^"]+)"/g)].map((match) => match[1]!));
  expect([...referred].sort()).toEqual(Object.keys(committed.types as object).sort());
});

interface TypeSpec {
  enum?: { value: string }[];
  properties: Record<string, { secret?: boolean; description: string }>;
}
const types = committed.types as Record<string, TypeSpec>;

test("credentials are secrets, and say which variables stand in for them", () => {
  const account = types["rackform:index:GigahostAccount"]!.properties;
  expect(account.apiKey).toMatchObject({
    secret: true,
    description: expect.stringMatching(
      /`GIGAHOST_API_KEY`, or `GIGAHOST_API_TOKEN`, `GIGAHOST_TOKEN`,/,
    ) as string,
  });
  expect(account.password).toMatchObject({ secret: true });
  expect(account.baseUrl!.secret).toBeUndefined();
});

test("no SDK fills anything in from the environment of a program: the plugin does, and mixes no accounts", () => {
  expect(JSON.stringify(committed)).not.toContain("defaultInfo");
});

test("whatever may be configured is configuration of the package and of its provider", () => {
  const { config, provider } = committed as {
    config: { variables: object };
    provider: { inputProperties: object };
  };
  const known = [...vendorNames, ...Object.keys(settings).filter((name) => name !== "run")];
  expect(Object.keys(config.variables)).toEqual(known);
  expect(Object.keys(provider.inputProperties)).toEqual(known);
});

test("every language asks for this version of the plugin, and engines know where it is", () => {
  const { language, version, pluginDownloadURL } = committed as {
    language: Record<string, { respectSchemaVersion?: boolean }>;
    version: string;
    pluginDownloadURL: string;
  };
  expect(Object.keys(language)).toEqual(expect.arrayContaining(["nodejs", "python", "go", "csharp"]));
  for (const facts of Object.values(language)) expect(facts.respectSchemaVersion).toBe(true);
  expect(release).toEqual({ version, pluginDownloadURL });
});

/** The types that a part of the schema refers to, and those that they refer to. */
function typesIn(part: object, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/types\/([^"]+)"/g)) {
    if (found.has(name!)) continue;
    found.add(name!);
    typesIn(types[name!]!, found);
  }
  return found;
}

test("programs that import prints find the enumerations in this package", () => {
  // Imports print resources: what only functions answer with is in none.
  const printable = typesIn({ resources: committed.resources, provider: committed.provider });
  const enumerations = Object.entries(types).filter(([name, type]) => type.enum && printable.has(name));
  expect(enumerations.length).toBeGreaterThan(10);
  for (const [name, type] of enumerations) {
    const constants = (rackform as unknown as Record<string, object>)[name.split(":")[2]!];
    const printed = type.enum!.map(({ value }) => [value.charAt(0).toUpperCase() + value.slice(1), value]);
    expect([name, constants]).toEqual([name, Object.fromEntries(printed)]);
  }
});

test("an enumeration's value that generators would each write in their own way is refused", () => {
  expect(memberName("ext4")).toBe("Ext4");
  for (const value of ["raid-1", "10g", "*", ""])
    expect(() => memberName(value)).toThrow(/letters and digits/);
});

test.each(kinds.map(({ facts }) => [facts.name, facts] as const))(
  "%s: schema and reference show every form that import takes",
  (name, { importForms }) => {
    const { description } = resources[`rackform:index:${name}`]! as unknown as { description: string };
    const page = readFileSync(join(__dirname, `../../docs/reference/${folderOf(name)}.md`), "utf8");
    expect(importForms.length).toBeGreaterThan(1);
    for (const { example } of importForms) {
      expect(description.split("## Import")[1]).toMatch(
        new RegExp(`pulumi import rackform:index:${name} example '?${escaped(example)}'?$`, "m"),
      );
      expect(page.split("## Import")[1]).toContain(`\`${example}\``);
    }
  },
);

test("what replaces a record, and what it has by default", () => {
  const { inputProperties, requiredInputs } = resources["rackform:index:DnsRecord"]!;
  const replacing = Object.keys(inputProperties).filter(
    (name) => inputProperties[name]!.willReplaceOnChanges,
  );
  expect(replacing.sort()).toEqual(["name", "type", "vendor", "zone"]);
  expect(inputProperties.ttl!.default).toBe(3600);
  expect(requiredInputs.sort()).toEqual(["type", "value", "zone"]);
});
