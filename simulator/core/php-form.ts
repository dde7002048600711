import type { SimRequest } from "./types";

/** A form's value the way PHP sees it: a text, or an array that remembers the order of insertion. */
export type PhpValue = string | PhpArray;
export type PhpArray = Map<string, PhpValue>;

export interface PhpFormOptions {
  /** PHP's `max_input_vars`: variables after so many are silently dropped; 0: no limit. */
  maxInputVars?: number;
}

/**
 * Decodes a form body as PHP does: nested brackets, raw or percent-encoded; gaps between indices stay; the same
 * key twice overwrites; `[]` appends; dots and spaces of a top-level name become underscores.
 */
export function decodePhpForm(body: string, { maxInputVars = 0 }: PhpFormOptions = {}): PhpArray {
  const form = emptyForm();
  let variables = 0;
  for (const pair of body.split("&")) {
    if (pair === "") continue;
    if (maxInputVars > 0 && ++variables > maxInputVars) break;
    const cut = pair.indexOf("=");
    const name = decodePart(cut < 0 ? pair : pair.slice(0, cut));
    assign(form, splitName(name), cut < 0 ? "" : decodePart(pair.slice(cut + 1)));
  }
  return form;
}

/** The form of a request; a body of another content type holds no variables, as in PHP. */
export function phpForm(request: SimRequest, options?: PhpFormOptions): PhpArray {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return emptyForm();
  return decodePhpForm(request.body.toString("utf8"), options);
}

/** A form, or a nested array, without variables. */
export function emptyForm(): PhpArray {
  return new Map<string, PhpValue>();
}

/** A text field; `undefined` when it is absent or an array. */
export function textOf(array: PhpArray | undefined, name: string): string | undefined {
  const value = array?.get(name);
  return typeof value === "string" ? value : undefined;
}

/** A nested array; `undefined` when it is absent or a text. */
export function arrayOf(array: PhpArray | undefined, name: string): PhpArray | undefined {
  const value = array?.get(name);
  return value instanceof Map ? value : undefined;
}

function decodePart(text: string): string {
  const bytes: number[] = [];
  const source = Buffer.from(text, "utf8");
  for (let at = 0; at < source.length; at++) {
    const byte = source[at] ?? 0;
    const hex = byte === 0x25 ? source.toString("latin1", at + 1, at + 3) : "";
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(byte === 0x2b ? 0x20 : byte);
    }
  }
  return Buffer.from(bytes).toString("utf8");
}

/** `rules[in][0][ip]` becomes rules, in, 0, ip. What follows a closing bracket and is no bracket is ignored. */
function splitName(name: string): string[] {
  const trimmed = name.replace(/^ +/, "");
  const open = trimmed.indexOf("[");
  const top = (end: number | undefined) => trimmed.slice(0, end).replace(/[. ]/g, "_");
  if (open <= 0 || trimmed.indexOf("]", open) < 0) return [top(undefined).replace("[", "_")];
  const keys = [top(open)];
  for (let at = open; trimmed[at] === "[";) {
    const close = trimmed.indexOf("]", at);
    if (close < 0) break;
    keys.push(trimmed.slice(at + 1, close));
    at = close + 1;
  }
  return keys;
}

function assign(form: PhpArray, keys: string[], value: string): void {
  let array = form;
  for (const [depth, key] of keys.entries()) {
    const name = key === "" && depth > 0 ? nextIndex(array) : key;
    if (depth === keys.length - 1) {
      array.set(name, value);
      return;
    }
    const inner = array.get(name);
    const next: PhpArray = inner instanceof Map ? inner : emptyForm();
    if (inner !== next) array.set(name, next);
    array = next;
  }
}

function nextIndex(array: PhpArray): string {
  const indices = [...array.keys()].filter((key) => /^\d+$/.test(key)).map(Number);
  return String(indices.length > 0 ? Math.max(...indices) + 1 : 0);
}
