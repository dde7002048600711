import {
  type DnsVendor,
  domainAt,
  foreignRows,
  record,
  type RowFacts,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./dns-rows";
import { nothing, type Scenario, type Version } from "./scenario";

/** Rows in a zone that stands already and holds other people's rows. */
export function dnsRecordScenario(vendor: DnsVendor): Scenario {
  const domain = domainAt(vendor);
  const version = (rows: Record<string, RowFacts>): Version => ({
    program: Object.entries(rows).map(([name, facts]) => record(name, `${vendor}:${domain}`, facts)),
    objects: [...foreignRows, ...Object.values(rows).map(rowText)],
  });
  const first: Record<string, RowFacts> = {
    www: { name: "www", type: "A", value: "192.0.2.10" },
    twin: { name: "www", type: "A", value: "192.0.2.11" },
    mail: { type: "MX", value: "mx.example.net", priority: 10 },
    text: { type: "TXT", value: "v=spf1 -all" },
    service: { name: "_sip._tcp", type: "SRV", value: "sip.example.net", priority: 1, weight: 2, port: 5060 },
  };
  return {
    kind: "DnsRecord",
    vendor,
    seed: (simulator) => seedForeignZone(simulator, vendor, domain),
    objects: (simulator) => rowTexts(simulator, vendor, domain),
    versions: {
      none: { ...nothing, objects: foreignRows },
      first: version(first),
      updated: version({
        ...first,
        // The two exchange their values, the others change what may change in place.
        www: { name: "www", type: "A", value: "192.0.2.11" },
        twin: { name: "www", type: "A", value: "192.0.2.10" },
        mail: { type: "MX", value: "mx.example.net", priority: 20 },
        text: { type: "TXT", value: "v=spf1 mx -all", ttl: 60 },
        service: {
          name: "_sip._tcp",
          type: "SRV",
          value: "sip2.example.net",
          priority: 1,
          weight: 3,
          port: 5061,
        },
      }),
      replaced: version({
        www: { name: "web", type: "A", value: "192.0.2.10" },
        twin: { name: "www", type: "AAAA", value: "2001:db8::1" },
        mail: first.mail!,
        // A renamed resource, its row the same: taken over because the program says so.
        renamed: { ...first.text!, adopt: true },
        service: {
          name: "_sips._tcp",
          type: "SRV",
          value: "sip.example.net",
          priority: 1,
          weight: 2,
          port: 5061,
        },
      }),
    },
  };
}

export const dnsRecords: Scenario[] = [dnsRecordScenario("gigahost"), dnsRecordScenario("artnet")];
