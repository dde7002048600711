import { canonicalAddress } from "../../resources/dns/types/address";
import { canonicalServerId } from "../../resources/panel/server-id";
import { rowOf } from "../../resources/dns/record";
import { dnsRecordArgs } from "../../resources/dns-record/schema";
import { readSource } from "../../resources/dns-zone-file/source";
import type { DnsZoneFileInputs } from "../../resources/dns-zone-file/schema";
import { matchKey, type Row } from "../../resources/dns/row";
import { parseZoneId, zoneId } from "../../resources/dns/zone-ref";
import { reverseDnsId } from "../../resources/reverse-dns/target";

type Properties = Record<string, unknown>;

/** One row of a zone; texts that a vendor cannot tell apart are one. */
export function recordKey(zone: string, row: Pick<Row, "name" | "type" | "content">): string {
  return `DnsRecord ${zone}/${matchKey(row)}`;
}

/** A snapshot; names are not unique, so it is known by the vendor's id. */
export function snapshotKey(vendor: string, serverId: string | number, snapshotId: string): string {
  return `Snapshot ${vendor}:${canonicalServerId(serverId)}#${snapshotId}`;
}

/** The sessions at one address: there is never more than one resource for them. */
export function bgpKey(vendor: string, address: string): string {
  return `BgpSession ${vendor}:${canonicalAddress(address)}`;
}

const byKind: Record<string, (id: string, properties: Properties) => string[]> = {
  DnsZone(id, { vendor, domain }) {
    const ref = parseZoneId(`${String(vendor)}:${String(domain)}`) ?? parseZoneId(id);
    return ref ? [`DnsZone ${zoneId(ref)}`] : [];
  },

  DnsRecord(_, properties) {
    const known = dnsRecordArgs.safeParse(only(properties, Object.keys(dnsRecordArgs.shape)));
    const ref = known.success ? parseZoneId(known.data.zone) : undefined;
    return known.success && ref ? [recordKey(zoneId(ref), rowOf(known.data))] : [];
  },

  DnsZoneFile(_, properties) {
    const ref = typeof properties.zone === "string" ? parseZoneId(properties.zone) : undefined;
    if (!ref) return [];
    return readSource(properties as Partial<DnsZoneFileInputs>, ref).rows.map((row) =>
      recordKey(zoneId(ref), row),
    );
  },

  ReverseDns: (id, properties) => [`ReverseDns ${reverseDnsId(properties) ?? id}`],

  Snapshot: (id, { vendor, serverId, snapshotId }) =>
    typeof snapshotId === "string"
      ? [snapshotKey(String(vendor), String(serverId), snapshotId)]
      : [`Snapshot ${id}`],

  BgpSession: (_, { ipv4, ipv6 }) =>
    [ipv4, ipv6].flatMap((address) => (typeof address === "string" ? [bgpKey("gigahost", address)] : [])),
};

/** The natural keys of what a resource manages: one, or several for kinds that stand for many objects. */
export function keysOf(kind: string, id: string, properties: Properties): string[] {
  return byKind[kind]?.(id, properties) ?? [`${kind} ${id}`];
}

function only(properties: Properties, names: string[]): Properties {
  return Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}
