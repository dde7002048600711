import { apexTypes, defaultTtl, type DnsVendor } from "../limits";
import { canonicalDomain, writtenName } from "../name";
import { codecOf, type DnsType, dnsTypes, type RecordValue } from "../types";
import { typeLimit } from "../value-limits";
import { type Context, direct } from "./directives";
import { fullName, within } from "./names";
import { LineProblem, ZoneFileError, type ZoneFileProblem } from "./problem";
import { logicalLines, type LogicalLine, type Token } from "./tokens";
import { parseTtl } from "./ttl";
import { readValue } from "./values";

/** A record of a zone file, spelled as the arguments of a DnsRecord. */
export interface ZoneFileRecord extends RecordValue {
  /** Where it begins, from 1. */
  line: number;
  /** As a DnsRecord spells it: relative to the zone, "@" for the zone itself, in full where a relative one looks like that. */
  name: string;
  type: DnsType;
  /** Seconds. */
  ttl: number;
}

const classes = /^(IN|CH|HS|CS|ANY|NONE)$/i;

/**
 * Reads a zone file (RFC 1035 section 5, RFC 2308 section 4, with BIND's units of time): `$ORIGIN`, `$TTL`,
 * parentheses, comments, quotes, escapes, blank owners, class and TTL in either order or left out. The SOA and the
 * zone's own NS belong to the vendor and are passed over.
 *
 * @param vendor where the zone is, for messages that say what is possible there
 * @throws ZoneFileError with every line at fault, among them `$INCLUDE`, unknown types and names outside the zone
 */
export function parseZoneFile(text: string, zone: string, vendor?: DnsVendor): ZoneFileRecord[] {
  const problems: ZoneFileProblem[] = [];
  const domain = canonicalDomain(zone);
  const context: Context = { zone: domain, origin: domain, ...(vendor ? { vendor } : {}) };
  const records: ZoneFileRecord[] = [];
  for (const logical of logicalLines(text, problems)) {
    try {
      if (!logical.indented && direct(context, logical.tokens)) continue;
      const record = readRecord(context, logical);
      if (record) records.push(record);
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      problems.push({ line: logical.line, reason: error.reason });
    }
  }
  if (problems.length > 0) throw new ZoneFileError(problems.sort((a, b) => a.line - b.line));
  return records;
}

function readRecord(context: Context, { line, indented, tokens }: LogicalLine): ZoneFileRecord | undefined {
  const full = ownerOf(context, indented ? undefined : tokens[0]);
  const { type, ttl, data } = header(context, indented ? tokens : tokens.slice(1));
  const name = within(full, context.zone);
  if (name === undefined) throw new LineProblem(`${full}. is outside the zone ${context.zone}`);
  if (name === "@" && apexTypes.includes(type)) return undefined;
  if (!codecOf(type)) throw new LineProblem(unknownType(type, context.vendor));
  return {
    line,
    name: writtenName(name, context.zone),
    type: type as DnsType,
    ttl,
    ...readValue(type as DnsType, data, context.origin),
  };
}

function unknownType(type: string, vendor: DnsVendor | undefined): string {
  const reason = vendor && typeLimit(type, vendor);
  return reason ?? `${type} is not a type that can be managed; those are ${dnsTypes.join(", ")}`;
}

function ownerOf(context: Context, token: Token | undefined): string {
  if (token) context.owner = fullName(token, context.origin);
  if (context.owner === undefined)
    throw new LineProblem("begins with a blank, which stands for the previous name, and there is none");
  return context.owner;
}

/**
 * The last number of an SOA: what name servers take for a missing TTL when there is neither `$TTL` nor a TTL before
 * it, as RFC 1035 meant it and files from before RFC 2308 rely on.
 */
function minimumOf(data: Token[], lastTtl: number | undefined): number | undefined {
  const last = data[6];
  return last && !last.quoted && lastTtl === undefined ? parseTtl(last.raw) : undefined;
}

/** TTL and class, in either order, then the type. */
function header(context: Context, tokens: Token[]): { type: string; ttl: number; data: Token[] } {
  let ttl: number | undefined;
  let hasClass = false;
  for (let at = 0; at < tokens.length; at++) {
    const { raw, quoted } = tokens[at]!;
    const seconds = quoted || ttl !== undefined ? undefined : parseTtl(raw);
    if (seconds !== undefined) ttl = seconds;
    else if (!hasClass && !quoted && classes.test(raw)) {
      if (raw.toUpperCase() !== "IN")
        throw new LineProblem(`has the class ${raw.toUpperCase()}; only IN is possible`);
      hasClass = true;
    } else {
      if (quoted || !/^[A-Za-z][A-Za-z0-9-]*$/.test(raw))
        throw new LineProblem(`has ${JSON.stringify(raw)} where its type belongs`);
      const [type, data] = [raw.toUpperCase(), tokens.slice(at + 1)];
      if (type === "SOA" && ttl === undefined) context.defaultTtl ??= minimumOf(data, context.lastTtl);
      context.lastTtl = ttl ?? context.defaultTtl ?? context.lastTtl;
      return { type, ttl: context.lastTtl ?? defaultTtl, data };
    }
  }
  throw new LineProblem("has no type");
}
