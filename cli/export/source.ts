import { typescript as quote, typescriptRemark } from "../escape/typescript";
import { literal, onManyLines, onOneLine } from "./literal";
import { textWidth } from "./text-width";

type Args = Record<string, unknown>;

/** `const name: type = {…};`, laid out as prettier would. */
export function constant(head: string, value: unknown): string {
  const start = `${head} = `;
  return `${start}${literal(value, { indent: 0, column: textWidth(start), after: 1 })};\n`;
}

/** `new Kind("name", {…}, options);` with the object broken up, which prettier leaves as it is. */
export function construction(kind: string, name: string, args: Args, options?: string): string | undefined {
  const head = `new ${kind}(${quote(name)}, `;
  const oneLine = onOneLine(args);
  const tail = options === undefined ? ");" : `, ${options});`;
  if (oneLine !== undefined && textWidth(head + oneLine + tail) <= 80) return `${head}${oneLine}${tail}\n`;
  // The object hugs the brackets only as the last argument, and only if what stands before it fits on its line.
  if (options !== undefined || textWidth(`${head}{`) > 80) return undefined;
  return `${head}${onManyLines(args, 0)});\n`;
}

/** A comment before a statement. */
export function comment(text: string): string {
  return `/** ${text} */\n`;
}

/** `import { a, b } from "x";`, sorted, broken up where it has to be. */
export function importing(names: string[], from: string, type = false): string {
  const sorted = [...names].sort();
  const [open, close] = [`import ${type ? "type " : ""}{`, `} from ${quote(from)};\n`];
  const oneLine = `${open} ${sorted.join(", ")} ${close}`;
  if (textWidth(oneLine.trimEnd()) <= 80) return oneLine;
  return `${open}\n${sorted.map((name) => `  ${name},\n`).join("")}${close}`;
}

/** Lines of a comment about something; never more than their text, whatever is in it. */
export function remarks(heading: string, lines: string[]): string {
  return [heading, ...lines.map((line) => `- ${typescriptRemark(line)}`)]
    .map((line) => `// ${line}\n`)
    .join("");
}
