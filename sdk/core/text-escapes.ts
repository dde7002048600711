const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const someDigits = /\\(\d{3})/;

/**
 * RFC 1035's escapes undone: `\X` is X, `\DDD` an octet; octets above 127 are UTF-8. Where they are not, the text stays
 * as it is: a row of others has to be readable.
 */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  if (!someDigits.test(text)) return text.replace(/\\([^])/gu, "$1");
  const octets = text.split(/(\\\d{3}|\\[^]?)/u).map((part) => {
    const digits = /^\\(\d{3})$/.exec(part)?.[1];
    if (digits !== undefined && Number(digits) <= 255) return Buffer.from([Number(digits)]);
    return Buffer.from(part.length > 1 && part.startsWith("\\") ? part.slice(1) : part);
  });
  try {
    return utf8.decode(Buffer.concat(octets));
  } catch {
    return text;
  }
}
