import { canonicalDomain } from "../name";
import type { Row } from "../row";
import { codecOf } from "../types";
import { chunks } from "../types/txt";
import { quoted } from "./escapes";

/** Rows as a zone file that any name server reads: one line per row, names relative, hosts in full. */
export function writeZoneFile(rows: readonly Row[], zone: string): string {
  const lines = rows.map((row) => `${row.name} ${row.ttl} IN ${row.type} ${dataOf(row)}`);
  return [`$ORIGIN ${canonicalDomain(zone)}.`, ...lines, ""].join("\n");
}

const presented = new Set(["A", "AAAA", "CAA", "NAPTR"]);

function dataOf(row: Row): string {
  if (presented.has(row.type)) return row.content;
  const { value, priority, weight, port } = codecOf(row.type)?.value(row.content) ?? { value: row.content };
  if (row.type === "TXT") return chunks(value).map(quoted).join(" ");
  const target = value.endsWith(".") ? value : `${value}.`;
  if (row.type === "MX") return `${priority} ${target}`;
  if (row.type === "SRV") return `${priority} ${weight} ${port} ${target}`;
  return target;
}
