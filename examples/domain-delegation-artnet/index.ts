import { DnsRecord, DnsZone, DomainDelegation } from "rackform";

/** Registered at Artnet; the zone is at Gigahost, which takes CAA and ALIAS. */
const domain = "example.pl";

const zone = new DnsZone("zone", { vendor: "gigahost", domain });
const rows = [
  new DnsRecord("apex", { zone, type: "ALIAS", value: "lb.example.net" }),
  new DnsRecord("caa", { zone, type: "CAA", value: '0 issue "letsencrypt.org"' }),
  new DnsRecord("mx", { zone, type: "MX", value: "mail.example.net", priority: 10 }),
];

/** In this order; back to those of before when the stack goes. */
new DomainDelegation(
  "moved",
  {
    vendor: "artnet",
    domain,
    nameServers: ["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"],
    onDestroy: "restore",
  },
  { dependsOn: rows },
);

export const nameservers = zone.nameservers;
