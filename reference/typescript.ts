import type { Property, Type } from "./type";

/** How a type is written in the classes: `input` wraps everything that may be an Output. */
export function typescript(type: Type, input: boolean): string {
  const inner = (part: Type) =>
    input ? `pulumi.Input<${typescript(part, input)}>` : typescript(part, input);
  switch (type.is) {
    case "integer":
      return "number";
    case "enum":
      return type.values.map((value) => JSON.stringify(value)).join(" | ");
    case "array":
      return input ? `${inner(type.items)}[]` : bracketed(type.items);
    case "map":
      return `Record<string, ${inner(type.values)}>`;
    case "union":
      return type.members.map((member) => typescript(member, input)).join(" | ");
    case "object":
      return type.name;
    default:
      return type.is;
  }
}

function bracketed(items: Type): string {
  const text = typescript(items, false);
  return items.is === "union" || items.is === "enum" ? `(${text})[]` : `${text}[]`;
}

const width = 100;

/** A documentation comment. Lines are filled; paragraphs are kept. */
export function comment(text: string, indent = ""): string {
  const lines = text
    .split("\n\n")
    .flatMap((paragraph, at) => [...(at === 0 ? [] : [""]), ...filled(paragraph, width - indent.length)]);
  if (lines.length === 1) return `${indent}/** ${lines[0]!} */`;
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}`),
    `${indent} */`,
  ].join("\n");
}

function filled(paragraph: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A value as a reader of the documentation sees it. */
export function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

/** What an argument's documentation says in an editor: the description, the default, and what a change does. */
export function documentation(property: Property): string {
  const { description, change } = property;
  const parts = [description];
  const isEmpty = Array.isArray(property.default) && property.default.length === 0;
  if (property.default !== undefined && !isEmpty) parts.push(`${code(property.default)} when left out.`);
  if (property.examples.length > 0)
    parts.push(
      `${property.examples.length > 1 ? "Examples" : "Example"}: ${property.examples.map(code).join(", ")}.`,
    );
  if (change === "replaces") parts.push("A change replaces the resource.");
  return parts.join(" ");
}
