import type { GigahostState } from "../state";
import type { Row, Zone } from "./model";

/** The vendor's name servers: three, confirmed by the vendor (gigahost.md section 2). */
export const vendorNameservers = ["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"];

/** Where default records point. */
export const parkingAddress = "185.125.168.166";

function apexNs(hosts: string[]): Row[] {
  return hosts.map((content) => ({
    name: "@",
    type: "NS",
    content,
    priority: null,
    ttl: 3600,
    dotted: false,
  }));
}

export function soa(name: string): Row {
  return {
    name: "@",
    type: "SOA",
    content: `ns1.gigahost.no. hostmaster.${name}. 0 10800 3600 604800 3600`,
    priority: null,
    ttl: 3600,
  };
}

export function defaultRecords(): Row[] {
  return ["@", "www"].map((name) => ({
    name,
    type: "A",
    content: parkingAddress,
    priority: null,
    ttl: 3600,
  }));
}

/** Puts other name servers at the apex, as the vendor does with those of an external domain. */
export function setApexNs(zone: Zone, hosts: string[]): void {
  zone.rows = [...zone.rows.filter(({ name, type }) => name !== "@" || type !== "NS"), ...apexNs(hosts)];
  zone.nameservers = hosts;
}

/** A new zone: SOA and NS at the apex, no address; a secondary one has nothing until its first transfer. */
export function makeZone(state: GigahostState, now: number, parts: Partial<Zone> & Pick<Zone, "name">): Zone {
  const id = parts.id ?? state.nextId("zone", 123);
  const zone: Zone = {
    id,
    type: "NATIVE",
    protected: false,
    registration: null,
    externalDns: false,
    nameservers: vendorNameservers,
    updated: now,
    rows: parts.type === "SLAVE" ? [] : [soa(parts.name), ...apexNs(vendorNameservers)],
    dnssec: false,
    externalDs: [],
    redirects: [],
    ...parts,
  };
  state.zones.set(id, zone);
  return zone;
}
