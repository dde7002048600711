import { folderOf } from "../model";
import { namedIn, type Property } from "../type";
import { comment, documentation, typescript } from "../typescript";
import { type FunctionModel, typesIn } from "./model";

/** Where a function's types are written to. */
export const typesPath = ({ file }: Pick<FunctionModel, "file">): string => `program/functions/${file}.ts`;

/** Where all calls are written to. */
export const callsPath = "program/functions/calls.ts";

/** The types of a function: `program/functions/<name>.ts`. Nothing of it is left when it is compiled. */
export function typesFile(model: FunctionModel, owned: ReadonlyMap<string, string>): string {
  const { facts, type, file } = model;
  const { name } = facts;
  const resources = [...new Set(model.arguments.flatMap(({ resource }) => resource ?? []))];
  const rows = typesIn(model.result).filter(({ is }) => is === "object");
  const elsewhere = rows.filter((row) => owned.get(row.name) !== file);
  const own = rows.filter((row) => owned.get(row.name) === file);
  return [
    `// Made from resources/functions/${file} by \`npm run generate\`: edit that.`,
    'import type * as pulumi from "@pulumi/pulumi";',
    ...resources.map((resource) => `import type { ${resource} } from "../classes/${folderOf(resource)}";`),
    ...elsewhere.map((row) => `import type { ${row.name} } from "./${owned.get(row.name)!}";`),
    "",
    interfaceOf(`${type}Args`, `Arguments of {@link ${name}}.`, model.arguments, plainType),
    interfaceOf(`${type}OutputArgs`, `Arguments of {@link ${name}Output}.`, model.arguments, inputType),
    ...own.flatMap((row) =>
      row.is === "object" ? [interfaceOf(row.name, textOf(row, type), row.properties, plainType)] : [],
    ),
    interfaceOf(`${type}Result`, `Result of {@link ${name}}.`, model.result, plainType),
  ].join("\n");
}

const textOf = ({ description }: { description?: string }, type: string): string =>
  description ?? `Part of a {@link ${type}Result}.`;

/**
 * The calls of all functions, each as a promise and as an Output: one small file, and what carries them out is loaded when a
 * program first looks something up.
 */
export function callsFile(models: readonly FunctionModel[]): string {
  return [
    "// Made from resources/functions by `npm run generate`: edit that.",
    'import type { Look, LookOutput, OptionalLook, OptionalLookOutput } from "../look-up";',
    ...models.map(
      ({ type, file }) => `import type { ${type}Args, ${type}OutputArgs, ${type}Result } from "./${file}";`,
    ),
    "",
    "/** Every function, as a promise and as an Output. */",
    "export interface Calls {",
    ...models.map(callsOf),
    "}",
    "",
    'const onDemand = () => require("../look-up") as typeof import("../look-up");',
    "const callsOf = (name: string) => [",
    "  [name, (args?: object, opts?: object): unknown => onDemand().lookUp(name, args, opts)],",
    "  [`${name}Output`, (args?: object, opts?: object): unknown => onDemand().lookUpOutput(name, args, opts)],",
    "] as const;",
    `const names = ${JSON.stringify(models.map(({ facts }) => facts.name))};`,
    "",
    `export const { ${models.map(({ facts: { name } }) => `${name}, ${name}Output`).join(", ")} } = Object.fromEntries(names.flatMap(callsOf)) as unknown as Calls;`,
    "",
  ].join("\n");
}

function callsOf(model: FunctionModel): string {
  const { facts, type } = model;
  const { name, description } = facts;
  const optional = model.arguments.every((argument) => argument.optional) ? "Optional" : "";
  const waits =
    "Waits for its arguments; while they are unknown in a preview nothing is called, and the result is unknown.";
  return [
    comment(description, "  "),
    `  readonly ${name}: ${optional}Look<${type}Args, ${type}Result>;`,
    comment(`${description}\n\n${waits}`, "  "),
    `  readonly ${name}Output: ${optional}LookOutput<${type}OutputArgs, ${type}Result>;`,
  ].join("\n");
}

/** Which function's file has a type: the first one that shows it. */
export function typeOwners(models: readonly FunctionModel[]): Map<string, string> {
  const owned = new Map<string, string>();
  for (const { result, file } of models)
    for (const { name } of typesIn(result)) if (!owned.has(name)) owned.set(name, file);
  return owned;
}

const plainType = ({ type }: Property): string => typescript(type, false);

function inputType({ type, resource }: Property): string {
  if ([...namedIn(type)].some(({ is }) => is === "object"))
    throw new Error("an argument of a function holds no object");
  const wrapped = `pulumi.Input<${typescript(type, true)}>`;
  return resource ? `${resource} | ${wrapped}` : wrapped;
}

function interfaceOf(
  name: string,
  text: string,
  properties: readonly Property[],
  typeOf: (property: Property) => string,
): string {
  const members = properties.map(
    (property) =>
      `${comment(documentation(property), "  ")}\n  ${property.name}${property.optional ? "?" : ""}: ${typeOf(property)};`,
  );
  return `${comment(text)}\nexport interface ${name} {\n${members.join("\n")}\n}\n`;
}
