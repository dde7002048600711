import { folderOf, type Model, namedTypes, shownArguments } from "../model";
import { namedIn, type Property } from "../type";
import { comment, typescript } from "../typescript";
import { argumentTypes } from "./arguments";
import { enumerations } from "./enums";

/** Where a kind's class is written to. */
export const classPath = ({ folder }: Pick<Model, "folder">): string => `program/classes/${folder}.ts`;

/** The Pulumi class of a kind with the types of its arguments: `program/classes/<kind>.ts`. */
export function classFile(model: Model): string {
  const types = argumentTypes(model);
  const references = model.arguments.filter(({ resource }) => resource !== undefined);
  return [
    `// Made from resources/${model.folder} by \`npm run generate\`: edit that.`,
    'import type * as pulumi from "@pulumi/pulumi";',
    `import { ${types.includes("Only<") ? "type Only, " : ""}RackformResource } from "../resource";`,
    ...references.map(
      ({ resource }) => `import type { ${resource} } from "./${folderOf(resource!)}";`,
    ),
    "",
    ...enumerations(model),
    types,
    "",
    ...rows(model),
    comment(model.facts.description),
    `export class ${model.facts.name} extends RackformResource {`,
    ...outputs(model),
    "",
    ...members(model),
    "}",
    "",
    factsOf(model, references),
    "",
  ].join("\n");
}

/** Objects within outputs: without Inputs. */
function rows(model: Model): string[] {
  return namedTypes(model, "outputs").flatMap((type) => {
    if (type.is !== "object") return [];
    const fields = type.properties.map(
      (field) =>
        `${comment(field.description, "  ")}\n  ${field.name}${field.optional ? "?" : ""}: ${typescript(field.type, false)};`,
    );
    return [
      `${comment(type.description ?? "")}\nexport interface ${type.name} {\n${fields.join("\n")}\n}`,
      "",
    ];
  });
}

/** Arguments as outputs, unless the state keeps them in a form of its own. */
function shown(model: Model): Property[] {
  return shownArguments(model).filter(
    ({ type, kept }) => type === kept || JSON.stringify(type) === JSON.stringify(kept),
  );
}

function outputs(model: Model): string[] {
  const ofArguments = shown(model).map((property) => {
    const hasObjects = [...namedIn(property.type)].some(({ is }) => is === "object");
    const type = hasObjects
      ? `pulumi.Unwrap<${typescript(property.type, true)}>`
      : typescript(property.type, false);
    return declaration(
      property,
      type,
      property.optional && property.default === undefined && !isFilledIn(property.name),
    );
  });
  const computed = model.outputs.map((property) =>
    declaration(property, typescript(property.type, false), property.optional),
  );
  return [...ofArguments, ...computed];
}

/** The vendor is always known in the end: it follows from another argument where it is not given. */
function isFilledIn(name: string): boolean {
  return name === "vendor";
}

function declaration({ name, description }: Property, type: string, optional: boolean): string {
  return `${comment(description, "  ")}\n  declare readonly ${name}: pulumi.Output<${type}${optional ? " | undefined" : ""}>;`;
}

function members({ facts }: Model): string[] {
  const { name, idForm } = facts;
  const make = [
    `  constructor(name: string, args: ${name}Args, opts?: pulumi.CustomResourceOptions) {`,
    "    super(facts, name, args, opts);",
    "  }",
  ];
  return [
    ...make,
    "",
    comment(`An existing one by its id, \`${idForm}\`, read and not managed.`, "  "),
    `  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {`,
    `    return new ${name}(name, {} as ${name}Args, { ...opts, id });`,
    "  }",
  ];
}

function factsOf(model: Model, references: Property[]): string {
  const { name, secretOutputs, deleteBeforeReplace } = model.facts;
  const secretArguments = model.arguments.filter(({ secret }) => secret).map((property) => property.name);
  const facts = {
    kind: name,
    outputs: [...shown(model), ...model.outputs].map((property) => property.name),
    ...(references.length > 0
      ? { references: Object.fromEntries(references.map((property) => [property.name, property.resource])) }
      : {}),
    ...(secretOutputs.length > 0 ? { secretOutputs } : {}),
    ...(secretArguments.length > 0 ? { secretArguments } : {}),
    ...(deleteBeforeReplace ? { deleteBeforeReplace } : {}),
  };
  return `const facts = ${JSON.stringify(facts)}${references.length > 0 ? " as const" : ""};`;
}
