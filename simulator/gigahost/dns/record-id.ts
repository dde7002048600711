import { digest } from "../../panel/hash";
import type { GigahostOptions } from "../options";
import type { Row, Zone } from "./model";

/** Types whose value ends in a host name. */
export const hostTypes = new Set(["CNAME", "NS", "MX", "ALIAS", "PTR", "DNAME", "SRV"]);

export function fqdn(zone: Pick<Zone, "name">, name: string): string {
  return name === "@" ? `${zone.name}.` : `${name}.${zone.name}.`;
}

function isDotted(zone: Zone, row: Row, options: GigahostOptions): boolean {
  if (row.dotted !== undefined) return row.dotted;
  if (options.hostTargetDots !== "mixed") return options.hostTargetDots === "always";
  const bit = digest("sha1", `${fqdn(zone, row.name)}${row.type}${row.content}`).slice(0, 1);
  return parseInt(bit, 16) % 2 === 0;
}

/** PHP's trim of quotes: chunks read back as `aaa" "bbb`. */
function listedText(content: string, options: GigahostOptions): string {
  const bare = content.replace(/^"+|"+$/g, "");
  return options.txtEscapedQuotes === "unescaped" ? bare.replace(/\\"/g, '"') : bare;
}

/** The value as the API lists it (gigahost.md section 3). */
export function listedValue(zone: Zone, row: Row, options: GigahostOptions): string {
  if (row.type === "TXT") return listedText(row.content, options);
  if (hostTypes.has(row.type) && isDotted(zone, row, options)) return `${row.content}.`;
  return row.content;
}

/** `<fqdn with final dot><TYPE><value as listed>`, hashed; TTL and zone id are not part of it. */
export function recordId(zone: Zone, row: Row, options: GigahostOptions): string {
  const value = listedValue(zone, row, options);
  const prefixed = row.type === "MX" && options.mxPriorityInHash ? `${row.priority} ${value}` : value;
  return digest("md5", `${fqdn(zone, row.name)}${row.type}${prefixed}`);
}

/**
 * What `value` of a record delete is compared with: stored content for MX, the listed value for the rest. A TXT that
 * reads back mangled may want its stored form.
 */
export function deleteValue(zone: Zone, row: Row, options: GigahostOptions): string {
  if (row.type === "MX") return `${row.priority} ${row.content}.`;
  if (row.type === "TXT" && options.txtDeleteValue === "stored") return row.content.slice(1, -1);
  return listedValue(zone, row, options);
}

/** Hash-like, not sorted. Each key is made once: a sort asks for it many times. */
export function listingOrder(zone: Zone, options: GigahostOptions): Row[] {
  const keyed = zone.rows.map((row) => ({
    row,
    key: digest("sha1", `order ${recordId(zone, row, options)} ${row.priority}`),
  }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ row }) => row);
}
