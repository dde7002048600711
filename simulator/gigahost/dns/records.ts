import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer, done } from "../../panel/envelope";
import { integer, text } from "../../panel/input";
import { Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { Row, Zone } from "./model";
import { recordName } from "./names";
import { deleteValue, listedValue, listingOrder, recordId } from "./record-id";
import { addRow, inRrset } from "./rrsets";
import { parseValue } from "./values";
import { zoneOf } from "./zone-lookup";
import { zoneWrite } from "./zone-write";

type DnsCall = Call<GigahostState>;

/** `GET /dns/zones/{id}/records`; zones with external name servers list their stored rows too. */
export function listRecords(call: DnsCall): SimReply {
  const zone = zoneOf(call);
  const { options } = call.state;
  const numbers = options.recordNumbers === "string" ? String : Number;
  return answer(
    call,
    listingOrder(zone, options).map((row) => ({
      record_id: recordId(zone, row, options),
      record_name: row.name,
      record_type: row.type,
      record_value: listedValue(zone, row, options),
      record_ttl: numbers(row.ttl),
      record_priority: row.priority === null ? null : numbers(row.priority),
    })),
  );
}

function ttlOf(call: DnsCall): number {
  const ttl = integer(call.body, "record_ttl") ?? 3600;
  const { ttlMinimum, ttlMaximum, ttlOutOfBounds } = call.state.options;
  if (ttl >= ttlMinimum && ttl <= ttlMaximum) return ttl;
  if (ttlOutOfBounds === "refuse") throw new Refusal(400, "Invalid TTL");
  return Math.min(ttlMaximum, Math.max(ttlMinimum, ttl));
}

/** The row a body describes; fields left out fall back to their defaults, in a PUT as well. */
function rowOf(call: DnsCall, zone: Zone): Row {
  const { body, state } = call;
  const value = text(body, "record_value");
  if (value === undefined || value === "") throw new Refusal(400, "Record value is required");
  const type = (text(body, "record_type") ?? "A").toUpperCase();
  const name = recordName(zone, text(body, "record_name") ?? "@", state.options);
  return { name, type, ...parseValue(type, value, integer(body, "record_priority")), ttl: ttlOf(call) };
}

/** `POST …/records`: 201 without an id. */
export function createRecord(call: DnsCall): Promise<SimReply> {
  const zone = zoneOf(call);
  return zoneWrite(call, zone, "create", () => {
    addRow(zone, rowOf(call, zone), call.state.options);
    return answer(call, [], { status: 201, message: "Record created successfully." });
  });
}

/** Replaces a row in place, or puts it back when its successor is refused. */
function replaceRow(call: DnsCall, zone: Zone, index: number, row: Row): void {
  const before = [...zone.rows];
  const [removed] = zone.rows.splice(index, 1);
  try {
    addRow(
      zone,
      removed?.dotted === undefined ? row : { ...row, dotted: removed.dotted },
      call.state.options,
    );
  } catch (error) {
    zone.rows = before;
    throw error;
  }
}

/** `PUT …/records/{record_id}`: the id changes with the content. */
export function updateRecord(call: DnsCall): Promise<SimReply> {
  const zone = zoneOf(call);
  const { options } = call.state;
  return zoneWrite(call, zone, "update", () => {
    const row = rowOf(call, zone);
    const id = call.params["record_id"]?.toLowerCase();
    const index = zone.rows.findIndex((other) => recordId(zone, other, options) === id);
    if (index >= 0) replaceRow(call, zone, index, row);
    else if (options.staleRecordId === "404") throw new Refusal(404, "Record not found");
    else if (options.staleRecordId === "create") addRow(zone, row, options);
    return done(call, "Record updated successfully.");
  });
}

/**
 * `DELETE …/records/{anything}?name=&type=[&value=]`: the path id is ignored, and without `value` the whole RRset
 * goes (gigahost.md section 3).
 */
export function deleteRecord(call: DnsCall): Promise<SimReply> {
  const zone = zoneOf(call);
  const { options } = call.state;
  return zoneWrite(call, zone, "delete", () => {
    const type = call.query.get("type")?.toUpperCase();
    const given = call.query.get("name");
    if (!type || given === null || given === "")
      throw new Refusal(options.deleteUnnamedStatus, "Name and type are required");
    if (type === "SOA") throw new Refusal(400, "SOA records can not be deleted");
    const value = call.query.get("value");
    const wanted = inRrset(recordName(zone, given, options), type);
    const matches = (row: Row): boolean =>
      wanted(row) && (value === null || value === "" || deleteValue(zone, row, options) === value);
    if (!zone.rows.some(matches)) throw new Refusal(404, "Record not found");
    zone.rows = zone.rows.filter((row) => !matches(row));
    return done(call, "Record deleted successfully.");
  });
}
