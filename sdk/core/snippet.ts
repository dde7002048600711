import { cut } from "./cut";
import { visible } from "./visible";

/** The first characters of a text from outside, on one line, for messages. What is secret has to be out of it before. */
export function snippet(text: string, length = 300): string {
  return cut(visible(text.split(/\s/).filter(Boolean).join(" ")), length);
}
