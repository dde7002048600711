import { DnsRecord, type DnsRecordArgs, DnsZone, DnsZoneFile } from "rackform";
import { type Host, hosts } from "./hosts";

export const domain = "example.no";

/** The company's zone, at Gigahost: a resource for each record, so that a change of one is a line of a plan. */
export const zone = new DnsZone(domain, { vendor: "gigahost", domain });

/** Address records of a host, by family. */
export const addressRecords = Object.fromEntries(
  Object.entries<Host>(hosts).map(([name, { v4, v6 }]) => [
    name,
    {
      v4: new DnsRecord(`${name}-v4`, { zone, name, type: "A", value: v4 }),
      v6: v6 === undefined ? undefined : new DnsRecord(`${name}-v6`, { zone, name, type: "AAAA", value: v6 }),
    },
  ]),
);

const mail: Record<string, Omit<DnsRecordArgs, "zone">> = {
  "mx-1": { type: "MX", value: `mx1.${domain}`, priority: 10 },
  "mx-2": { type: "MX", value: `mx2.${domain}`, priority: 20 },
  spf: { type: "TXT", value: "v=spf1 mx -all" },
  dmarc: { name: "_dmarc", type: "TXT", value: `v=DMARC1; p=reject; rua=mailto:dmarc@${domain}` },
  caa: { type: "CAA", value: '0 issue "letsencrypt.org"' },
};
for (const [key, record] of Object.entries(mail)) new DnsRecord(key, { zone, ...record });

/** The shop's zone, at Artnet: a row for each customer, hundreds of them as one resource. */
const shopDomain = "example.pl";
export const shopZone = new DnsZone(shopDomain, { vendor: "artnet", domain: shopDomain });
const customers = Array.from({ length: 300 }, (_, index) => `c${String(index + 1).padStart(4, "0")}`);
export const shopRows = new DnsZoneFile("customers", {
  zone: shopZone,
  records: [
    { type: "A", value: hosts.shop.v4 },
    { type: "MX", value: `mx1.${domain}`, priority: 10 },
    ...customers.map((name) => ({ name, type: "CNAME" as const, value: `shop.${domain}`, ttl: 300 })),
  ],
  // Certificates are renewed beside Pulumi.
  ignore: ["_acme-challenge* TXT"],
});

/** A copy of the company's zone on a second vendor's name servers. */
export const copy = new DnsZone("copy", { vendor: "artnet", domain, masterNameserver: "ns1.example.org" });
