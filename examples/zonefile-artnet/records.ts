import type { DnsZoneFileRecord } from "rackform";

const base: DnsZoneFileRecord[] = [
  { type: "A", value: "192.0.2.10" },
  { type: "AAAA", value: "2001:db8:10::10" },
  { name: "www", type: "CNAME", value: "@" },
  { type: "MX", value: "mx1.example.pl", priority: 10 },
  { type: "MX", value: "mx2.example.pl", priority: 20 },
  { name: "mx1", type: "A", value: "192.0.2.25" },
  { name: "mx2", type: "A", value: "192.0.2.26" },
  { type: "TXT", value: "v=spf1 mx -all" },
  { name: "_sip._tcp", type: "SRV", value: "sip.example.pl", priority: 10, weight: 60, port: 5060 },
  { name: "sip", type: "A", value: "192.0.2.40" },
];

/** A host for each of three hundred customers, named after its number. */
const customers = Array.from({ length: 300 }, (_, number): DnsZoneFileRecord => {
  const address = `198.51.100.${(number % 254) + 1}`;
  return { name: `c${String(number + 1).padStart(4, "0")}.customers`, type: "A", value: address, ttl: 300 };
});

export const records = [...base, ...customers];
