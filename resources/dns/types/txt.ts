import { longestString } from "../../../sdk/core/octet-pieces";
import { unescaped } from "../../../sdk/core/text-escapes";
import type { Codec } from "./codec";

/** A record's data has 65,535 octets, the length of each string among them. */
const maxOctets = 65_535 - Math.ceil(65_535 / (longestString + 1));

/** TXT: the text itself, without quotes around it; long ones are split for the wire by each vendor's driver. */
export const txt: Codec = {
  needs: [],
  content: ({ value }) => value,
  value: (content) => ({ value: content }),
  problem({ value }) {
    if (/[\u0000-\u001f\u007f]/.test(value)) return "must not hold line breaks or other control characters";
    const half = /\p{Surrogate}/u.exec(value);
    if (half)
      return `must be Unicode: \\u${half[0].charCodeAt(0).toString(16)} at ${half.index} is half a character, which cannot be sent`;
    if (Buffer.byteLength(value) > maxOctets) return `is longer than ${maxOctets} octets`;
    return undefined;
  },
};

/** The character strings of a text in quotes, escapes and all; `undefined` for one that is anything else. */
export function quotedStrings(text: string): string[] | undefined {
  const strings: string[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] !== '"') return undefined;
    const from = ++at;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    if (at >= text.length) return undefined;
    strings.push(text.slice(from, at++));
    const end = at;
    while (text[at] === " " || text[at] === "\t") at++;
    // Strings stand apart, and nothing stands behind the last one.
    if (at === end ? at < text.length : at === text.length) return undefined;
  }
  return strings.length > 0 ? strings : undefined;
}

/** Reads a TXT value that may be bare, which is the text itself, quoted, or in several quoted pieces. */
export function joinChunks(wire: string): string {
  const strings = quotedStrings(wire);
  return strings ? unescaped(strings.join("")) : wire;
}
