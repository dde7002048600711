import Ajv2020 from "ajv/dist/2020";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentSchema } from "../../reference/files";
import { kinds } from "../../resources/kinds";

const metaschema = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/pulumi-package-schema.json"), "utf8"),
) as object;
const committed = JSON.parse(readFileSync(join(__dirname, "../../schema.json"), "utf8")) as ReturnType<
  typeof currentSchema
>;

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

test("credentials are secrets and come from the environment", () => {
  const types = committed.types as Record<
    string,
    { properties: Record<string, { secret?: boolean; defaultInfo: { environment: string[] } }> }
  >;
  const account = types["rackform:index:GigahostAccount"]!.properties;
  expect(account.apiKey).toMatchObject({
    secret: true,
    defaultInfo: { environment: ["GIGAHOST_API_KEY", "GIGAHOST_API_TOKEN", "GIGAHOST_TOKEN"] },
  });
  expect(account.password).toMatchObject({ secret: true });
  expect(account.baseUrl!.secret).toBeUndefined();
});

test("what replaces a record, and what it has by default", () => {
  const { inputProperties, requiredInputs } = resources["rackform:index:DnsRecord"]!;
  const replacing = Object.keys(inputProperties).filter(
    (name) => inputProperties[name]!.willReplaceOnChanges,
  );
  expect(replacing.sort()).toEqual(["name", "type", "vendor", "zone"]);
  expect(inputProperties.ttl!.default).toBe(3600);
  expect(requiredInputs.sort()).toEqual(["type", "value", "zone"]);
});
