import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Model, namedTypes, ways } from "../model";
import { shellWord } from "../package-schema/imports";
import { plain, token } from "../package-schema/types";
import type { Change, Property } from "../type";
import { code } from "../typescript";
import { titles } from "../titles";
import { examplesOf } from "./examples";
import { table } from "./table";
import { readable } from "./types";

const root = join(__dirname, "..", "..");

const changes: Record<Change, string> = {
  "in place": "in place",
  replaces: "**replaces**",
  depends: "depends: see its meaning",
  "at creation": "no effect: counts at creation only",
};

/** The reference of a kind: `docs/reference/<kind>.md`. */
export function kindPage(model: Model): string {
  const { facts, folder } = model;
  return [
    "<!-- Made from the kind's schema by `npm run generate`: edit that, or docs/kinds for the prose. -->",
    `# ${facts.name}`,
    plain(facts.description),
    `Vendors: ${facts.vendors.map((vendor) => `[${titles[vendor]!.title}](../vendors/${vendor}.md)`).join(", ")}.`,
    existsSync(join(root, "docs", "kinds", `${folder}.md`))
      ? `When to use it, what is taken over, what refresh finds, what destroy does, and what to beware of: [${facts.name} in use](../kinds/${folder}.md).`
      : "",
    "## Arguments",
    ways(model.facts).join(""),
    propertyTable(model, model.arguments),
    "## Outputs",
    `Besides these, every argument but \`adopt\` is an output.`,
    outputTable(model.outputs),
    ...objects(model),
    "## Id, and taking over what exists",
    ids(model),
    "## Import",
    imports(model),
    "## Timeouts",
    `One operation may take ${minutes(facts.limitMs)}; \`customTimeouts\` (\`create\`, \`update\`, \`delete\`) sets another limit. ${order(model)}`,
    "## Examples",
    ...examples(model),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function propertyTable(model: Model, properties: Property[]): string {
  const rows = properties.map((property) => [
    `\`${property.name}\`${isNeeded(model, property) ? " *" : ""}`,
    property.resource ? `${readable(property.type)} or \`${property.resource}\`` : readable(property.type),
    property.default === undefined ? "" : code(property.default),
    property.change ? changes[property.change] : "",
    meaning(property),
  ]);
  return `${table(["argument", "type", "default", "on change", "meaning"], rows)}\n\n\\* required.`;
}

function isNeeded({ facts }: Model, { name, optional }: Property): boolean {
  return !optional && !facts.alternatives.flat().includes(name);
}

function meaning({ description, vendors: only, examples, secret }: Property): string {
  return [
    plain(description),
    ...(only ? [`Only at ${only.map((vendor) => titles[vendor]!.title).join(", ")}.`] : []),
    ...(secret ? ["Secret: encrypted in the state."] : []),
    ...(examples.length > 0 ? [`E.g. ${examples.map(code).join(", ")}.`] : []),
  ].join(" ");
}

function outputTable(properties: Property[]): string {
  const rows = properties.map((property) => [
    `\`${property.name}\``,
    `${readable(property.type)}${property.optional ? ", may be missing" : ""}`,
    meaning(property),
  ]);
  return table(["output", "type", "meaning"], rows);
}

function objects(model: Model): string[] {
  const types = [...namedTypes(model, "arguments"), ...namedTypes(model, "outputs")];
  return types.flatMap((type) => {
    if (type.is !== "object") return [];
    const rows = type.properties.map((property) => [
      `\`${property.name}\`${property.optional ? "" : " *"}`,
      readable(property.type),
      property.default === undefined ? "" : code(property.default),
      meaning(property),
    ]);
    return [`### ${type.name}`, table(["property", "type", "default", "meaning"], rows)];
  });
}

function ids({ facts, arguments: properties }: Model): string {
  const adopt = properties.find(({ name }) => name === "adopt");
  return [
    `The id is \`${facts.idForm}\`; it is given at creation and stays.`,
    `\`${facts.name}.get("name", id)\` reads an existing one without managing it.`,
    adopt ? `\`adopt: true\`: ${adopt.description}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function imports({ facts }: Model): string {
  const rows = facts.importForms.map(({ example, means }) => [`\`${example}\``, `${means}.`]);
  return [
    `\`pulumi import ${token(facts.name)} example ${shellWord(facts.importForms[0]!.example)}\`, in a project whose \`Pulumi.yaml\` [names the plugin](../plugin.md). The last word may be:`,
    table(["what", "imports"], rows),
    "Where several objects fit, the message lists them. Engines cannot import dynamic resources by an id: there [`rackform export`](../cli.md#rackform-export) writes the program and an import file, and `adopt` takes over what exists.",
  ].join("\n\n");
}

function minutes(milliseconds: number): string {
  const count = milliseconds / 60_000;
  return count % 60 === 0 && count > 60 ? `${count / 60} hours` : `${count} minutes`;
}

function order({ facts }: Model): string {
  return facts.deleteBeforeReplace
    ? "In a replacement the old object goes before the new one comes."
    : "In a replacement the new object comes before the old one goes; `deleteBeforeReplace: true` reverses that.";
}

function examples(model: Model): string[] {
  return examplesOf(model.facts).flatMap(({ vendor, folder, text }) => [
    `### ${titles[vendor]!.title}`,
    `[examples/${folder}](../../examples/${folder}/index.ts)`,
    `\`\`\`ts\n${text}\n\`\`\``,
  ]);
}
