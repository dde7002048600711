import { zoneNames } from "../../support/zones";
import type { Declared } from "../support/mini-stack";
import {
  type DnsVendor,
  domainAt,
  foreignRows,
  record,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./dns-rows";
import type { Scenario, Version } from "./scenario";

/** Zones with rows in them, beside a zone of somebody else. */
function zones(vendor: DnsVendor): Scenario {
  const foreign = domainAt(vendor);
  const others = [`zone ${foreign}`, ...foreignRows.map((row) => `${foreign}: ${row}`)];
  const address = { name: "www", type: "A", value: "192.0.2.10" };
  const version = (domains: Record<string, string>, row = address): Version => ({
    program: Object.entries(domains).flatMap(([name, domain]): Declared[] => [
      { name, kind: "DnsZone", args: { vendor, domain } },
      record(`${name}-www`, `${vendor}:${domain}`, row, [name]),
    ]),
    objects: [
      ...others,
      ...Object.values(domains).flatMap((domain) => [`zone ${domain}`, `${domain}: ${rowText(row)}`]),
    ],
  });
  return {
    kind: "DnsZone",
    vendor,
    seed: (simulator) => seedForeignZone(simulator, vendor, foreign),
    objects: (simulator) =>
      zoneNames(simulator, vendor).flatMap((domain) => [
        `zone ${domain}`,
        ...rowTexts(simulator, vendor, domain).map((row) => `${domain}: ${row}`),
      ]),
    versions: {
      none: version({}),
      first: version({ one: "one.example", two: "two.example" }),
      updated: version({ one: "one.example", two: "two.example" }, { ...address, value: "192.0.2.20" }),
      replaced: version({ one: "eins.example", two: "two.example" }),
    },
  };
}

export const dnsZones: Scenario[] = [zones("gigahost"), zones("artnet")];
