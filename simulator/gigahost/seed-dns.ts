import { flag, list, objects, text, type Body } from "../panel/input";
import { type Names, values } from "../panel/seed-names";
import { dsRecord } from "./dns/dnssec";
import { makeZone, setApexNs, vendorNameservers } from "./dns/make-zone";
import type { Row, Zone, ZoneType } from "./dns/model";
import { recordName, zoneName } from "./dns/names";
import { seedRedirect } from "./dns/redirects";
import { newRegistration } from "./dns/registration";
import { deleteValue, listedValue, recordId } from "./dns/record-id";
import { inRrset, rowKey } from "./dns/rrsets";
import { parseValue } from "./dns/values";
import { zoneByName } from "./dns/zone-lookup";
import type { GigahostState } from "./state";

function rowOf(state: GigahostState, zone: Zone, item: Body): Row {
  const type = (text(item, "type") ?? "A").toUpperCase();
  const priority = typeof item["priority"] === "number" ? item["priority"] : undefined;
  const value = parseValue(type, text(item, "value") ?? "", priority);
  const ttl = typeof item["ttl"] === "number" ? item["ttl"] : 3600;
  const name = recordName(zone, text(item, "name") ?? "@", state.options);
  return {
    name,
    type,
    ttl,
    ...value,
    ...(typeof item["dotted"] === "boolean" ? { dotted: item["dotted"] } : {}),
  };
}

/** Merges behind the back: an equal row takes the new TTL, others are added without any rule. */
function merge(zone: Zone, rows: Row[]): void {
  const known = new Map(zone.rows.map((row) => [rowKey(row), row]));
  for (const row of rows) {
    const existing = known.get(rowKey(row));
    if (existing) existing.ttl = row.ttl;
    else {
      zone.rows.push(row);
      known.set(rowKey(row), row);
    }
  }
}

function seedZone(state: GigahostState, item: Body, now: number): object {
  const name = zoneName(text(item, "name") ?? "");
  const id = text(item, "id");
  const type = text(item, "type") as ZoneType | undefined;
  const zone =
    zoneByName(state, name) ?? makeZone(state, now, { name, ...(id ? { id } : {}), type: type ?? "NATIVE" });
  if (type) zone.type = type;
  if (flag(item, "registered")) {
    zone.registration ??= newRegistration(now, {});
    zone.protected = true;
  }
  if (typeof item["protected"] === "boolean") zone.protected = item["protected"];
  if (typeof item["autoRenew"] === "boolean" && zone.registration) {
    zone.registration.autoRenew = item["autoRenew"];
  }
  if (item["external"] === false && zone.externalDns) {
    zone.externalDns = false;
    setApexNs(zone, vendorNameservers);
  }
  if (flag(item, "external")) {
    zone.externalDns = true;
    setApexNs(zone, ["ns1.example.net", "ns2.example.net"]);
  }
  if (typeof item["dnssec"] === "boolean") zone.dnssec = item["dnssec"];
  if (item["externalDs"] !== undefined) zone.externalDs = objects(item, "externalDs").map(dsRecord);
  for (const redirect of objects(item, "redirects")) seedRedirect(state, zone, redirect, now);
  merge(
    zone,
    objects(item, "records").map((record) => rowOf(state, zone, record)),
  );
  zone.updated = now;
  return {
    zone_id: zone.id,
    zone_name: zone.name,
    records: zone.rows.map((row) => ({
      record_id: recordId(zone, row, state.options),
      name: row.name,
      type: row.type,
      value: listedValue(zone, row, state.options),
    })),
  };
}

function removeRecords(state: GigahostState, item: Body): void {
  const zone = zoneByName(state, zoneName(text(item, "zone") ?? ""));
  if (!zone) return;
  const wanted = inRrset(
    recordName(zone, text(item, "name") ?? "@", state.options),
    (text(item, "type") ?? "A").toUpperCase(),
  );
  const value = text(item, "value")?.replace(/\.$/, "");
  const undotted = (row: Row): string[] =>
    [row.content, listedValue(zone, row, state.options), deleteValue(zone, row, state.options)].map((form) =>
      form.replace(/\.$/, ""),
    );
  zone.rows = zone.rows.filter(
    (row) => !(wanted(row) && (value === undefined || undotted(row).includes(value))),
  );
}

/** What {@link seedDns} takes. */
export const dnsNames: Names = {
  zones: {
    ...values("name", "id", "type", "registered", "protected", "autoRenew", "external", "dnssec"),
    redirects: values("source", "targetUrl", "removed"),
    externalDs: values("keyTag", "alg", "digestType", "digest"),
    records: values("name", "type", "value", "ttl", "priority", "dotted"),
  },
  removeRecords: values("zone", "name", "type", "value"),
  removeZones: "list",
  takenDomains: "list",
};

/**
 * - `zones: [{name, id?, type?, registered?, protected?, autoRenew?, external?, dnssec?, records?: [{name?, type?, value, ttl?,
 *   priority?, dotted?}], redirects?: [{source?, targetUrl?, removed?}], externalDs?: [{keyTag, alg, digestType, digest}]}]`:
 *   an existing name is merged, an edit behind the back; the list of external DS records is replaced
 * - `removeRecords: [{zone, name?, type?, value?}]`, `removeZones: [name]`
 * - `takenDomains: [name]`: .no names that cannot be registered
 */
export function seedDns(state: GigahostState, body: Body, now: number): { zones: object[] } {
  const zones = objects(body, "zones").map((item) => seedZone(state, item, now));
  for (const item of objects(body, "removeRecords")) removeRecords(state, item);
  for (const name of list(body, "removeZones")) {
    const zone = zoneByName(state, zoneName(String(name)));
    if (zone) state.zones.delete(zone.id);
  }
  for (const name of list(body, "takenDomains")) state.takenDomains.add(zoneName(String(name)));
  return { zones };
}
