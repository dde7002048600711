import { yaml } from "../../escape/yaml";

/** A property as lines of YAML. */
export function entry(key: string, value: unknown, indent: number): string[] {
  const head = `${" ".repeat(indent)}${/^[A-Za-z_][\w-]*$/.test(key) ? key : yaml(plain(key))}:`;
  const inner = nested(value, indent + 2);
  return inner ? [head, ...inner] : [`${head} ${scalar(value)}`];
}

/** The properties of an object as lines of YAML. */
export function block(value: object, indent: number): string[] {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .flatMap(([key, inner]) => entry(key, inner, indent));
}

/** What takes lines of its own. */
function nested(value: unknown, indent: number): string[] | undefined {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((one) => item(one, indent));
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const lines = block(value, indent);
  return lines.length > 0 ? lines : undefined;
}

function item(value: unknown, indent: number): string[] {
  const [first, ...rest] = nested(value, indent + 2) ?? [`${" ".repeat(indent + 2)}${scalar(value)}`];
  return [`${" ".repeat(indent)}- ${first!.slice(indent + 2)}`, ...rest];
}

/** A text with quotes in it stands in single ones, as prettier has it, unless something else in it has to be escaped. */
function quoted(text: string): string {
  const double = yaml(text);
  if (!text.includes('"') || /\\[^"]/.test(double.slice(1, -1))) return double;
  return `'${text.replaceAll("'", "''")}'`;
}

/** `${` begins a reference, in keys too; of two dollars, one is read. */
const plain = (text: string): string => text.replace(/\$(?=[${])/g, () => "$$");

function scalar(value: unknown): string {
  if (typeof value === "string") return quoted(plain(value));
  if (Array.isArray(value)) return "[]";
  return value !== null && typeof value === "object" ? "{}" : JSON.stringify(value);
}
