import { typescript as quote, typescriptKey as quoteKey } from "../escape/typescript";
import { textWidth } from "./text-width";

/** Columns of a line, and of an indent: prettier's defaults. */
const lineWidth = 80;
const indentWidth = 2;
/** Keys shorter than this keep a long text on their own line, as prettier does: nothing would be won. */
const shortKey = indentWidth + 3;

/** Where a literal stands. */
export interface Place {
  /** Columns of the block's indent. */
  indent: number;
  /** The column at which the literal begins. */
  column: number;
  /** Columns that follow on its last line: a comma, a bracket. */
  after: number;
}

/** A value as TypeScript, laid out as prettier would: on one line where it fits. */
export function literal(value: unknown, place: Place): string {
  const oneLine = onOneLine(value);
  if (oneLine !== undefined && place.column + textWidth(oneLine) + place.after <= lineWidth) return oneLine;
  if (Array.isArray(value) && value.length > 0)
    return block(
      "[",
      "]",
      place.indent,
      value.map((item) => [undefined, item]),
    );
  return isObject(value) ? onManyLines(value, place.indent) : (oneLine ?? "undefined");
}

/** An object with a line for every property. */
export function onManyLines(value: Record<string, unknown>, indent: number): string {
  return block("{", "}", indent, entriesOf(value));
}

function block(
  open: string,
  close: string,
  indent: number,
  entries: [string | undefined, unknown][],
): string {
  const inner = indent + indentWidth;
  const lines = entries.map(([key, value]) => `${" ".repeat(inner)}${entry(key, value, inner)},`);
  return [open, ...lines, `${" ".repeat(indent)}${close}`].join("\n");
}

function entry(key: string | undefined, value: unknown, indent: number): string {
  if (key === undefined) return literal(value, { indent, column: indent, after: 1 });
  const head = `${quoteKey(key)}: `;
  const column = indent + textWidth(head);
  const text = literal(value, { indent, column, after: 1 });
  const isLongText = typeof value === "string" && column + textWidth(text) + 1 > lineWidth;
  if (!isLongText || textWidth(head) - 2 < shortKey) return head + text;
  return `${head.trimEnd()}\n${" ".repeat(indent + indentWidth)}${text}`;
}

/** On one line, or nothing where prettier always breaks: a list of several objects of several properties. */
export function onOneLine(value: unknown): string | undefined {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) {
    const broken = value.length > 1 && value.every((item) => isObject(item) && entriesOf(item).length > 1);
    const items = value.map(onOneLine);
    return broken || items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const parts = entriesOf(value).map(([key, inner]) => [quoteKey(key), onOneLine(inner)] as const);
  if (parts.some(([, text]) => text === undefined)) return undefined;
  return parts.length === 0 ? "{}" : `{ ${parts.map(([key, text]) => `${key}: ${text}`).join(", ")} }`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
