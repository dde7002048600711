/**
 * A text as octets (one character each, in UTF-8) with the place in the original that each of them comes from, so that
 * what is found in a decoded text can be taken out of the original one.
 */
export interface Octets {
  text: string;
  from: number[];
  to: number[];
}

export function octetsOf(text: string): Octets {
  const made = new Builder();
  let at = 0;
  for (const character of text) {
    made.add(Buffer.from(character).toString("latin1"), at, at + character.length);
    at += character.length;
  }
  return made;
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  sol: "/",
  plus: "+",
  equals: "=",
};
const short: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

// %xx; &name; &#9; &#x9; two halves of a character, one \uXXXX, \xXX, any other backslash; + and blanks in a row.
const escape =
  /%([0-9a-f]{2})|&(amp|lt|gt|quot|apos|sol|plus|equals);|&#0{0,9}(\d{1,7});|&#x0{0,9}([0-9a-f]{1,6});|\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|[+\t\n\v\f\r ]+/gi;

/** The text with one layer of escapes undone, of whatever kinds they are, and all blanks in a row as one. */
export function decodedOnce({ text, from, to }: Octets): Octets {
  const made = new Builder();
  let at = 0;
  const keep = (end: number): void => {
    for (; at < end; at++) made.add(text[at]!, from[at]!, to[at]!);
  };
  for (const match of text.matchAll(escape)) {
    keep(match.index);
    at = match.index + match[0].length;
    made.add(meaning(match), from[match.index]!, to[at - 1]!);
  }
  keep(text.length);
  return made;
}

function meaning(match: RegExpMatchArray): string {
  const [, percent, entity, decimal, hex, high, low, unit, octet, other] = match;
  if (percent ?? octet) return String.fromCharCode(parseInt((percent ?? octet)!, 16));
  if (entity) return named[entity.toLowerCase()]!;
  if (decimal) return utf8(Number(decimal));
  if (hex) return utf8(parseInt(hex, 16));
  if (high && low) return utf8(((parseInt(high, 16) & 0x3ff) << 10) + (parseInt(low, 16) & 0x3ff) + 0x10000);
  if (unit) return utf8(parseInt(unit, 16));
  if (other) return short[other] ?? other;
  return " ";
}

function utf8(point: number): string {
  return Buffer.from(point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point)).toString("latin1");
}

class Builder implements Octets {
  #parts: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(octets: string, from: number, to: number): void {
    this.#parts.push(octets);
    for (let at = 0; at < octets.length; at++) {
      this.from.push(from);
      this.to.push(to);
    }
  }

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join("")];
    return this.#parts[0] ?? "";
  }
}
