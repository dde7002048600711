import { DnsRecord, DnsZone } from "rackform";

const zone = new DnsZone("example.pl", { vendor: "artnet", domain: "example.pl" });

// Records of one zone that change in one run leave as one edit.
new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
new DnsRecord("mx", { zone, type: "MX", value: "mail.example.pl", priority: 10 });
new DnsRecord("mail", { zone, name: "mail", type: "A", value: "192.0.2.25" });
new DnsRecord("spf", { zone, type: "TXT", value: "v=spf1 mx -all" });

// A copy of a zone whose master is elsewhere.
new DnsZone("example.net", { vendor: "artnet", domain: "example.net", masterNameserver: "192.0.2.53" });

export const nameservers = zone.nameservers;
