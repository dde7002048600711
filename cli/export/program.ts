import type { FrontEnd } from "../own-kind";
import type { Exported, LeftOut } from "./collect";
import type { ProgramOptions } from "./languages";
import { isInner, nestedPart } from "./nested-part";
import { partOf, type ProgramPart } from "./part";
import { missingHeading, missingLines, pluginLines, projectHead } from "./project-file";
import { type KindSection, sections } from "./sections";
import { importing, remarks } from "./source";

/** A program that declares what was found: files by name, formatted, the same for the same account. */
export function programOf(
  exported: Exported[],
  leftOut: LeftOut[],
  { project, adopt, frontEnd }: ProgramOptions,
): Record<string, string> {
  const sorted = [...exported].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = partsOf(sorted, adopt);
  const files = Object.assign({}, ...parts.map((part) => part.files)) as Record<string, string>;
  return { "Pulumi.yaml": projectFile(project, frontEnd), "index.ts": indexFile(parts, leftOut), ...files };
}

/** A part for each kind that has objects; what stands within others is part of theirs. */
function partsOf(exported: readonly Exported[], adopting: boolean): ProgramPart[] {
  const of = (section: KindSection) => ({
    section,
    own: exported.filter(({ item }) => item.kind === section.kind),
    adopt: adopting && section.adopts,
  });
  const inner = sections.filter(isInner);
  return sections
    .filter((section) => !isInner(section))
    .flatMap((section) => {
      const { own, adopt } = of(section);
      const within = inner.find((one) => one.within.kind === section.kind);
      if (!within) return own.length > 0 ? [partOf(section, own, adopt)] : [];
      const inside = { ...of(within), section: within };
      return own.length + inside.own.length > 0 ? [nestedPart({ section, own, adopt }, inside)] : [];
    });
}

function indexFile(parts: ProgramPart[], leftOut: LeftOut[]): string {
  const classes = parts.flatMap((part) => part.classes);
  const tables = parts.flatMap((part) => Object.entries(part.imports)).sort(([a], [b]) => (a < b ? -1 : 1));
  const imports = [
    ...(classes.length > 0 ? [importing(classes, "rackform")] : []),
    ...tables.map(([file, names]) => importing(names, `./${file}`)),
  ].join("");
  const missing = missingLines(leftOut);
  const rest = missing.length > 0 ? [remarks(missingHeading, missing)] : [];
  const blocks = [imports, ...parts.flatMap((part) => part.body), ...rest].filter((block) => block !== "");
  // A program without anything is still a module.
  return blocks.length === 0 ? "export {};\n" : blocks.join("\n");
}

function projectFile(project: string, frontEnd: FrontEnd): string {
  return [
    ...projectHead(project),
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    typescript: true",
    "main: index.ts",
    ...(frontEnd === "plugin" ? pluginLines : []),
    "",
  ].join("\n");
}
