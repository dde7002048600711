import { longestString, octetPieces } from "../core/octet-pieces";
import { unescaped } from "../core/text-escapes";

/**
 * A text as `record_value` of a TXT record (gigahost.md section 3): what is stored is RFC 1035's presentation form, so
 * that quotes, backslashes and control characters are escaped, whatever the length. Up to 255 octets the API adds the
 * quotes itself; more go as quoted chunks of at most 255, never cut inside a character.
 *
 * The API rejects an empty text and trims blanks at either end; this does not hide that.
 */
export function encodeTxt(text: string): string {
  // Escaped, so that they are short enough whether or not escapes count.
  const all = octetPieces(text, escape);
  return all.length === 1 ? all[0]! : all.map((chunk) => `"${chunk}"`).join(" ");
}

/**
 * The text that a listed TXT value most likely is: chunks joined (`aaa" "bbb`, with or without outer quotes), escapes
 * undone. See {@link isCertainTxt} for when that is certain.
 */
export function decodeTxt(listed: string): string {
  return unescaped(pieces(withoutOuterQuotes(listed)).join(""));
}

/**
 * Whether a listed value tells its text for certain: quotes and backslashes read back mangled, nobody knows how, but
 * for the ends of chunks that are too long to be one.
 */
export function isCertainTxt(listed: string): boolean {
  if (listed.includes("\\")) return false;
  const parts = pieces(listed);
  if (parts.some((part) => part.includes('"'))) return false;
  const octets = parts.map((part) => Buffer.byteLength(part));
  return octets.every((size, at) => at === 0 || octets[at - 1]! + size + '" "'.length > longestString);
}

type Mangling = (stored: string) => string;

const outer: readonly Mangling[] = [(stored) => stored.slice(1, -1), trimQuotes];
const inner: readonly Mangling[] = [
  (text) => text,
  (text) => text.replace(/\\"/g, '"'),
  (text) => text.replace(/\\([^]?)/g, "$1"),
];

/**
 * How a text may be listed, once for each way of reading back that fits what is known (gigahost.md section 3): outer
 * quotes are cut off, perhaps with those beside them; escapes stay, or those of quotes are undone, or all of them. The
 * vendor has one way, so that two texts whose forms agree at one place cannot be told apart there.
 */
export function listedTxts(text: string): string[] {
  const encoded = encodeTxt(text);
  const stored = isChunked(encoded) ? encoded : `"${encoded}"`;
  return outer.flatMap((cut) => inner.map((shown) => shown(cut(stored))));
}

/**
 * What a listed TXT value may be in its stored form, without the outer quotes: reading back cuts off quotes at the end
 * together with the outer ones and may show inner ones bare, and bare ones with blanks between them may be the ends of
 * pieces. The likeliest first; none for a value that is certainly listed as it is stored.
 *
 * @param text the text that was written, where it is known
 */
export function storedTxts(listed: string, text?: string): string[] {
  const cut = endsInBackslash(listed) ? '"' : "";
  const chunked = pieces(listed).map(escapeQuotes).join('" "');
  const encoded = text === undefined ? undefined : encodeTxt(text);
  const written = encoded === undefined ? [] : [isChunked(encoded) ? encoded.slice(1, -1) : encoded];
  const forms = [...written, chunked + cut, escapeQuotes(listed) + cut];
  return [...new Set(forms)].filter((form) => form !== listed);
}

/** A single chunk has its quotes escaped, so that it never begins with one. */
const isChunked = (encoded: string): boolean => encoded.startsWith('"');

function trimQuotes(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '"') from++;
  while (to > from && text[to - 1] === '"') to--;
  return text.slice(from, to);
}

function withoutOuterQuotes(listed: string): string {
  const isQuoted = listed.length >= 2 && listed.startsWith('"') && listed.endsWith('"');
  return isQuoted && !endsInBackslash(listed.slice(0, -1)) ? listed.slice(1, -1) : listed;
}

/** Whether the last character is a backslash that escapes what would come next. */
function endsInBackslash(text: string): boolean {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count++;
  return count % 2 === 1;
}

/** Escapes the quotes that are not. */
function escapeQuotes(text: string): string {
  return text.replace(/\\[^]|"/g, (found) => (found === '"' ? '\\"' : found));
}

/** Cuts at a closing quote, blanks, an opening quote. An escaped quote closes nothing. Every character is looked at once. */
function pieces(text: string): string[] {
  const made: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') {
      let next = at + 1;
      while (/\s/.test(text[next] ?? "")) next++;
      if (next > at + 1 && text[next] === '"') {
        made.push(text.slice(from, at));
        from = next + 1;
      }
      at = next > at + 1 && text[next] === '"' ? next : next - 1;
    }
  }
  return [...made, text.slice(from)];
}

function escape(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  const code = character.codePointAt(0)!;
  return code < 0x20 || code === 0x7f ? `\\${String(code).padStart(3, "0")}` : character;
}
