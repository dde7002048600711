import { createHash } from "node:crypto";
import { invalid } from "../panel";

/**
 * The id the vendor gives a record: the MD5 of `<fqdn with final dot><TYPE><value as listed>`, in hex. TTL and zone id
 * are no part of it; whether an MX priority is, is not known (gigahost.md section 3).
 *
 * @param name relative to the zone, `@` for the apex
 * @param listedValue as the list shows it, e.g. NS without the final dot
 */
export function recordId(zoneName: string, name: string, type: string, listedValue: string): string {
  const zone = zoneName.toLowerCase().replace(/\.$/, "");
  const fqdn = name === "@" || name === "" ? `${zone}.` : `${name.toLowerCase()}.${zone}.`;
  return createHash("md5").update(`${fqdn}${type.toUpperCase()}${listedValue}`, "utf8").digest("hex");
}

/**
 * The `value` that narrows a delete to one row. It is compared with what is stored: the value as listed, only MX wants
 * `"<priority> <target>."` and answers 404 to anything else (gigahost.md section 3).
 */
export function deleteValue(type: string, listedValue: string, priority?: number | null): string {
  if (type.toUpperCase() !== "MX") return listedValue;
  if (priority === undefined || priority === null)
    throw invalid("record_priority", "an MX record is deleted by priority and target");
  return `${priority} ${listedValue.replace(/\.$/, "")}.`;
}
