import { badEscapeIn, octetsOf } from "../../../sdk/core/text-escapes";

/** A character string of a value in presentation form: in quotes, or a word. */
export const stringForm = String.raw`"(?:[^"\\]|\\[^])*"|[^\s"]\S*`;

/** Octets of a record's data, each written as an escape. What is longer is no value, whatever is in it. */
const longestValue = 4 * 65_535;

/** The parts of a value in a presentation form. */
export function partsOf(form: RegExp, value: string): RegExpExecArray | null {
  return value.length > longestValue ? null : form.exec(value.trim());
}

const bare = (string: string): string => (string.startsWith('"') ? string.slice(1, -1) : string);

/** A character string in one notation: in quotes, with nothing escaped that need not be. One that is none stays as it is. */
export function canonicalString(string: string): string {
  if (stringProblem(string)) return string;
  let made = "";
  for (const octet of octetsOf(bare(string))) {
    const character = String.fromCharCode(octet);
    if (octet < 0x20 || octet > 0x7e) made += `\\${String(octet).padStart(3, "0")}`;
    else made += character === '"' || character === "\\" ? `\\${character}` : character;
  }
  return `"${made}"`;
}

/** What is wrong with the escapes of a character string, if anything. */
export function stringProblem(string: string): string | undefined {
  if (/\p{Surrogate}/u.test(string)) return "must be Unicode: it has half a character, which cannot be sent";
  const bad = badEscapeIn(bare(string));
  return bad === undefined
    ? undefined
    : `${bad} is not an escape; an octet has three digits, \\000 to \\255, and a backslash itself is written \\\\`;
}

/** The octets that a character string stands for. */
export function stringOctets(string: string): Buffer {
  return octetsOf(bare(string));
}
