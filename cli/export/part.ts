import type { Section } from "../../resources/contract/profile";
import type { Exported } from "./collect";
import { onOneLine } from "./literal";
import type { KindSection } from "./sections";
import { comment, constant, construction, importing } from "./source";

/** Part of a program: files with tables, and the statements of index.ts that use them. */
export interface ProgramPart {
  files: Record<string, string>;
  /** Classes that index.ts imports from rackform. */
  classes: string[];
  /** Tables that index.ts imports, by file. */
  imports: Record<string, string[]>;
  body: string[];
}

/** Objects of one kind: a single one as a statement, several as a table in a file of its own. */
export function partOf(section: KindSection, own: readonly Exported[], adopt: boolean): ProgramPart {
  const { kind, options } = section;
  const [first] = own;
  const single =
    own.length === 1
      ? construction(kind, first!.name, { ...first!.args, ...(adopt ? { adopt } : {}) }, optionsIn(options))
      : undefined;
  return single === undefined
    ? tablePart(section, own, adopt)
    : { files: {}, classes: [kind], imports: {}, body: [before(options) + single] };
}

/** Objects of one kind as a table and a loop; `inner` are statements of the loop for what stands within each. */
export function tablePart(
  { kind, table, file, says, options }: KindSection,
  own: readonly Exported[],
  adopt: boolean,
  inner?: { variable: string; lines: string[] },
): ProgramPart {
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
  const args = ["name", adopt ? "{ ...args, adopt: true }" : "args", optionsIn(options)];
  const loop = [
    `for (const [name, args] of Object.entries(${table})) {\n`,
    `  ${inner ? `const ${inner.variable} = ` : ""}new ${kind}(${args.filter(Boolean).join(", ")});\n`,
    ...(inner?.lines.map((line) => `  ${line}`) ?? []),
    "}\n",
  ].join("");
  return {
    files: { [`${file}.ts`]: content },
    classes: [kind],
    imports: { [file]: [table] },
    body: [before(options) + loop],
  };
}

/** What stands before the statements: why the resources have options, and the constant with them where it has a name. */
function before(options: Section["options"]): string {
  if (!options) return "";
  const { name, why, value } = options;
  return name === undefined ? comment(why) : `${comment(why)}${constant(`const ${name}`, value)}\n`;
}

function optionsIn(options: Section["options"]): string | undefined {
  return options && (options.name ?? onOneLine(options.value));
}
