import { visible, visibleJson } from "../../sdk/core/visible";

/** A text as a TypeScript string with the quotes that need fewer escapes, double ones when it makes no difference. */
export function typescript(text: string): string {
  const double = visibleJson(JSON.stringify(text));
  const count = (mark: string) => text.split(mark).length;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

/** A text as a property's name; `__proto__` in plain would be no property. */
export function typescriptKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : typescript(key);
}

/** A text in a comment that ends with its line. */
export function typescriptRemark(text: string): string {
  return visible(text);
}
