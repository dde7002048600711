import { plain } from "../package-schema/types";
import { table } from "../pages/table";
import { readable } from "../pages/types";
import type { Property } from "../type";
import { code } from "../typescript";
import { titles } from "../titles";
import { type FunctionModel, typesIn } from "./model";

/** The reference of a function: `docs/reference/functions/<name>.md`. */
export function functionPage(model: FunctionModel): string {
  const { name, description, vendors: own, alternatives = [] } = model.facts;
  return [
    "<!-- Made from the function's schema by `npm run generate`: edit that. -->",
    `# ${name}`,
    plain(description),
    `Vendors: ${own.map((vendor) => `[${titles[vendor]!.title}](../../vendors/${vendor}.md)`).join(", ")}.`,
    `\`${name}(args, opts)\` is a promise, \`${name}Output(args, opts)\` an Output that takes Inputs and waits for them; [looking things up](../../functions.md) says the rest.`,
    "## Arguments",
    alternatives.length > 0
      ? `Exactly one of ${alternatives.map((set) => set.map((one: string) => `\`${one}\``).join(" with ")).join(", ")} has to be given.`
      : "",
    model.arguments.length > 0
      ? `${rows(["argument", "type", "default", "meaning"], model.arguments)}\n\n\\* required.`
      : "It has none.",
    "## Result",
    rows(["field", "type", "default", "meaning"], model.result),
    ...typesIn(model.result).flatMap((type) =>
      type.is === "object"
        ? [`### ${type.name}`, rows(["field", "type", "default", "meaning"], type.properties)]
        : [],
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function rows(head: string[], properties: readonly Property[]): string {
  const hasDefaults = properties.some((one) => one.default !== undefined);
  const cells = properties.map((property) => [
    `\`${property.name}\`${head[0] === "argument" && !property.optional ? " *" : ""}`,
    `${property.resource ? `${readable(property.type)} or \`${property.resource}\`` : readable(property.type)}${head[0] === "field" && property.optional ? ", may be missing" : ""}`,
    ...(hasDefaults ? [property.default === undefined ? "" : code(property.default)] : []),
    meaning(property),
  ]);
  return table(
    head.filter((one) => one !== "default" || hasDefaults),
    cells,
  );
}

function meaning({ description, vendors: only, examples }: Property): string {
  return [
    plain(description),
    ...(only ? [`Only at ${only.map((vendor) => titles[vendor]!.title).join(", ")}.`] : []),
    ...(examples.length > 0 ? [`E.g. ${examples.map(code).join(", ")}.`] : []),
  ].join(" ");
}

/** The list of functions: `docs/reference/functions/README.md`. */
export function functionIndex(models: readonly FunctionModel[]): string {
  return [
    "<!-- Made from the functions by `npm run generate`. -->",
    "# Functions",
    table(
      ["function", "what it looks up", "vendors"],
      models.map(({ facts: { name, description, vendors: own }, file }) => [
        `[${name}](${file}.md)`,
        description.split("\n\n")[0]!,
        own.map((vendor) => titles[vendor]!.title).join(", "),
      ]),
    ),
    "How they are called, whose account they ask, and what they cost: [looking things up](../../functions.md).",
  ].join("\n\n");
}
