import type { DnsVendor } from "../limits";
import { fullName } from "./names";
import { LineProblem } from "./problem";
import type { Token } from "./tokens";
import { parseTtl } from "./ttl";

/** What the lines so far say about the next one. */
export interface Context {
  /** The zone's domain in one notation. */
  readonly zone: string;
  /** Where the zone is. */
  readonly vendor?: DnsVendor;
  /** What relative names end in. */
  origin: string;
  /** Of `$TTL`. */
  defaultTtl?: number;
  /** Of the previous record, for files without `$TTL` (RFC 1035 section 5.1). */
  lastTtl?: number;
  /** The previous record's owner, in full. */
  owner?: string;
}

type Directive = (context: Context, values: Token[]) => void;

const refused =
  (why: string): Directive =>
  () => {
    throw new LineProblem(why);
  };

/** Directives by name (RFC 1035 section 5.1, RFC 2308 section 4, BIND's own). */
const directives: Record<string, Directive> = {
  $ORIGIN(context, values) {
    context.origin = fullName(one("$ORIGIN", values), context.origin);
  },
  $TTL(context, values) {
    const ttl = parseTtl(one("$TTL", values).raw);
    if (ttl === undefined) throw new LineProblem(`${values[0]!.raw} is not a TTL; an example: $TTL 1h`);
    context.defaultTtl = ttl;
  },
  $INCLUDE: refused(
    "$INCLUDE is not possible: only the text itself is read; put the other file's records in its place",
  ),
  $GENERATE: refused("$GENERATE is not possible; write the records out, or make them in the program"),
};

function one(name: string, values: Token[]): Token {
  if (values.length !== 1) throw new LineProblem(`${name} has one value, not ${values.length}`);
  return values[0]!;
}

/** Carries out a directive; returns false when the line is not one. */
export function direct(context: Context, [first, ...values]: Token[]): boolean {
  if (!first || first.quoted || !first.raw.startsWith("$")) return false;
  const directive = directives[first.raw.toUpperCase()];
  if (!directive) throw new LineProblem(`${first.raw} is not a known directive; $ORIGIN and $TTL are`);
  directive(context, values);
  return true;
}
