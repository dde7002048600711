import { inspectServers } from "../panel/servers/inspect";
import { listedValue, recordId } from "./dns/record-id";
import type { GigahostState } from "./state";

/** Everything that exists, as plain data; secrets and passwords stay out. */
export function inspectGigahost(state: GigahostState, now: number): Record<string, unknown> {
  const { options } = state;
  return {
    zones: [...state.zones.values()].map((zone) => ({
      zone_id: zone.id,
      name: zone.name,
      type: zone.type,
      protected: zone.protected,
      registered: zone.registration !== null,
      autoRenew: zone.registration?.autoRenew ?? null,
      externalDns: zone.externalDns,
      nameservers: zone.nameservers,
      dnssec: zone.dnssec,
      externalDs: zone.externalDs,
      redirects: zone.redirects.map(({ source, targetUrl }) => ({ source, targetUrl })),
      records: zone.rows.map((row) => ({
        record_id: recordId(zone, row, options),
        name: row.name,
        type: row.type,
        value: listedValue(zone, row, options),
        stored: row.content,
        ttl: row.ttl,
        priority: row.priority,
      })),
    })),
    servers: inspectServers(state, now),
    asns: state.asns.map(({ id, asn, status }) => ({ id, asn, status })),
    bgpSessions: state.bgpSessions.map(({ activation: _activation, deletion, ...session }) => ({
      ...session,
      deleting: deletion !== null,
    })),
    deploys: state.deploys.map(({ orderId, hostname, serverId, productId, backups, unpaid }) => ({
      orderId,
      hostname,
      serverId,
      productId: String(productId),
      backups,
      unpaid,
    })),
    sshKeys: state.sshKeys.map((key) => ({ ...key })),
    apiKeys: state.apiKeys.map(({ id, label, permissions, expires }) => ({
      id,
      label,
      permissions,
      expires,
    })),
    spent: state.spent.map((item) => ({ ...item })),
  };
}
