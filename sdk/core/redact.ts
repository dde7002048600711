import { decodedOnce, octetsOf, type Octets } from "./decoded";
import { occurrences, type Range } from "./occurrences";

const mask = "[redacted]";
/** Layers of escapes that a secret may be wrapped in: JSON in a form in HTML is three. */
const layers = 3;
/** Characters of a text that are gone through. Nobody shows a hundredth of it, and pieces at a cut are known. */
const mostRead = 65_536;
/** Shorter texts would hide half of every message. */
const shortest = 4;

/**
 * Remembers secrets and takes them out of any text before it reaches a message or a log. The text is decoded layer by
 * layer, and what is found in a layer is taken out of the original: no list of notations has to be complete.
 */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** Adds secrets. Their notations in Base64 and hexadecimal, which hide where they begin, are remembered, too. */
  add(...secrets: (string | undefined)[]): void {
    for (const secret of secrets) {
      if (!secret || secret.length < shortest) continue;
      for (const text of [secret, ...inBase64(secret), ...inHex(secret)]) {
        let layer = octetsOf(text);
        for (let at = 0; at <= layers; at++, layer = decodedOnce(layer))
          if (layer.text.trim().length >= shortest) this.#secrets.add(layer.text);
      }
    }
  }

  /**
   * The text without any known secret and without anything that looks like one. Cut texts after it, never before; one of
   * more than 65,536 characters is cut here.
   */
  text(text: string): string {
    if (text.length > mostRead) return `${this.text(text.slice(0, mostRead))}…`;
    const ranges: Range[] = [];
    let layer = octetsOf(text);
    for (let at = 0; at <= layers; at++) {
      for (const secret of this.#secrets)
        for (const range of occurrences(layer.text, secret)) ranges.push(inOriginal(layer, range));
      for (const range of lookalikes(layer.text)) ranges.push(inOriginal(layer, range));
      const next = decodedOnce(layer);
      if (next.text === layer.text) break;
      layer = next;
    }
    return masked(text, ranges);
  }

  /** A copy of a JSON-like value with every text cleaned and every field with a telling name masked. */
  value(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (value && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          secretField.test(key) && inner !== null && inner !== "" ? mask : this.value(inner),
        ]),
      );
    }
    return value;
  }
}

function inOriginal({ from, to }: Octets, [start, end]: Range): Range {
  return [from[start]!, to[end - 1]!];
}

function masked(text: string, ranges: Range[]): string {
  const sorted = ranges.filter(([from, to]) => to > from).sort(([a], [b]) => a - b);
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of sorted) {
    if (from > at || (from === 0 && at === 0)) parts.push(text.slice(at, from), mask);
    at = Math.max(at, to);
  }
  return parts.join("") + text.slice(at);
}

/** In both alphabets, and wherever in a longer text the secret begins: only what it alone decides. */
function inBase64(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    const text = whole.slice(before === 0 ? 0 : before + 1, bytes.length % 3 === 0 ? undefined : -1);
    return text.length < shortest ? [] : [text, text.replace(/\+/g, "-").replace(/\//g, "_")];
  });
}

function inHex(secret: string): string[] {
  const hex = Buffer.from(secret).toString("hex");
  return [hex, hex.toUpperCase()];
}

function lookalikes(text: string): Range[] {
  return [...text.matchAll(suspicious)].map((match) => {
    const end = match.index + match[0].length;
    return [match.index + match[1]!.length, end];
  });
}

// Fields the vendors answer with secrets in: gigahost.md sections 1, 6 and 7, gigacloud.md 2.1, i3d.md 2.8, artnet.md 11.
const secretField =
  /^(.*pass(word|wd)?|passowrd|.*_?token|api_?key|.*secret|authorization|private-token|management_panel_url|rootpassword|auth_code)$/i;

const suspicious =
  /((?:authorization|private-token|api[_-]?key|password|passwd|token|ga_secret|secret)["']?\s*[:=]\s*["']?(?:bearer |basic )?)[^\s"'&,;}[]{4,}/gi;
