import { pythonName, pythonRemark } from "../../escape/python";
import type { Exported, LeftOut } from "../collect";
import type { ProgramOptions } from "../languages";
import { missingHeading, missingLines, projectHead } from "../project-file";
import { type KindSection, sections } from "../sections";
import { Arguments, literal, onOneLine } from "./literal";

/** Objects of one kind in the program. */
interface Part {
  section: KindSection;
  own: readonly Exported[];
  adopt: boolean;
}

/** A program in Python: a table in a file for each kind, and a loop over each. */
export function pythonProgram(
  exported: Exported[],
  leftOut: LeftOut[],
  { project, adopt }: ProgramOptions,
): Record<string, string> {
  const sorted = [...exported].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = sections
    .map((section) => ({
      section,
      own: sorted.filter(({ item }) => item.kind === section.kind),
      adopt: adopt && section.adopts,
    }))
    .filter(({ own }) => own.length > 0);
  const tables = parts.map((part) => [`${moduleOf(part)}.py`, tableOf(part)] as const);
  const head = [...projectHead(project), "runtime:", "  name: python", "  options:", "    virtualenv: venv"];
  return {
    "Pulumi.yaml": `${head.join("\n")}\n`,
    "__main__.py": mainFile(parts, leftOut),
    ...Object.fromEntries(tables),
  };
}

const moduleOf = ({ section }: Part): string => pythonName(section.file);
const tableName = ({ section }: Part): string => pythonName(section.table).toUpperCase();

function tableOf(part: Part): string {
  const { within, says } = part.section;
  const name = tableName(part);
  const [head, content] = within
    ? [`${name}: dict[str, dict[str, dict]]`, byOuter(part)]
    : [`${name}: dict[str, dict]`, tableEntries(part.own)];
  const start = `${head} = `;
  return `"""${says}"""\n\n${start}${literal(content, { indent: 0, column: start.length, after: 0 })}\n`;
}

function tableEntries(own: readonly Exported[]): Record<string, Arguments> {
  return Object.fromEntries(own.map(({ name, args }) => [name, new Arguments(args)]));
}

/** Tables by the name of the one that the objects stand in. */
function byOuter({ section, own }: Part): Record<string, Record<string, Arguments>> {
  const { order, usual = {}, within } = section;
  const tables: Record<string, Record<string, Arguments>> = {};
  for (const { name, args } of own) {
    const outer = within!.id(args);
    const names = (order ?? Object.keys(args)).filter(
      (argument) =>
        argument !== within!.argument && args[argument] !== undefined && args[argument] !== usual[argument],
    );
    const written = Object.fromEntries(names.map((argument) => [argument, args[argument]]));
    (tables[outer] ??= {})[name.slice(outer.length + 1)] = new Arguments(written);
  }
  return tables;
}

function mainFile(parts: Part[], leftOut: LeftOut[]): string {
  const classes = parts.map(({ section }) => section.kind).sort();
  const usesOptions = parts.some(({ section }) => section.options);
  const blocks = parts.flatMap((part) => loopOf(part, parts));
  const missing = missingLines(leftOut).map((line) => `# - ${pythonRemark(line)}\n`);
  const modules = parts.map((part) => `from ${moduleOf(part)} import ${tableName(part)}\n`).sort();
  return [
    ['"""Written by rackform export."""\n'],
    ...(usesOptions || classes.length > 0
      ? [[...(usesOptions ? ["import pulumi\n"] : []), ...importing(classes)], modules]
      : []),
    ...blocks.map((block) => [block]),
    ...(missing.length > 0 ? [[`# ${missingHeading}\n`, ...missing]] : []),
  ]
    .map((lines) => lines.join(""))
    .filter((block) => block !== "")
    .join("\n");
}

function importing(classes: readonly string[]): string[] {
  if (classes.length === 0) return [];
  const oneLine = `from pulumi_rackform import ${classes.join(", ")}\n`;
  return oneLine.length <= 89
    ? [oneLine]
    : ["from pulumi_rackform import (\n", ...classes.map((name) => `    ${name},\n`), ")\n"];
}

/** The loop over a kind's objects; those that stand within others are in the others' loop. */
function loopOf(part: Part, all: readonly Part[]): string[] {
  const { kind, within, options } = part.section;
  const outer = within && all.find(({ section }) => section.kind === within.kind);
  const named = new Set(outer?.own.map(({ name }) => name));
  const isInside = within && part.own.every(({ item }) => named.has(within.id(item.inputs)));
  if (isInside) return [];
  const table = tableName(part);
  if (within)
    return [
      [
        `for ${within.argument}, entries in ${table}.items():\n`,
        ...innerLoop(part, "entries", within.argument, within.argument).map((line) => `    ${line}`),
      ].join(""),
    ];
  const inner = all.find(({ section }) => section.within?.kind === kind);
  const holds = inner?.own.some(({ item }) =>
    part.own.some(({ name }) => name === inner.section.within!.id(item.inputs)),
  );
  const isWhole = inner?.own.every(({ item }) =>
    part.own.some(({ name }) => name === inner.section.within!.id(item.inputs)),
  );
  const nested = inner && holds && isWhole ? inner : undefined;
  const variable = nested?.section.within!.argument;
  const more = [
    ...(part.adopt ? ["adopt=True"] : []),
    ...(options ? [`opts=${options.name?.toUpperCase() ?? optionsText(options.value)}`] : []),
  ];
  const why = options ? [`# ${options.why}\n`] : [];
  const constant = options?.name ? [`${assignment(options.name.toUpperCase(), options.value)}\n`] : [];
  return [
    [
      ...why,
      ...constant,
      `for name, args in ${table}.items():\n`,
      `    ${variable ? `${variable} = ` : ""}${kind}(${["name", "**args", ...more].join(", ")})\n`,
      ...(nested && variable
        ? innerLoop(nested, `${tableName(nested)}.get(name, {})`, "name", `${variable}.id`).map(
            (line) => `    ${line}`,
          )
        : []),
    ].join(""),
  ];
}

function innerLoop({ section, adopt }: Part, entries: string, name: string, outer: string): string[] {
  const { kind, within } = section;
  const more = adopt ? ", adopt=True" : "";
  return [
    `for key, entry in ${entries}.items():\n`,
    `    ${kind}(f"{${name}}/{key}", ${within!.argument}=${outer}, **entry${more})\n`,
  ];
}

/** Options as Python has them: names of arguments, too, are Python's. */
function optionsText(value: Record<string, unknown>): string {
  const given = Object.entries(value).map(([key, one]) => {
    const named = Array.isArray(one) ? one.map((each) => pythonName(String(each))) : one;
    return `${pythonName(key)}=${onOneLine(named)}`;
  });
  return `pulumi.ResourceOptions(${given.join(", ")})`;
}

/** An assignment of options; broken up after the bracket where it has to be, as black does. */
function assignment(name: string, value: Record<string, unknown>): string {
  const text = `${name} = ${optionsText(value)}`;
  if (text.length <= 88) return `${text}\n`;
  return `${text.replace("(", "(\n    ").replace(/\)$/, "\n)")}\n`;
}
