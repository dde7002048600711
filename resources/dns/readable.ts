import { toUnicode } from "tr46";
import { canonicalDomain } from "./name";

/** A name as people read it, `blåbær.example.no`, where that means the very same name; else as DNS has it. */
export function readable(name: string): string {
  if (!name.includes("xn--")) return name;
  const labels = name.split(".").map((label) => (label.startsWith("xn--") ? toUnicode(label).domain : label));
  const text = labels.join(".");
  return canonicalDomain(text) === canonicalDomain(name) ? text : name;
}
