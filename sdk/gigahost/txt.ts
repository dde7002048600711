/** Octets of one character-string (RFC 1035 section 3.3). */
const maxChunk = 255;

/**
 * A text as `record_value` of a TXT record (gigahost.md section 3). Up to 255 octets it goes verbatim, since the API
 * adds the quotes itself, only inner quotes are escaped (a raw one is rejected). A longer one goes as quoted chunks of
 * at most 255 octets, never cut inside a character.
 *
 * The API rejects an empty text and trims blanks at either end; this does not hide that.
 */
export function encodeTxt(text: string): string {
  const short = text.replace(/"/g, '\\"');
  if (Buffer.byteLength(short) <= maxChunk) return short;
  return chunks(text)
    .map((chunk) => `"${chunk}"`)
    .join(" ");
}

/** The text of a listed TXT value: chunks joined (`aaa" "bbb`, with or without outer quotes), escapes undone. */
export function decodeTxt(listed: string): string {
  const chunked = /^"(?:[^"\\]|\\.)*"$/s.test(listed) || separator.test(listed);
  if (!chunked) return listed.replace(/\\"/g, '"');
  return listed
    .replace(/^"/, "")
    .replace(/(?<!\\)((?:\\\\)*)"$/, "$1")
    .split(separator)
    .map((chunk) => chunk.replace(/\\(["\\])/g, "$1"))
    .join("");
}

/**
 * What a listed TXT value may be in its stored form, without the outer quotes: reading back cuts off quotes at the end
 * together with the outer ones and may show inner ones bare, and bare ones with blanks between them may be the ends of
 * pieces. The likeliest first; none for a value that is certainly listed as it is stored.
 *
 * @param text the text that was written, where it is known
 */
export function storedTxts(listed: string, text?: string): string[] {
  const cut = /(?<!\\)(?:\\\\)*\\$/.test(listed) ? '"' : "";
  const pieces = listed.split(separator).map(escapeQuotes).join('" "');
  const written = text === undefined ? [] : [encodeTxt(text).replace(/^"(.*)"$/s, "$1")];
  const forms = [...written, pieces + cut, escapeQuotes(listed) + cut];
  return [...new Set(forms)].filter((form) => form !== listed);
}

/** Escapes the quotes that are not. */
function escapeQuotes(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"');
}

// A closing quote, blanks, an opening quote. An escaped quote is not a closing one.
const separator = /(?<=(?<!\\)(?:\\\\)*)"\s+"/;

/** Escaped pieces of at most 255 octets each, so that they are short enough whether or not escapes count. */
function chunks(text: string): string[] {
  const made: string[] = [];
  let chunk = "";
  let octets = 0;
  for (const character of text) {
    const escaped = character.replace(/["\\]/, "\\$&");
    const size = Buffer.byteLength(escaped);
    if (octets + size > maxChunk) {
      made.push(chunk);
      chunk = "";
      octets = 0;
    }
    chunk += escaped;
    octets += size;
  }
  return [...made, chunk];
}
