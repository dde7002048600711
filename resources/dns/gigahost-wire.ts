import { gigahost } from "../../sdk";
import { listedName } from "./name";
import type { LiveRow, Row } from "./row";
import { codecOf, type RecordValue } from "./types";

/** A row as Gigahost lists it; without an id when this run wrote it and has not listed it yet. */
export type GigahostWire = Omit<gigahost.GigahostRecord, "record_id"> & { record_id?: string };

/** Reads a row as Gigahost lists it (gigahost.md section 3). */
export function fromGigahost(record: gigahost.GigahostRecord, domain: string): LiveRow<GigahostWire> {
  const type = record.record_type.toUpperCase();
  const content = codecOf(type)?.content(valueOf(type, record.record_value), domain) ?? record.record_value;
  const base = {
    name: listedName(record.record_name, domain),
    type,
    content,
    ttl: record.record_ttl,
    wire: record,
  };
  return type === "MX" ? { ...base, priority: record.record_priority ?? 0 } : base;
}

function valueOf(type: string, listed: string): RecordValue {
  if (type === "TXT") return { value: gigahost.decodeTxt(listed) };
  if (type !== "SRV") return { value: listed };
  // SRV keeps its priority inside the value.
  const [priority, weight, port, target = ""] = listed.trim().split(/\s+/);
  return { value: target, priority: Number(priority), weight: Number(weight), port: Number(port) };
}

/** A row as it is sent: SRV whole in the value, MX with its priority apart, TXT in the form that stores it right. */
export function toGigahost(row: Row): gigahost.RecordContent {
  const value = row.type === "TXT" ? gigahost.encodeTxt(row.content) : row.content;
  const base = { name: row.name, type: row.type, value, ttl: row.ttl };
  return row.type === "MX" ? { ...base, priority: row.priority ?? 0 } : base;
}

/** The row as it will stand after a write, until it is listed. */
export function unlisted(row: Row): LiveRow<GigahostWire> {
  const { name, type, value, ttl, priority } = toGigahost(row);
  const wire = {
    record_name: name,
    record_type: type,
    record_value: value,
    record_ttl: ttl,
    record_priority: priority ?? null,
  };
  return { ...row, wire };
}
