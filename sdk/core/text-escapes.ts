const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const escape = /\\(?:\d{3}|[^]|$)/gu;

/**
 * RFC 1035's escapes undone: `\X` is X, `\DDD` an octet; octets above 127 are UTF-8. Where they are not, the text stays
 * as it is: a row of others has to be readable.
 */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return utf8.decode(octetsOf(text));
  } catch {
    return text;
  }
}

/** The octets that an escaped text stands for; what is no escape stands for itself. */
export function octetsOf(text: string): Buffer {
  const octets: Buffer[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(escape)) {
    octets.push(Buffer.from(text.slice(from, index)), octetsOfEscape(found));
    from = index + found.length;
  }
  return Buffer.concat([...octets, Buffer.from(text.slice(from))]);
}

function octetsOfEscape(found: string): Buffer {
  const isOctet = found.length === 4 && Number(found.slice(1)) <= 255;
  if (isOctet) return Buffer.from([Number(found.slice(1))]);
  return Buffer.from(found.length > 1 ? found.slice(1) : found);
}

/** The first thing in a text that begins with a backslash and is no escape. */
export function badEscapeIn(text: string): string | undefined {
  for (const { 0: found } of text.matchAll(/\\(?:\d{1,3}|[^]|$)/gu)) {
    const digits = found.slice(1);
    if (digits === "" || (/^\d+$/.test(digits) && (digits.length < 3 || Number(digits) > 255))) return found;
  }
  return undefined;
}
