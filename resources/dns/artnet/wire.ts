import type { artnet } from "../../../sdk";
import { longestString, octetPieces } from "../../../sdk/core/octet-pieces";
import { canonicalDomain, listedName } from "../name";
import { nullTarget } from "../target";
import type { LiveRow, Row } from "../row";
import { codecOf, type RecordValue } from "../types";
import { joinChunks, quotedStrings } from "../types/txt";

type WireRecord = artnet.ArtnetRecord;

const hostTypes = new Set(["CNAME", "MX", "SRV"]);

/** Reads a record as Artnet holds it. Everything that is not one of ours is carried along in `wire`. */
export function fromArtnet(record: WireRecord, domain: string): LiveRow<WireRecord> {
  return {
    name: listedName(record.name, domain),
    type: record.type,
    content: codecOf(record.type)?.content(valueOf(record, domain), domain) ?? record.data.join(" "),
    ttl: record.ttl ?? 0,
    wire: sendable(record),
  };
}

/** A text that begins with a quote and is in none would be taken for one in quotes when it goes back. */
function sendable(record: WireRecord): WireRecord {
  const [text = ""] = record.data;
  const isBare = record.type === "TXT" && text.startsWith('"') && !quotedStrings(text);
  return isBare ? { ...record, data: [textOf(text)] } : record;
}

function valueOf({ type, data }: WireRecord, domain: string): RecordValue {
  const [first = "", second = "", third = "", fourth = ""] = data;
  if (type === "MX") {
    // RFC order; the document does not say which part is which, so the number tells.
    const [priority, host] = /^\d+$/.test(first) ? [first, second] : [second, first];
    return { value: hostOf(host, domain), priority: Number(priority) };
  }
  if (type === "SRV") {
    // the same: only a target is no number
    const [priority, weight, port, target] = /^\d+$/.test(first) ? data : [second, third, fourth, first];
    const numbers = { priority: Number(priority), weight: Number(weight), port: Number(port) };
    return { value: hostOf(target ?? "", domain), ...numbers };
  }
  if (type === "TXT") return { value: joinChunks(first) };
  return { value: hostTypes.has(type) ? hostOf(first, domain) : first };
}

/** A host in its zone: without the final dot it is relative, like a name (see artnet-hosts.ts for whole zones). */
function hostOf(host: string, domain: string): string {
  if (host === "@") return domain;
  if (host === nullTarget) return host;
  return host.endsWith(".") ? canonicalDomain(host) : `${canonicalDomain(host)}.${domain}`;
}

/** Whether the rows of a zone show the vendor's order for a type: the host behind the numbers, or before them. */
export function orderShown(
  rows: readonly LiveRow<WireRecord>[],
  type: string,
): "host-last" | "host-first" | undefined {
  const shown = rows.find((row) => row.type === type && row.wire.data.length > 1);
  return shown && (/^\d+$/.test(shown.wire.data[0]!) ? "host-last" : "host-first");
}

/**
 * A row as it is sent: names relative, hosts in full with the final dot, long texts in quoted pieces. The document does
 * not say in which order MX and SRV come: as those beside it have it, else in RFC 1035's.
 */
export function toArtnet(row: Row, beside: readonly LiveRow<WireRecord>[] = []): WireRecord {
  const data = dataOf(row);
  if (data.length > 1 && orderShown(beside, row.type) === "host-first") data.unshift(data.pop()!);
  return { name: row.name, ttl: row.ttl, type: row.type, data };
}

function dataOf(row: Row): string[] {
  const { value, priority, weight, port } = codecOf(row.type)!.value(row.content);
  const target = value.endsWith(".") ? value : `${value}.`;
  if (row.type === "MX") return [String(priority), target];
  if (row.type === "SRV") return [String(priority), String(weight), String(port), target];
  if (row.type === "CNAME") return [target];
  if (row.type === "TXT") return [textOf(value)];
  return [value];
}

/** Plainly where nothing in it could be taken for anything else: in one piece, and nothing that quotes are for. */
function textOf(text: string): string {
  const isPlain = text !== "" && text === text.trim() && !/["\\\u0000-\u001f\u007f]/.test(text);
  if (isPlain && Buffer.byteLength(text) <= longestString) return text;
  return octetPieces(text)
    .map((piece) => `"${piece.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, escapedOctet)}"`)
    .join(" ");
}

function escapedOctet(character: string): string {
  return `\\${String(character.charCodeAt(0)).padStart(3, "0")}`;
}
