import type { GigahostRecord, RecordContent } from "../../../sdk/gigahost";
import { decodeTxt, encodeTxt } from "../../../sdk/gigahost/txt";
import { listedName } from "../name";
import { GigahostTexts, type Listed } from "./texts";
import type { LiveRow, Row } from "../row";
import { codecOf, type RecordValue } from "../types";
import { targetOf } from "../types/numbered";

/** A row as Gigahost lists it; without an id when this run wrote it and has not listed it yet. */
export type GigahostWire = Omit<GigahostRecord, "record_id"> & { record_id?: string };

/** Reads a row as Gigahost lists it (gigahost.md section 3). */
export function fromGigahost(
  record: GigahostRecord,
  domain: string,
  texts = new GigahostTexts(),
  serviceOf: (row: Row) => LiveRow["service"] = () => undefined,
): LiveRow<GigahostWire> {
  const type = record.record_type.toUpperCase();
  const content = codecOf(type)?.content(valueOf(type, record), domain) ?? record.record_value;
  const row = {
    name: listedName(record.record_name, domain),
    type,
    content,
    ttl: record.record_ttl,
    wire: record,
  };
  if (type === "A") return addressRow(row, serviceOf);
  return type === "TXT" ? textRow(row, texts) : row;
}

/** What the list shows of a text. */
export function listedText({ name, wire }: LiveRow<GigahostWire>): Listed {
  return { name, form: wire.record_value, ...(wire.record_id === undefined ? {} : { id: wire.record_id }) };
}

/** A text of the list; what it is, is asked when it is needed: a resource that comes later may know it. */
function textRow(row: LiveRow<GigahostWire>, texts: GigahostTexts): LiveRow<GigahostWire> {
  const listed = listedText(row);
  return {
    ...row,
    get content() {
      return texts.known(listed) ?? row.content;
    },
    get listing() {
      return texts.listing(listed);
    },
  };
}

/** An address of the list; whether a redirect makes it, is asked when it is needed. */
function addressRow(
  row: LiveRow<GigahostWire>,
  serviceOf: (row: Row) => LiveRow["service"],
): LiveRow<GigahostWire> {
  return {
    ...row,
    get service() {
      return serviceOf(row);
    },
  };
}

function valueOf(type: string, record: GigahostRecord): RecordValue {
  const listed = record.record_value;
  if (type === "TXT") return { value: decodeTxt(listed) };
  if (type === "MX") return { value: listed, priority: record.record_priority ?? 0 };
  if (type !== "SRV") return { value: listed };
  // SRV keeps its priority inside the value.
  const [priority, weight, port, target = ""] = listed.trim().split(/\s+/);
  return { value: target, priority: Number(priority), weight: Number(weight), port: Number(port) };
}

/** A row as it is sent: SRV whole in the value, MX with its priority apart, TXT in the form that stores it right. */
export function toGigahost(row: Row): RecordContent {
  const base = { name: row.name, type: row.type, ttl: row.ttl };
  if (row.type === "MX") {
    const { numbers, target } = targetOf(row.content, 1);
    return { ...base, value: target, priority: numbers[0]! };
  }
  return { ...base, value: row.type === "TXT" ? encodeTxt(row.content) : row.content };
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
