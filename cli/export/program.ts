import { yaml } from "../escape/yaml";
import type { Exported, LeftOut } from "./collect";
import { dnsPart, type ProgramPart } from "./dns";
import { sections, type Section } from "./sections";
import { comment, constant, construction, importing, remarks } from "./source";

export interface ProgramOptions {
  /** The Pulumi project's name. */
  project: string;
  /** Whether the program takes the objects over by itself, without an import. */
  adopt: boolean;
}

/** A program that declares what was found: files by name, formatted, the same for the same account. */
export function programOf(
  exported: Exported[],
  leftOut: LeftOut[],
  { project, adopt }: ProgramOptions,
): Record<string, string> {
  const sorted = [...exported].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = [
    dnsPart(sorted, adopt),
    ...sections.map((section) => partOf(section, sorted, adopt && section.adopts === true)),
  ];
  const files = Object.assign({}, ...parts.map((part) => part.files)) as Record<string, string>;
  return { "Pulumi.yaml": projectFile(project), "index.ts": indexFile(parts, leftOut), ...files };
}

function partOf(
  { kind, table, file, says, options }: Section,
  exported: Exported[],
  adopt: boolean,
): ProgramPart {
  const own = exported.filter(({ item }) => item.kind === kind);
  if (own.length === 0) return { files: {}, classes: [], imports: {}, body: [] };
  const settings = options
    ? `${comment(options.why)}${constant(`const ${options.name}`, options.value)}\n`
    : "";
  const [first] = own;
  const single =
    own.length === 1
      ? construction(kind, first!.name, { ...first!.args, ...(adopt ? { adopt } : {}) }, options?.name)
      : undefined;
  if (single !== undefined) return { files: {}, classes: [kind], imports: {}, body: [settings + single] };
  const type = `${kind}Args`;
  const content = [
    importing([type], "rackform", true),
    "\n",
    comment(says),
    constant(
      `export const ${table}: Record<string, ${type}>`,
      Object.fromEntries(own.map(({ name, args }) => [name, args])),
    ),
  ].join("");
  const args = adopt ? "{ ...args, adopt: true }" : "args";
  const loop = [
    `for (const [name, args] of Object.entries(${table})) {\n`,
    `  new ${kind}(name, ${args}${options ? `, ${options.name}` : ""});\n`,
    "}\n",
  ].join("");
  return {
    files: { [`${file}.ts`]: content },
    classes: [kind],
    imports: { [file]: [table] },
    body: [settings + loop],
  };
}

function indexFile(parts: ProgramPart[], leftOut: LeftOut[]): string {
  const classes = parts.flatMap((part) => part.classes);
  const tables = parts.flatMap((part) => Object.entries(part.imports)).sort(([a], [b]) => (a < b ? -1 : 1));
  const imports = [
    ...(classes.length > 0 ? [importing(classes, "rackform")] : []),
    ...tables.map(([file, names]) => importing(names, `./${file}`)),
  ].join("");
  const missing = leftOut
    .map(({ item, reason }) => `${item.vendor} ${item.kind} ${item.object}: ${reason}`)
    .sort();
  const rest = missing.length > 0 ? [remarks("Not in this program, though it exists:", missing)] : [];
  const blocks = [imports, ...parts.flatMap((part) => part.body), ...rest].filter((block) => block !== "");
  // A program without anything is still a module.
  return blocks.length === 0 ? "export {};\n" : blocks.join("\n");
}

function projectFile(project: string): string {
  return [
    `name: ${yaml(project)}`,
    "description: Written by rackform export",
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    typescript: true",
    "main: index.ts",
    "",
  ].join("\n");
}
