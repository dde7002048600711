import { visible } from "./visible";

/** The first characters of a text from outside, on one line, for messages. What is secret has to be out of it before. */
export function snippet(text: string, length = 300): string {
  const line = visible(text.split(/\s/).filter(Boolean).join(" "));
  return line.length > length ? `${line.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
