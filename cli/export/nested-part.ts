import type { Bag } from "../../resources/contract/handler";
import type { Section } from "../../resources/contract/profile";
import type { Exported } from "./collect";
import { type ProgramPart, tablePart } from "./part";
import type { KindSection } from "./sections";
import { comment, constant, importing } from "./source";

type Inner = KindSection & { within: NonNullable<Section["within"]> };

export const isInner = (section: KindSection): section is Inner => section.within !== undefined;

/**
 * Objects that stand within others, such as records in zones: two tables, and one loop in the other. A name in the
 * stack is the outer one's and a key.
 */
export function nestedPart(
  outer: { section: KindSection; own: readonly Exported[]; adopt: boolean },
  inner: { section: Inner; own: readonly Exported[]; adopt: boolean },
): ProgramPart {
  if (inner.own.length === 0) return tablePart(outer.section, outer.own, outer.adopt);
  const { kind, table, file, within } = inner.section;
  const named = new Set(outer.own.map(({ name }) => name));
  const allInside = inner.own.every(({ item }) => named.has(within.id(item.inputs)));
  const argument = within.argument;
  const entry = inner.adopt ? `{ ${argument}, ...entry, adopt: true }` : `{ ${argument}, ...entry }`;
  const loop = (entries: string, name: string) => [
    `for (const [key, entry] of Object.entries(${entries})) {\n`,
    `  new ${kind}(\`\${${name}}/\${key}\`, ${entry});\n`,
    "}\n",
  ];
  const nested =
    allInside && outer.own.length > 0
      ? { variable: argument, lines: loop(`${table}[name] ?? {}`, "name") }
      : undefined;
  // Some of the outer ones are not in the program: theirs are named by id.
  const flat = [
    `for (const [${argument}, entries] of Object.entries(${table})) {\n`,
    ...loop("entries", argument).map((line) => `  ${line}`),
    "}\n",
  ].join("");
  const around = outer.own.length > 0 ? [tablePart(outer.section, outer.own, outer.adopt, nested)] : [];
  const all = [
    { files: { [`${file}.ts`]: tableOf(inner.section, inner.own) }, imports: { [file]: [table] } },
    ...around,
  ];
  return {
    files: Object.fromEntries(all.flatMap((part) => Object.entries(part.files))),
    classes: [...around.flatMap((part) => part.classes), kind],
    imports: Object.fromEntries(all.flatMap((part) => Object.entries(part.imports))),
    body: [...around.flatMap((part) => part.body), ...(nested ? [] : [flat])],
  };
}

function tableOf(section: Inner, own: readonly Exported[]): string {
  const { kind, table, says, within } = section;
  const tables: Record<string, Record<string, Bag>> = {};
  for (const { name, args } of own) {
    const outer = within.id(args);
    (tables[outer] ??= {})[name.slice(outer.length + 1)] = entryOf(section, args);
  }
  return [
    importing([`${kind}Args`], "rackform", true),
    "\n",
    comment(within.says),
    `export type Entry = Omit<${kind}Args, "${within.argument}">;\n\n`,
    comment(says),
    constant(`export const ${table}: Record<string, Record<string, Entry>>`, tables),
  ].join("");
}

/** The arguments that are written, in their order. */
function entryOf({ within, order, usual = {} }: Inner, args: Bag): Bag {
  const names = (order ?? Object.keys(args)).filter(
    (name) => name !== within.argument && args[name] !== undefined && args[name] !== usual[name],
  );
  return Object.fromEntries(names.map((name) => [name, args[name]]));
}
