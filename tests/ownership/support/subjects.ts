import type { Simulator } from "../../../simulator";
import { editOutside, rowsAt } from "../../support/zones";
import { places as addresses } from "../../resources/reverse-dns/places";
import { rulesetAt } from "../../resources/firewall-ruleset/account";
import { cellSubjects } from "./cell-subjects";
import { type Args, declare, type Declared, type Options } from "./program";
import type { Place } from "./world";
import type { VendorName } from "../../../resources/contract/vendors";

/** One kind at one vendor, with all that the generic suites need to know of it. */
export interface Subject {
  kind: string;
  vendor: VendorName;
  /** A class of settings: it remembers what it finds and puts it back, instead of asking to adopt. */
  isSetting: boolean;
  args: Args;
  /** Arguments that make a write of an existing object, in place or as a replacement. */
  changed: Args;
  /** What programs stand on: servers, zones, addresses; in every account of a test. */
  ground(place: Place): void;
  /** What exists, one text an object: foreign ones too. */
  objects(place: Place): string[];
  /** How the object of `args` looks there, without marks; settings: with what the ground had before. */
  text: string;
  before?: string;
  /** Somebody makes by hand an object that equals the one of `args`. */
  makeByHand(place: Place): void;
  /** How messages name the object. */
  named: RegExp;
  /** The endpoint that makes it. */
  creates: string;
  /** The endpoint that takes it away; several rows of a table in turn. */
  removes: string;
}

const asSimulator = (place: Place): Simulator => place as unknown as Simulator;

export const domains = { gigahost: "example.no", artnet: "example.pl" } as const;
export type DnsVendor = keyof typeof domains;
export const dnsVendors = Object.keys(domains) as DnsVendor[];

export function seedZone(place: Place, vendor: DnsVendor, domain: string = domains[vendor]): void {
  if (vendor === "gigahost") place.seed("gigahost", { zones: [{ name: domain }] });
  else place.seed("artnet", { zones: [{ domain, type: "primary" }] });
}

export function removeZone(place: Place, vendor: DnsVendor, domain: string = domains[vendor]): void {
  if (vendor === "gigahost") place.seed("gigahost", { removeZones: [domain] });
  else place.seed("artnet", { zones: [{ domain, removed: true }] });
}

export function zonesOf(place: Place, vendor: DnsVendor): string[] {
  const zones = place.inspect(vendor).zones as { name?: string; domain?: string }[];
  return zones.map(({ name, domain }) => name ?? domain ?? "").sort();
}

/** The rows of a zone as texts, the vendor's own left out: `www A 192.0.2.10 3600`. */
export function rowsOf(place: Place, vendor: DnsVendor, domain: string = domains[vendor]): string[] {
  if (!zonesOf(place, vendor).includes(domain)) return [];
  return rowsAt(asSimulator(place), vendor, domain)
    .map(({ name, type, value, ttl }) => `${name} ${type} ${value.replace(/\.$/, "")} ${ttl}`)
    .sort();
}

export interface HandRow {
  name: string;
  type: string;
  value: string;
  ttl?: number;
  priority?: number;
}

export function editRows(
  place: Place,
  vendor: DnsVendor,
  edit: { remove?: HandRow[]; add?: HandRow[] },
  domain: string = domains[vendor],
): void {
  editOutside(asSimulator(place), vendor, domain, edit);
}

const www = { name: "www", type: "A", value: "192.0.2.10" };

function dnsSubjects(vendor: DnsVendor): Subject[] {
  const domain = domains[vendor];
  const zoneId = `${vendor}:${domain}`;
  const write = vendor === "gigahost" ? "POST /dns/zones/{id}/records" : "dns/edit-primary-records";
  return [
    {
      kind: "DnsZone",
      vendor,
      isSetting: false,
      args: { vendor, domain },
      changed: vendor === "gigahost" ? { type: "MASTER" } : { masterNameserver: "192.0.2.53" },
      ground: () => undefined,
      objects: (place) => zonesOf(place, vendor),
      text: domain,
      makeByHand: (place) => seedZone(place, vendor),
      named: new RegExp(domain.replace(".", "\\.")),
      creates: vendor === "gigahost" ? "POST /dns/zones" : "dns/add-primary",
      removes: vendor === "gigahost" ? "DELETE /dns/zones/{id}" : "dns/delete",
    },
    {
      kind: "DnsRecord",
      vendor,
      isSetting: false,
      args: { zone: zoneId, ...www },
      changed: { ttl: 60 },
      ground: (place) => seedZone(place, vendor),
      objects: (place) => rowsOf(place, vendor),
      text: "www A 192.0.2.10 3600",
      makeByHand: (place) => editRows(place, vendor, { add: [{ ...www, ttl: 3600 }] }),
      named: new RegExp(`www\\.${domain}|${domain}/www`),
      creates: write,
      removes: vendor === "gigahost" ? "DELETE /dns/zones/{id}/records/{record_id}" : write,
    },
    {
      kind: "DnsZoneFile",
      vendor,
      isSetting: true,
      args: { zone: zoneId, records: [www] },
      changed: { records: [{ ...www, ttl: 60 }] },
      ground: (place) => seedZone(place, vendor),
      objects: (place) => rowsOf(place, vendor),
      text: "www A 192.0.2.10 3600",
      makeByHand: (place) => editRows(place, vendor, { add: [{ ...www, ttl: 3600 }] }),
      named: new RegExp(domain.replace(".", "\\.")),
      creates: write,
      removes: vendor === "gigahost" ? "DELETE /dns/zones/{id}/records/{record_id}" : write,
    },
  ];
}

const bgpSession: Subject = {
  kind: "BgpSession",
  vendor: "gigahost",
  isSetting: false,
  args: { asn: 64500, ipv4: "192.0.2.20" },
  changed: { defaultRoute: true },
  ground: (place) =>
    void place.seed("gigahost", {
      servers: [{ id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"] }],
      asns: [{ asn: "64500" }, { asn: "64501" }],
    }),
  objects(place) {
    const { bgpSessions, asns } = place.inspect("gigahost") as {
      bgpSessions: { asnId: string; address: string; deleting: boolean }[];
      asns: { id: string; asn: string }[];
    };
    return bgpSessions
      .filter(({ deleting }) => !deleting)
      .map(({ asnId, address }) => `AS${asns.find(({ id }) => id === asnId)?.asn} ${address}`);
  },
  text: "AS64500 192.0.2.20",
  makeByHand: (place) => void place.seed("gigahost", { bgpSessions: [{ asn: "64500", ip: "192.0.2.20" }] }),
  named: /192\.0\.2\.20/,
  creates: "POST /bgp/{asn_id}/session",
  removes: "DELETE /bgp/{asn_id}/session/{session_id}",
};

const panelServers = { gigahost: "2201", terrahost: "3301" } as const;

interface SimSnapshots {
  servers: { srv_id: string; snapshots: { snap_id: string; name: string }[] }[];
}

export function snapshotsOf(place: Place, vendor: "gigahost" | "terrahost"): { id: string; name: string }[] {
  const { servers } = place.inspect(vendor) as unknown as SimSnapshots;
  return servers.flatMap(({ snapshots }) => snapshots).map(({ snap_id, name }) => ({ id: snap_id, name }));
}

function snapshotSubject(vendor: "gigahost" | "terrahost"): Subject {
  const id = panelServers[vendor];
  return {
    kind: "Snapshot",
    vendor,
    isSetting: false,
    args: { vendor, serverId: id, name: "nightly" },
    changed: { name: "weekly" },
    ground: (place) =>
      void place.seed(vendor, { servers: [{ id, name: "web1", type: "vps", ipv4: ["192.0.2.10"] }] }),
    objects: (place) => snapshotsOf(place, vendor).map(({ name }) => name),
    text: "nightly",
    makeByHand: (place) => void place.seed(vendor, { servers: [{ id, snapshots: [{ name: "nightly" }] }] }),
    named: /nightly/,
    creates: "POST /servers/{id}/snapshot",
    removes: "DELETE /servers/{id}/snapshot/{snap_id}",
  };
}

export const sshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva";
export const otherKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGyxwvutsrqponmlkjihgfedcba0123456789ABCDEFG eva";
export const mark = /^rackform:[0-9a-f]{12}$/;

export interface Rented {
  uuid: string;
  name: string;
  status: string;
  tags: string[];
}

/** Servers that are paid for. */
export function rentedAt(place: Place): Rented[] {
  return (place.inspect("i3d").servers as Rented[]).filter(({ status }) => !status.startsWith("releas"));
}

export const serverArgs = {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKeys: [sshKey],
  tags: ["env:prod"],
};

export function rentByHand(place: Place, more: Record<string, unknown> = {}): void {
  const { name, location, instanceType, os, tags } = serverArgs;
  place.seed("i3d", { servers: [{ name, location, instanceType, os: os.slug, tags, ...more }] });
}

const flexMetalServer: Subject = {
  kind: "FlexMetalServer",
  vendor: "i3d",
  isSetting: false,
  args: serverArgs,
  changed: { tags: ["env:test"] },
  ground: () => undefined,
  objects: (place) =>
    rentedAt(place).map(
      ({ name, tags }) =>
        `${name} ${tags
          .filter((tag) => !mark.test(tag))
          .sort()
          .join(" ")}`,
    ),
  text: "web-1 env:prod",
  makeByHand: (place) => rentByHand(place),
  named: /web-1/,
  creates: "POST /flexMetal/servers",
  removes: "DELETE /flexMetal/servers/{uuid}",
};

const addressGround: Record<VendorName, (place: Place) => void> = {
  gigahost: (place) =>
    void place.seed("gigahost", {
      servers: [
        { id: "2202", name: "router1", ipv4: [{ address: "192.0.2.20", reverse: "old.example.net" }] },
      ],
    }),
  terrahost: (place) =>
    void place.seed("terrahost", {
      servers: [{ id: "3301", name: "db1", ipv4: [{ address: "203.0.113.10", reverse: "old.example.net" }] }],
    }),
  artnet: (place) =>
    void place.seed("artnet", {
      subnetworks: [{ id: 401, cidr: "198.51.100.8/29", ptrs: { "198.51.100.10": "old.example.net" } }],
    }),
  gigacloud: (place) =>
    void place.seed("gigacloud", {
      services: [{ id: "33301", ips: [{ ipaddress: "203.0.113.102", ptrcontent: "old.example.net" }] }],
    }),
  i3d: (place) => {
    place.seed("i3d", { hosts: [{ id: 7002, serverName: "game2", ipAddresses: ["198.51.100.72"] }] });
    place.seed("i3d", { setRdns: [{ ip: "198.51.100.72", hostname: "old.example.net" }] });
  },
};

export const addressOf: Record<VendorName, (typeof addresses)[number]> = Object.fromEntries(
  [...addresses].reverse().map((each) => [each.vendor, each]),
) as Record<VendorName, (typeof addresses)[number]>;
addressOf.gigahost = addresses.find(({ title }) => title === "gigahost IPv4")!;

export const nameAt = (place: Place, vendor: VendorName): string =>
  addressOf[vendor].nameOf(asSimulator(place), addressOf[vendor].canonical);
export const setName = (place: Place, vendor: VendorName, name: string): void =>
  addressOf[vendor].setOutside(asSimulator(place), addressOf[vendor].canonical, name);

function reverseSubject(vendor: VendorName): Subject {
  const { canonical, endpoint } = addressOf[vendor];
  return {
    kind: "ReverseDns",
    vendor,
    isSetting: true,
    args: { vendor, ip: canonical, hostname: "www.example.net" },
    changed: { hostname: "web.example.net" },
    ground: addressGround[vendor],
    objects: (place) => [nameAt(place, vendor)],
    text: "www.example.net",
    before: "old.example.net",
    makeByHand: (place) => setName(place, vendor, "www.example.net"),
    named: new RegExp(canonical.replace(/\./g, "\\.")),
    creates: endpoint,
    removes: endpoint,
  };
}

const before = { enabled: false, in: ["ACCEPT 6 0.0.0.0/0 0.0.0.0/0:22-22"], out: [] };
const filtering = { enabled: true, in: ["DROP 6 0.0.0.0/0 0.0.0.0/0:25-25"], out: [] };
const wireRule = (policy: string, port: number) => ({
  policy,
  protocol: 6,
  destination: { port: { begin: port, end: port } },
});

const firewallRuleset: Subject = {
  kind: "FirewallRuleset",
  vendor: "artnet",
  isSetting: true,
  args: { rulesetId: "fw-1", inbound: [{ policy: "DROP", protocol: "tcp", destinationPorts: 25 }] },
  changed: { enabled: false },
  ground: (place) =>
    void place.seed("artnet", {
      rulesets: [
        { id: "fw-1", services_ids_list: [4101], enabled: false, rules: { in: [wireRule("ACCEPT", 22)] } },
      ],
      services: [
        { id: 4101, type: "dedicated", ip: "198.51.100.1", server: { firewall_ruleset_id: "fw-1" } },
      ],
    }),
  objects: (place) => [JSON.stringify(rulesetAt(asSimulator(place), "fw-1"))],
  text: JSON.stringify(filtering),
  before: JSON.stringify(before),
  makeByHand: (place) =>
    void place.seed("artnet", {
      rulesets: [{ id: "fw-1", enabled: true, rules: { in: [wireRule("DROP", 25)] } }],
    }),
  named: /fw-1/,
  creates: "firewall/save",
  removes: "firewall/save",
};

export const ownSubjects: Subject[] = [
  ...dnsVendors.flatMap(dnsSubjects),
  bgpSession,
  snapshotSubject("gigahost"),
  snapshotSubject("terrahost"),
  flexMetalServer,
  ...(["gigahost", "terrahost", "i3d", "artnet", "gigacloud"] as const).map(reverseSubject),
  firewallRuleset,
];

/** `RACKFORM_SUBJECTS=cells`: the kinds that have none of their own, as their contract cells tell them. */
export const subjects: Subject[] =
  process.env.RACKFORM_SUBJECTS === "cells"
    ? cellSubjects(new Set(ownSubjects.map(({ kind }) => kind)))
    : ownSubjects;

/** Kinds whose objects somebody makes and takes away, as against settings of what is there. */
export const objectSubjects = subjects.filter(({ isSetting }) => !isSetting);

export const titleOf = ({ kind, vendor }: Subject): string => `${kind} at ${vendor}`;

/** The subject's resource by a name of its own. */
export const resource = (
  { kind, args }: Subject,
  name = "it",
  more: Args = {},
  options?: Options,
): Declared => declare(kind, name, { ...args, ...more }, options);

/** A resource that fails whatever happens: its zone does not exist. */
export const failingRecord = (vendor: DnsVendor = "gigahost"): Declared =>
  declare("DnsRecord", "failing", {
    zone: `${vendor}:nowhere.example`,
    name: "www",
    type: "A",
    value: "192.0.2.1",
  });
