import type { DnsZoneFileArgs } from "../../../index";
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

const second = "second.example";

const first: RowFacts[] = [
  { name: "www", type: "A", value: "192.0.2.10" },
  { name: "www", type: "A", value: "192.0.2.11" },
  { type: "MX", value: "mx.example.net", priority: 10 },
  { type: "TXT", value: "v=spf1 -all" },
  { name: "_sip._tcp", type: "SRV", value: "sip.example.net", priority: 1, weight: 2, port: 5060 },
];

/** One that stays, one with another value, one with another priority, one with another TTL, one that goes, one that comes. */
const updated: RowFacts[] = [
  first[0]!,
  { name: "www", type: "A", value: "192.0.2.12" },
  { type: "MX", value: "mx.example.net", priority: 20 },
  { type: "TXT", value: "v=spf1 -all", ttl: 60 },
  { name: "new", type: "AAAA", value: "2001:db8::1" },
];

/** All rows of one of two zones that hold other people's rows. */
function zoneFile(vendor: DnsVendor, unmanaged: "keep" | "remove"): Scenario {
  const domains = [domainAt[vendor], second];
  const isOthersKept = unmanaged === "keep";
  const at = (domain: string, rows: readonly string[]) => rows.map((row) => `${domain}: ${row}`);
  const version = (rows: RowFacts[], place: string, emptied: string[] = []): Version => ({
    program: [
      {
        name: "rows",
        kind: "DnsZoneFile",
        args: { zone: `${vendor}:${place}`, records: rows, unmanaged } as DnsZoneFileArgs &
          Record<string, unknown>,
      },
    ],
    objects: domains.flatMap((domain) => [
      ...(isOthersKept || (domain !== place && !emptied.includes(domain)) ? at(domain, foreignRows) : []),
      ...(domain === place ? at(domain, rows.map(rowText)) : []),
    ]),
  });
  const [own] = domains as [string];
  const afterwards = domains.flatMap((domain) =>
    isOthersKept || domain !== own ? at(domain, foreignRows) : [],
  );
  return {
    kind: "DnsZoneFile",
    vendor,
    variant: isOthersKept ? undefined : "rows of others are removed",
    seed: (simulator) => domains.forEach((domain) => seedForeignZone(simulator, vendor, domain)),
    objects: (simulator) => domains.flatMap((domain) => at(domain, rowTexts(simulator, vendor, domain))),
    versions: {
      none: { program: [], objects: afterwards },
      first: version(first, own),
      updated: version(updated, own),
      replaced: version(first, second, [own]),
    },
  };
}

export const dnsZoneFiles: Scenario[] = (["gigahost", "artnet"] as const).flatMap((vendor) => [
  zoneFile(vendor, "keep"),
  zoneFile(vendor, "remove"),
]);
