import { python, pythonName } from "../../escape/python";
import { textWidth } from "../text-width";

/** Columns of a line and of an indent: black's. */
const lineWidth = 88;
const indentWidth = 4;

/** An object whose keys are names of arguments, and not texts of the user's. */
export class Arguments {
  constructor(readonly values: Record<string, unknown>) {}
}

/** A value as Python, laid out as black would: on one line where it fits. */
export function literal(value: unknown, place: { indent: number; column: number; after: number }): string {
  const oneLine = onOneLine(value);
  if (place.column + textWidth(oneLine) + place.after <= lineWidth) return oneLine;
  const inner = place.indent + indentWidth;
  const lines = (entries: [string, unknown][]) =>
    entries.map(([head, one]) => {
      const text = literal(one, { indent: inner, column: inner + textWidth(head), after: 1 });
      return `${" ".repeat(inner)}${head}${text},\n`;
    });
  const end = " ".repeat(place.indent);
  if (Array.isArray(value) && value.length > 0)
    return `[\n${lines(value.map((one) => ["", one])).join("")}${end}]`;
  const entries = entriesOf(value);
  if (!entries || entries.length === 0) return oneLine;
  return `{\n${lines(entries.map(([key, one]) => [`${python(key)}: `, one])).join("")}${end}}`;
}

export function onOneLine(value: unknown): string {
  if (typeof value === "string") return python(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null || value === undefined) return "None";
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const entries = entriesOf(value);
  if (!entries) return JSON.stringify(value);
  return `{${entries.map(([key, one]) => `${python(key)}: ${onOneLine(one)}`).join(", ")}}`;
}

/** Arguments by Python's names, whatever is within them as well. */
function entriesOf(value: unknown): [string, unknown][] | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (value instanceof Arguments) {
    return Object.entries(value.values)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [pythonName(key), argumentsIn(inner)]);
  }
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}

function argumentsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(argumentsIn);
  return value !== null && typeof value === "object"
    ? new Arguments(value as Record<string, unknown>)
    : value;
}
