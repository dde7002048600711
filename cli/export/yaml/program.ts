import { visible } from "../../../sdk/core/visible";
import { yaml } from "../../escape/yaml";
import { typeOf } from "../../own-kind";
import type { Exported, LeftOut } from "../collect";
import type { ProgramOptions } from "../languages";
import { missingHeading, missingLines, pluginLines, projectHead } from "../project-file";
import { type KindSection, sections } from "../sections";
import { block, entry } from "./literal";

/** A program in YAML: a resource after another, since the language has neither tables nor loops. */
export function yamlProgram(
  exported: Exported[],
  leftOut: LeftOut[],
  { project, adopt }: ProgramOptions,
): Record<string, string> {
  const sorted = [...exported].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const keys = keysOf(sorted);
  const resources = sections.flatMap((section) => {
    const own = sorted.filter(({ item }) => item.kind === section.kind);
    if (own.length === 0) return [];
    const said = [section.says, ...(section.options ? [section.options.why] : [])].map(
      (line) => `  # ${line}`,
    );
    return [...said, ...own.flatMap((one) => resource(one, section, keys, adopt && section.adopts))];
  });
  const missing = missingLines(leftOut).map((line) => `# - ${visible(line)}`);
  const lines = [
    ...projectHead(project),
    "runtime: yaml",
    ...pluginLines,
    ...(resources.length > 0 ? ["resources:", ...resources] : ["resources: {}"]),
    ...(missing.length > 0 ? [`# ${missingHeading}`, ...missing] : []),
  ];
  return { "Pulumi.yaml": `${lines.join("\n")}\n` };
}

/** Names by which resources refer to each other: words, each once. Its name in the stack stands in the resource. */
function keysOf(exported: readonly Exported[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    exported.map(({ name }) => {
      const word = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^(?![A-Za-z])/, "_");
      let key = word;
      for (let count = 2; taken.has(key); count++) key = `${word}_${count}`;
      taken.add(key);
      return [name, key];
    }),
  );
}

function resource(
  { name, args }: Exported,
  { kind, within, options, order }: KindSection,
  keys: ReadonlyMap<string, string>,
  adopt: boolean,
): string[] {
  const names = [...new Set([...(order ?? []), ...Object.keys(args)])].filter(
    (argument) => args[argument] !== undefined,
  );
  const outer = within && keys.get(within.id(args));
  const properties = names.flatMap((argument) =>
    argument === within?.argument && outer !== undefined
      ? [`      ${argument}: \${${outer}.id}`]
      : entry(argument, args[argument], 6),
  );
  return [
    `  ${keys.get(name)!}:`,
    `    type: ${typeOf(kind, "plugin")}`,
    `    name: ${yaml(name)}`,
    "    properties:",
    ...properties,
    ...(adopt ? ["      adopt: true"] : []),
    ...(options ? ["    options:", ...block(options.value, 6)] : []),
  ];
}
