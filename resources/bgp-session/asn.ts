const largest = 4_294_967_295;

/** The AS number that a user means: 64500, "64500", "AS64500" (RFC 5396, asplain); `undefined` for anything else. */
export function parseAsn(asn: string | number): number | undefined {
  const [, digits] = /^(?:AS)?\s?(\d{1,10})$/i.exec(String(asn).trim()) ?? [];
  const number = Number(digits);
  return digits !== undefined && number >= 1 && number <= largest ? number : undefined;
}
