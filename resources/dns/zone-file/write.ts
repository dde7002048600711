import { octetPieces } from "../../../sdk/core/octet-pieces";
import { canonicalDomain, nameProblem, writtenName } from "../name";
import type { LiveRow, Row } from "../row";
import { codecOf } from "../types";
import { quoted } from "./escapes";

/** Rows of a zone, as somebody declares them or as a vendor lists them. */
export type WritableRow = Row & Pick<Partial<LiveRow>, "listing">;

/**
 * Rows as a zone file that any name server reads: one line per row, names relative, hosts in full. A row that cannot be
 * written so that it means what it is becomes a comment (see {@link unwritable}).
 */
export function writeZoneFile(rows: readonly WritableRow[], zone: string): string {
  const lines = rows.map((row) =>
    unwritable(row, zone) === undefined ? lineOf(row, zone) : commentOf(row, zone),
  );
  return [`$ORIGIN ${canonicalDomain(zone)}.`, ...lines, ""].join("\n");
}

/** Why a row cannot stand in a zone file, or nobody knows what to write; nothing where it can. */
export function unwritable(row: WritableRow, zone: string): string | undefined {
  const codec = codecOf(row.type);
  if (!codec) return "its form is not known";
  // The vendors' own type: a name server refuses the whole file for it.
  if (row.type === "ALIAS") return "ALIAS is no type of DNS, and other name servers do not know it";
  if (row.type === "CNAME" && row.name === "@") return "name servers take no CNAME at the zone itself";
  if (row.listing) return notCertain;
  if (!Number.isInteger(row.ttl) || row.ttl < 0 || row.ttl > longestTtl)
    return `its TTL ${row.ttl} is no number of seconds from 0 to ${longestTtl}`;
  // Every text can be written; what else a vendor sends may be no value of its type.
  const problem =
    nameProblem(writtenName(row.name, zone), zone) ??
    (row.type === "TXT" ? undefined : codec.problem(codec.value(row.content), zone));
  return (
    problem ??
    (oddCharacter.test(lineOf(row, zone)) ? "it holds characters that no zone file has" : undefined)
  );
}

/** What stands in a zone file as an escape only. */
const oddCharacter = /[^\x20-\x7e]/;

/** Why a text that the vendor lists ambiguously is not exported. */
export const notCertain =
  "its text is not known for certain: the vendor lists quotes and backslashes so that several texts look alike; read it in the vendor's panel and declare it by hand";

/** RFC 2181 section 8. */
const longestTtl = 2 ** 31 - 1;

function lineOf(row: Row, zone: string): string {
  return `${row.name} ${row.ttl} IN ${row.type} ${dataOf(row, zone)}`;
}

/** What the vendor shows, on one line whatever is in it. */
/** A comment that would be the row if its mark were taken away, where the row has a form. */
function commentOf(row: WritableRow, zone: string): string {
  const { name, ttl, type, content } = row;
  const isWhole = codecOf(type) !== undefined && !row.listing && type !== "TXT";
  const line = isWhole ? lineOf(row, zone) : `${name} ${ttl} IN ${type} ${content}`;
  const shown = `; ${line}`;
  return shown.replace(/[^\x20-\x7e]+/g, (odd) => quoted(odd).slice(1, -1));
}

const presented = new Set(["A", "AAAA", "CAA", "NAPTR"]);

function dataOf({ type, content }: Row, zone: string): string {
  const codec = codecOf(type)!;
  const given = codec.value(content);
  if (type === "TXT") return octetPieces(given.value).map(quoted).join(" ");
  const { value, priority, weight, port } = codec.value(codec.content(given, zone));
  if (presented.has(type)) return value;
  const target = value.endsWith(".") ? value : `${value}.`;
  if (type === "MX") return `${priority} ${target}`;
  if (type === "SRV") return `${priority} ${weight} ${port} ${target}`;
  return target;
}
