import { visible } from "../../sdk/core/visible";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text from outside in HTML and in XML (JUnit), in attributes too. */
export function markup(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/##(?=\w*\[)/g, "#&#35;");
}
