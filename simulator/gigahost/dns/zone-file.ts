import { Refusal } from "../../panel/refusal";
import type { GigahostOptions } from "../options";
import type { Row } from "./model";
import { parseValue } from "./values";
import { logicalLines, type Token } from "./zone-file-lines";

interface Context {
  zone: string;
  origin: string;
  ttl: number;
  owner: string;
}

const bad = (line: string): Refusal => new Refusal(400, `Invalid zone file: ${line}`);
const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

function seconds(text: string): number | undefined {
  if (!/^(\d+[smhdw]?)+$/i.test(text)) return undefined;
  return [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit || "s"] ?? 1),
    0,
  );
}

/** An absolute name without the final dot. */
function absolute(name: string, origin: string): string {
  if (name === "@") return origin;
  const lower = name.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : `${lower}.${origin}`;
}

function relative(name: string, zone: string): string {
  if (name === zone) return "@";
  if (!name.endsWith(`.${zone}`)) throw bad(`${name} is not in ${zone}`);
  return name.slice(0, -zone.length - 1);
}

const lastIsHost = new Set(["CNAME", "NS", "ALIAS", "PTR", "DNAME", "MX", "SRV"]);

function valueOf(type: string, tokens: Token[], origin: string): { value: string; priority?: number } {
  if (type === "TXT") return { value: tokens.map(({ text }) => `"${text}"`).join(" ") };
  const words = tokens.map(({ text, quoted }) => (quoted ? `"${text}"` : text));
  const last = words.length - 1;
  if (lastIsHost.has(type) && words[last] !== undefined) words[last] = absolute(words[last], origin);
  if (type === "MX") return { value: words.slice(1).join(" "), priority: Number(words[0]) };
  return { value: words.join(" ") };
}

/** Takes TTL and class, in either order, from the front. */
function takeTtl(tokens: Token[], fallback: number): number {
  let ttl = fallback;
  for (;;) {
    const front = tokens[0]?.text ?? "";
    if (/^(IN|CH|HS)$/i.test(front)) tokens.shift();
    else if (seconds(front) !== undefined) ttl = seconds(tokens.shift()?.text ?? "") ?? ttl;
    else return ttl;
  }
}

function directive(context: Context, tokens: Token[]): boolean {
  const [name, value] = tokens.map(({ text }) => text);
  if (!name?.startsWith("$")) return false;
  if (name === "$ORIGIN" && value) context.origin = absolute(value, context.origin);
  else if (name === "$TTL" && value) context.ttl = seconds(value) ?? context.ttl;
  else throw bad(name);
  return true;
}

function record(context: Context, tokens: Token[], indented: boolean): Row | undefined {
  if (!indented) context.owner = absolute(tokens.shift()?.text ?? "@", context.origin);
  const ttl = takeTtl(tokens, context.ttl);
  const type = tokens.shift()?.text.toUpperCase() ?? "";
  const name = relative(context.owner, context.zone);
  // The vendor writes SOA and apex NS itself.
  if (type === "SOA" || (type === "NS" && name === "@")) return undefined;
  const { value, priority } = valueOf(type, tokens, context.origin);
  return { name, type, ttl, ...parseValue(type, value, priority) };
}

/** A reasonable part of RFC 1035: $ORIGIN, $TTL, parentheses, comments, quoted texts, omitted owners, units. */
export function parseZoneFile(text: string, zone: string, options: GigahostOptions): Row[] {
  const context: Context = { zone, origin: zone, ttl: 3600, owner: zone };
  const rows: Row[] = [];
  for (const { tokens, indented, line } of logicalLines(text)) {
    try {
      if (directive(context, tokens)) continue;
      const row = record(context, tokens, indented);
      if (row) rows.push(row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (options.zoneFileBadRecords === "refuse") throw bad(`line ${line}: ${error.message}`);
    }
  }
  return rows;
}
