import { Refusal } from "../../panel/refusal";
import type { GigahostOptions } from "../options";
import type { Row, Zone } from "./model";
import { hostTypes } from "./record-id";

/** What makes two rows of a zone the same one: everything but the TTL. */
export const rowKey = (row: Row): string => {
  const content = hostTypes.has(row.type) ? row.content.toLowerCase() : row.content;
  return [row.name, row.type, content, row.type === "MX" ? row.priority : ""].join(" ");
};

export function sameRow(left: Row, right: Row): boolean {
  return rowKey(left) === rowKey(right);
}

export function inRrset(name: string, type: string): (row: Row) => boolean {
  return (row) => row.name === name && row.type === type;
}

function refuseCnameConflict(zone: Zone, row: Row): void {
  const others = zone.rows.filter(({ name }) => name === row.name);
  const conflict = row.type === "CNAME" ? others.length > 0 : others.some(({ type }) => type === "CNAME");
  if (conflict) throw new Refusal(400, "A CNAME record can not exist together with other records");
}

/**
 * Puts one row into a zone as the back end does: a second NAPTR at a label replaces the first, an equal row is
 * refused or ignored, CNAMEs want to be alone. Answers whether a row was added.
 */
export function addRow(zone: Zone, row: Row, options: GigahostOptions): boolean {
  if (zone.rows.some((other) => sameRow(other, row))) {
    if (options.duplicateRecords === "ignore") return false;
    throw new Refusal(400, options.duplicateRecordText);
  }
  if (options.cnameConflicts === "refuse") refuseCnameConflict(zone, row);
  if (row.type === "NAPTR") zone.rows = zone.rows.filter((other) => !inRrset(row.name, "NAPTR")(other));
  zone.rows.push(row);
  if (options.ttlPerRrset) {
    for (const other of zone.rows.filter(inRrset(row.name, row.type))) other.ttl = row.ttl;
  }
  return true;
}
