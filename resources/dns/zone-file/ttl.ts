// `1h30` is neither: name servers refuse it, and whoever wrote it meant minutes.
const form = /^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i;
const unitSeconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** A TTL in seconds: `3600`, or with units as BIND takes them (`1h30m`, `2W`); `undefined` for anything else. */
export function parseTtl(text: string): number | undefined {
  if (text.length > 60 || !form.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit] of text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g))
    sum += Number(count) * unitSeconds[unit || "s"]!;
  return sum;
}
