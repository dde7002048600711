import { accounts, type Field } from "../accounts";
import type { FunctionModel } from "../functions/model";
import { functionSpecs, functionTypes } from "../functions/schema";
import { providerSettings } from "../settings";
import { type Model, namedTypes, shownArguments, ways } from "../model";
import { namedIn, type Property, type Type } from "../type";
import { importSection } from "./imports";
import { languages } from "./languages";
import { definition, plain, propertySpec, type PropertySpec, token, typeSpec } from "./types";

interface PackageFacts {
  version: string;
  description: string;
  keywords: string[];
  license: string;
  pluginDownloadURL: string;
  homepage?: string;
  repository?: string | { url: string };
}

/** Pulumi's description of the package, for tools and for SDKs in other languages. */
export function packageSchema(
  models: Model[],
  functions: readonly FunctionModel[],
  facts: PackageFacts,
): Record<string, unknown> {
  const configuration = configurationSpecs();
  return {
    name: "rackform",
    displayName: "rackform",
    version: facts.version,
    description: facts.description,
    keywords: [...facts.keywords, "category/infrastructure", "kind/native"],
    license: facts.license,
    publisher: "rackform",
    ...placesOf(facts),
    pluginDownloadURL: facts.pluginDownloadURL,
    meta: { moduleFormat: "(.*)" },
    language: languages(facts),
    config: { variables: configuration, defaults: [] },
    provider: {
      description:
        "Accounts at the vendors. What is left out comes from the environment; only vendors in use need any.",
      inputProperties: configuration,
    },
    types: typeSpecs(models, functions),
    resources: Object.fromEntries(models.map((model) => [token(model.facts.name), resource(model)])),
    functions: functionSpecs(functions),
  };
}

/** Where the package is kept, as package.json tells; a schema without them is whole. */
function placesOf({ homepage, repository }: PackageFacts): Record<string, string> {
  const address = typeof repository === "object" ? repository.url : repository;
  return {
    ...(homepage === undefined ? {} : { homepage }),
    ...(address === undefined ? {} : { repository: address.replace(/^git\+|\.git$/g, "") }),
  };
}

function configurationSpecs(): Record<string, PropertySpec> {
  const ofAccounts = accounts.map(({ vendor, typeName, description }) => [
    vendor,
    { ...typeSpec({ is: "object", name: typeName, properties: [] }), description, secret: true },
  ]);
  const ofSettings = providerSettings.map(({ name, description, type }) => [name, { type, description }]);
  return Object.fromEntries([...ofAccounts, ...ofSettings]) as Record<string, PropertySpec>;
}

function typeSpecs(models: Model[], functions: readonly FunctionModel[]): Record<string, unknown> {
  const ofAccounts = accounts.map(({ typeName, description, fields }) => {
    const properties = fields.map((field) => [
      field.name,
      {
        type: field.type,
        description: describeField(field),
        ...(field.secret ? { secret: true } : {}),
      },
    ]);
    // None is required here: each may come from its environment variables, which the plugin reads. An SDK that filled them
    // in from the program's environment would complete one account with the credentials of another.
    return [
      token(typeName),
      { description, type: "object", properties: Object.fromEntries(properties) as unknown },
    ] as const;
  });
  const ofKinds = models.flatMap((model) => [
    ...[...namedTypes(model, "arguments"), ...namedTypes(model, "outputs")],
    ...model.arguments.flatMap(({ kept }) => [...namedIn(kept)]),
  ]);
  const all = [
    ...ofAccounts,
    ...ofKinds.map((type) => [token(type.name), definition(type)] as const),
    ...functionTypes(functions),
  ];
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function describeField({ description, environment }: Field): string {
  if (environment.length === 0) return description;
  const [first, ...others] = environment.map((name) => `\`${name}\``);
  const also = others.length > 0 ? `, or ${others.join(", ")},` : "";
  return `${description} The plugin takes it from ${first}${also} where the account is not given.`;
}

function resource(model: Model): Record<string, unknown> {
  const { facts } = model;
  const outputs = [...shownArguments(model).map(asOutput), ...model.outputs];
  const isAlways = ({ name, optional, default: usual }: Property) =>
    !optional || usual !== undefined || name === "vendor";
  return {
    description: [plain(facts.description), ...ways(facts), `The id is \`${facts.idForm}\`.`, importSection(facts)].join("\n\n"),
    properties: Object.fromEntries(outputs.map((property) => [property.name, stateSpec(property)])),
    required: outputs.filter(isAlways).map(({ name }) => name),
    inputProperties: Object.fromEntries(
      model.arguments.map((property) => [property.name, inputSpec(property)]),
    ),
    requiredInputs: model.arguments.filter(({ optional }) => !optional).map(({ name }) => name),
    aliases: [{ type: `pulumi-nodejs:dynamic/rackform:${facts.name}` }],
  };
}

function asOutput(property: Property): Property {
  return { ...property, type: property.kept satisfies Type };
}

/**
 * `willReplaceOnChanges` and not `replaceOnChanges`: that would have engines replace at a difference of notation only.
 */
function inputSpec(property: Property): PropertySpec {
  return {
    ...propertySpec(property),
    ...(property.change === "replaces" ? { willReplaceOnChanges: true } : {}),
  };
}

function stateSpec(property: Property): PropertySpec {
  const { default: _, ...spec } = propertySpec(property);
  return { ...spec, ...(property.change === "replaces" ? { willReplaceOnChanges: true } : {}) };
}
