import { DnsRecord, DnsZone, DomainDelegation } from "rackform";

/** Registered at Gigahost, hosted at Artnet: the registration stays where it is, and the zone moves. */
const domain = "example.biz";

const zone = new DnsZone("zone", { vendor: "artnet", domain });
const rows = [
  new DnsRecord("www", { zone, name: "www", type: "A", value: "198.51.100.9" }),
  new DnsRecord("mx", { zone, type: "MX", value: "mail.example.biz", priority: 10 }),
  new DnsRecord("mail", { zone, name: "mail", type: "A", value: "198.51.100.40" }),
];

/** Last of all: from then on everybody asks the new zone, so that nothing may be missing in it. */
const moved = new DomainDelegation(
  "moved",
  { vendor: "gigahost", domain, nameServers: zone.nameservers, onDestroy: "restore" },
  { dependsOn: rows },
);

export const answeredBy = moved.nameServers;
