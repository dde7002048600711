import { accounts } from "../accounts";
import type { FunctionModel } from "../functions/model";
import { functionSpecs, functionTypes } from "../functions/schema";
import { type Model, namedTypes, shownArguments, ways } from "../model";
import { namedIn, type Property, type Type } from "../type";
import { definition, plain, propertySpec, type PropertySpec, token, typeSpec } from "./types";

interface PackageFacts {
  version: string;
  description: string;
  keywords: string[];
  license: string;
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
    meta: { moduleFormat: "(.*)" },
    language: {
      nodejs: { packageName: "rackform", packageDescription: facts.description, respectSchemaVersion: true },
    },
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

function configurationSpecs(): Record<string, PropertySpec> {
  return Object.fromEntries(
    accounts.map(({ vendor, typeName, description }) => [
      vendor,
      { ...typeSpec({ is: "object", name: typeName, properties: [] }), description, secret: true },
    ]),
  );
}

function typeSpecs(models: Model[], functions: readonly FunctionModel[]): Record<string, unknown> {
  const ofAccounts = accounts.map(({ typeName, description, fields }) => {
    const properties = fields.map((field) => [
      field.name,
      {
        type: field.type,
        description: field.description,
        ...(field.secret ? { secret: true } : {}),
        ...(field.environment.length > 0 ? { defaultInfo: { environment: field.environment } } : {}),
      },
    ]);
    // None is required here: each may come from its environment variables.
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

function resource(model: Model): Record<string, unknown> {
  const { facts } = model;
  const outputs = [...shownArguments(model).map(asOutput), ...model.outputs];
  const isAlways = ({ name, optional, default: usual }: Property) =>
    !optional || usual !== undefined || name === "vendor";
  return {
    description: [plain(facts.description), ...ways(facts), `The id is \`${facts.idForm}\`.`].join("\n\n"),
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
