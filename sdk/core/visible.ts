/**
 * Characters that cannot be seen, or that change how others are shown: controls (ESC, a lone CR), the marks that turn the
 * direction of writing, separators of lines, halves of characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

const short: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A character in the escapes that JSON, JavaScript and people who read either have for it. */
export function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** A text from outside on one line, with everything in it that is not seen written out. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => short[character] ?? escaped(character));
}

/** The same for texts of several lines of ours, which stay lines. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/** What stands in JSON or JavaScript already, with everything in it that is not seen written out: the same values. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) => (character === "\n" ? character : escaped(character)));
}
