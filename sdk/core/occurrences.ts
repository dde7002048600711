/** The shortest piece of a secret that is hidden where a text was cut. */
const shortestPiece = 8;

export type Range = readonly [from: number, to: number];

// What stands where a text was cut off: its end, an ellipsis (in octets, too), perhaps after half an escape.
const cutAfter =
  /^(?:%[0-9a-f]?|&#?\w{0,6}|\\|\\?u[0-9a-f]{0,3}|[\x80-\xff]{0,3})?["'>)\]]*(?:$|\xe2\x80\xa6|\.\.\.)/i;
const cutBefore = /(?:^|\xe2\x80\xa6|\.\.\.)["'<([]*(?:u?[0-9a-f]{1,4}|[#\w]{0,8};?)?[\x80-\xff]{0,3}$/i;
/** Characters around a piece that tell whether it is at a cut. */
const around = 16;

/**
 * Where a secret stands in a text: whole, its begin where the text was cut off after it, or its end where it was cut off
 * before. Goes through the text once in either direction (Knuth, Morris, Pratt), so that no text takes long.
 */
export function occurrences(text: string, secret: string): Range[] {
  if (!mayHold(text, secret)) return [];
  const found: Range[] = [];
  prefixes(text, secret, (from, length) => {
    const whole = length === secret.length;
    if (whole || isCut(cutAfter, text.slice(from + length, from + length + around)))
      found.push([from, from + length]);
  });
  prefixes(reversed(text), reversed(secret), (from, length) => {
    const end = text.length - from;
    const start = end - length;
    if (length < secret.length && isCut(cutBefore, text.slice(Math.max(0, start - around), start)))
      found.push([start, end]);
  });
  return found;
}

const isCut = (pattern: RegExp, rest: string) => pattern.test(rest);

/** Most texts hold no secret, which is quickly seen. */
function mayHold(text: string, secret: string): boolean {
  const size = Math.min(shortestPiece, secret.length);
  return text.includes(secret.slice(0, size)) || text.includes(secret.slice(-size));
}

/** Tells of each place where a begin of the secret stops: it is whole, or the text goes on otherwise or ends. */
function prefixes(text: string, secret: string, tell: (from: number, length: number) => void): void {
  const fallback = fallbacks(secret);
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    const next = text[at];
    while (length > 0 && (length === secret.length || next !== secret[length])) {
      if (length >= Math.min(shortestPiece, secret.length)) tell(at - length, length);
      length = fallback[length - 1]!;
    }
    if (next !== undefined && next === secret[length]) length++;
  }
}

/** For each begin of the secret, the longest shorter one that it ends in. */
function fallbacks(secret: string): number[] {
  const made = [0];
  let length = 0;
  for (let at = 1; at < secret.length; at++) {
    while (length > 0 && secret[at] !== secret[length]) length = made[length - 1]!;
    if (secret[at] === secret[length]) length++;
    made.push(length);
  }
  return made;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
