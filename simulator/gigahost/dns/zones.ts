import { domainToUnicode } from "node:url";
import type { SimReply } from "../../core/types";
import { visible } from "../../panel/access/permissions";
import type { Call } from "../../panel/call";
import { dateTime } from "../../panel/dates";
import { answer, done } from "../../panel/envelope";
import { flag, requiredText, text } from "../../panel/input";
import { advance, begin } from "../../panel/progress";
import { Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import { defaultRecords, makeZone } from "./make-zone";
import type { Row, Zone, ZoneType } from "./model";
import { readForm } from "./multipart";
import { zoneName } from "./names";
import { newRegistration } from "./registration";
import { addRow } from "./rrsets";
import { parseZoneFile } from "./zone-file";
import { zoneByName, zoneOf } from "./zone-lookup";
import { zoneWrite } from "./zone-write";

type DnsCall = Call<GigahostState>;
const bit = (value: boolean): "0" | "1" => (value ? "1" : "0");

function zoneRow(state: GigahostState, zone: Zone): Record<string, unknown> {
  const { registration } = zone;
  const none = state.options.unregisteredFields === "null" ? null : "";
  return {
    zone_id: zone.id,
    cust_id: state.account.customerId,
    zone_name: zone.name,
    zone_name_display: domainToUnicode(zone.name),
    zone_type: zone.type,
    zone_active: "1",
    zone_protected: bit(zone.protected),
    zone_is_registered: bit(registration !== null),
    domain_registrar: registration ? "norid" : none,
    domain_status: registration ? "active" : none,
    domain_expiry_date: registration ? dateTime(registration.expires) : none,
    domain_auto_renew: registration ? bit(registration.autoRenew) : none,
    external_dns: bit(zone.externalDns),
    record_count: zone.rows.length,
    zone_updated: state.options.zoneUpdatedFalse ? false : Math.floor(zone.updated / 1000),
  };
}

function rows(call: DnsCall): Record<string, unknown>[] {
  return [...call.state.zones.values()]
    .filter((zone) => visible(call.identity, "dns", zone.id))
    .filter(({ transfer }) => !transfer || advance(transfer, call.now))
    .map((zone) => zoneRow(call.state, zone));
}

/** `GET /dns/zones`; PTR zones are in the same list, and there is no `GET /dns/zones/{id}`. */
export function listZones(call: DnsCall): SimReply {
  return answer(call, rows(call));
}

const types: ZoneType[] = ["NATIVE", "MASTER", "SLAVE"];

function freeName(call: DnsCall, given: string): string {
  const name = zoneName(given);
  const { duplicateZoneStatus, duplicateZoneText } = call.state.options;
  if (zoneByName(call.state, name)) throw new Refusal(duplicateZoneStatus, duplicateZoneText);
  return name;
}

function fill(zone: Zone, records: Row[], call: DnsCall): void {
  const skip = call.state.options.zoneFileBadRecords === "skip";
  for (const row of records) {
    try {
      addRow(zone, row, call.state.options);
    } catch (error) {
      if (!skip || !(error instanceof Refusal)) throw error;
    }
  }
}

function fromFile(call: DnsCall): Zone {
  const form = readForm(call.request);
  const given = form.get("zone_name")?.toString("utf8") ?? "";
  const file = form.get("zone_file");
  if (given === "" || !file) throw new Refusal(400, "Zone name is required");
  if (file.length > 2 * 1024 * 1024)
    throw new Refusal(400, "The zone file is too large, maximum size is 2 MB");
  const name = freeName(call, given);
  const records = parseZoneFile(file.toString("utf8"), name, call.state.options);
  const zone = makeZone(call.state, call.now, { name });
  try {
    fill(zone, records, call);
  } catch (error) {
    call.state.zones.delete(zone.id);
    throw error;
  }
  return zone;
}

function fromJson(call: DnsCall): Zone {
  const { body, state, now } = call;
  const name = freeName(call, requiredText(body, "zone_name"));
  const type = types.find((known) => known === (text(body, "zone_type") ?? "NATIVE"));
  if (!type) throw new Refusal(400, "Invalid zone type");
  const transfer = flag(body, "transfer_domain");
  if (transfer) requiredText(body, "auth_code");
  if (transfer && !name.endsWith(".no")) throw new Refusal(400, "Only .no domains are supported.");
  if (transfer) state.spent.push({ what: `transfer ${name}`, at: now });
  const zone = makeZone(state, now, {
    name,
    type,
    protected: transfer,
    externalDns: transfer && flag(body, "use_existing_ns"),
    ...(transfer ? { transfer: begin(now, state.options.transferShows) } : {}),
    registration: transfer ? newRegistration(now, {}) : null,
  });
  if (flag(body, "create_default_records")) fill(zone, defaultRecords(), call);
  return zone;
}

/** `POST /dns/zones`, JSON or multipart: 201 with `data: []`, whatever the document says. */
export function createZone(call: DnsCall): SimReply {
  const form = call.request.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  const zone = form ? fromFile(call) : fromJson(call);
  const data = { empty: [], object: { zone_id: zone.id }, list: rows(call) }[
    call.state.options.zoneCreateData
  ];
  return answer(call, data, { status: 201, message: "Zone created successfully." });
}

/** `DELETE /dns/zones/{id}` */
export function deleteZone(call: DnsCall): Promise<SimReply> {
  const zone = zoneOf(call);
  return zoneWrite(call, zone, "delete", () => {
    if (zone.protected) {
      throw new Refusal(call.state.options.protectedDeleteStatus, "Protected zones cannot be deleted.");
    }
    call.state.zones.delete(zone.id);
    return done(call, "Zone deleted successfully.");
  });
}
