import type { Codec } from "./codec";

/** Octets in one character string of a TXT record (RFC 1035 section 3.3). */
export const chunkOctets = 255;
const maxOctets = 4096;

/** TXT: the text itself, without quotes around it; long ones are split for the wire by each vendor's driver. */
export const txt: Codec = {
  needs: [],
  content: ({ value }) => value,
  value: (content) => ({ value: content }),
  problem({ value }) {
    if (value.trim() === "") return "must not be empty";
    if (value !== value.trim()) return "must not begin or end with a blank: vendors cut it off";
    if (/[\u0000-\u001f\u007f]/.test(value)) return "must not hold line breaks or other control characters";
    if (Buffer.byteLength(value) > maxOctets) return `is longer than ${maxOctets} octets`;
    return undefined;
  },
};

/** Splits a text into pieces of at most 255 octets without cutting a character of UTF-8 in two. */
export function chunks(text: string): string[] {
  const made: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of text) {
    const octets = Buffer.byteLength(character);
    if (size + octets > chunkOctets) {
      made.push(piece);
      piece = "";
      size = 0;
    }
    piece += character;
    size += octets;
  }
  return [...made, piece];
}

// A closing quote, blanks, an opening quote. A quote after an odd number of backslashes is escaped and closes nothing.
const separator = /(?<=(?<!\\)(?:\\\\)*)"\s+"/g;

/** Reads a TXT value that may be bare, quoted, or in several quoted pieces. */
export function joinChunks(wire: string): string {
  const whole = /^".*"$/s.test(wire) && wire.length >= 2 ? wire.slice(1, -1) : wire;
  return whole.replace(separator, "").replace(/\\(["\\])/g, "$1");
}

/**
 * What remains of a text when a vendor mangles quotes and backslashes: two texts that agree here may be the same. Once
 * backslashes are lost, quotes with blanks between them look like the end of one piece and the begin of the next.
 */
export function withoutQuoting(text: string): string {
  return text.replace(/\\/g, "").replace(/"\s+"/g, "").replace(/"/g, "");
}
