import { parsePath } from "../values/path";
import { isObject, isSecret, isUnknown, type Properties, type Value } from "../values/value";

/** A value on one line, as Pulumi shows it: `[secret]`, `[unknown]`, else JSON. */
export function showValue(value: Value | undefined): string {
  if (value === undefined) return "<none>";
  if (isSecret(value)) return "[secret]";
  if (isUnknown(value)) return "[unknown]";
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${showValue(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** The value at a path; below a secret everything is secret. */
export function valueAt(properties: Properties | undefined, path: string): Value | undefined {
  let value: Value | undefined = properties;
  for (const part of parsePath(path)) {
    if (isSecret(value)) return value;
    if (Array.isArray(value)) value = typeof part === "number" ? value[part] : undefined;
    else value = isObject(value) ? value[String(part)] : undefined;
  }
  return value;
}

/** Keys that begin with two underscores, such as the provider's text, are the library's own affair. */
export const isHidden = (path: string): boolean => path.startsWith("__");
