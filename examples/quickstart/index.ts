import { DnsRecord, DnsZone } from "rackform";
import { common, type Entry, gigahostOnly } from "./records";

/** A zone with its records; a record's key in the table is its name in the stack. */
function publish(vendor: "gigahost" | "artnet", domain: string, records: Record<string, Entry>): DnsZone {
  const zone = new DnsZone(domain, { vendor, domain });
  for (const [key, entry] of Object.entries(records)) {
    new DnsRecord(`${domain}/${key}`, { zone, ...entry });
  }
  return zone;
}

const norway = publish("gigahost", "example.no", { ...common("example.no"), ...gigahostOnly("example.no") });
const poland = publish("artnet", "example.pl", common("example.pl"));

export const nameservers = { "example.no": norway.nameservers, "example.pl": poland.nameservers };
