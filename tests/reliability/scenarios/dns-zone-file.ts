import {
  type DnsVendor,
  domainAt,
  foreignRows,
  type RowFacts,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./dns-rows";
import type { Scenario, Version } from "./scenario";
import { dnsVendors } from "../../../resources/dns/limits";

const second = "second.example";

const first: RowFacts[] = [
  { name: "www", type: "A", value: "192.0.2.10" },
  { name: "www", type: "A", value: "192.0.2.11" },
  { type: "MX", value: "mx.example.net", priority: 10 },
  { name: "_sip._tcp", type: "SRV", value: "sip.example.net", priority: 1, weight: 2, port: 5060 },
];

/** One row stays, the next two change their value, priority and TTL, the last goes and another comes. */
const updated: RowFacts[] = [
  first[0]!,
  { name: "www", type: "A", value: "192.0.2.12" },
  { type: "MX", value: "mx.example.net", priority: 20, ttl: 60 },
  { name: "new", type: "AAAA", value: "2001:db8::1" },
];

/** All rows of one of two zones that hold other people's rows, which stay or are to go. */
export function dnsZoneFileScenario(vendor: DnsVendor, unmanaged: "keep" | "remove"): Scenario {
  const [own, other] = [domainAt(vendor), second];
  const at = (domain: string, rows: readonly string[]) => rows.map((row) => `${domain}: ${row}`);
  const foreignAt = (...domains: string[]) => domains.flatMap((domain) => at(domain, foreignRows));
  const kept = (...domains: string[]) =>
    unmanaged === "keep" ? foreignAt(own, other) : foreignAt(...domains);
  // Removing the rows of others takes requests enough.
  const some = (rows: RowFacts[]) => (unmanaged === "keep" ? rows : rows.slice(0, 2));
  const version = (domain: string, records: RowFacts[], objects: string[]): Version => ({
    program: [
      { name: "rows", kind: "DnsZoneFile", args: { zone: `${vendor}:${domain}`, records, unmanaged } },
    ],
    objects: [...objects, ...at(domain, records.map(rowText))],
  });
  return {
    kind: "DnsZoneFile",
    vendor,
    variant: unmanaged === "keep" ? undefined : "rows of others go",
    seed: (simulator) => [own, other].forEach((domain) => seedForeignZone(simulator, vendor, domain)),
    objects: (simulator) => [own, other].flatMap((domain) => at(domain, rowTexts(simulator, vendor, domain))),
    versions: {
      none: { program: [], objects: kept(other) },
      first: version(own, some(first), kept(other)),
      updated: version(own, some(updated), kept(other)),
      replaced: version(other, some(first), kept()),
    },
  };
}

export const dnsZoneFiles: Scenario[] = dnsVendors.flatMap((vendor) => [
  dnsZoneFileScenario(vendor, "keep"),
  dnsZoneFileScenario(vendor, "remove"),
]);
