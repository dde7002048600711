import type { DnsRecordArgs } from "rackform";

/** A record without its zone: what the table below is made of. */
export type Entry = Omit<DnsRecordArgs, "zone">;

const web = { v4: "192.0.2.10", v6: "2001:db8:10::10" };

/** A 2048-bit key: longer than one character string of a TXT record, written as one text all the same. */
const dkimKey =
  "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxH8mZ0m1rN4cY5c4Kq0k7vQ1n6eV8bYt2sW9uJ3fLrP6oTzXaDgEh" +
  "RiMyCkBvNqSwUxG7jFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIz" +
  "EaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuX" +
  "sT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dAQIDAQAB";

/** What every zone of the company has, under the name each record is known by in the stack. */
export function common(domain: string): Record<string, Entry> {
  return {
    apex: { type: "A", value: web.v4 },
    "apex-v6": { type: "AAAA", value: web.v6 },
    www: { name: "www", type: "A", value: web.v4 },
    "www-v6": { name: "www", type: "AAAA", value: web.v6 },
    "mx-1": { type: "MX", value: `mx1.mail.${domain}`, priority: 10 },
    "mx-2": { type: "MX", value: `mx2.mail.${domain}`, priority: 20 },
    "mail-1": { name: "mx1.mail", type: "A", value: "192.0.2.25" },
    "mail-2": { name: "mx2.mail", type: "A", value: "192.0.2.26" },
    spf: { type: "TXT", value: "v=spf1 mx ip4:192.0.2.0/28 -all" },
    dmarc: { name: "_dmarc", type: "TXT", value: `v=DMARC1; p=quarantine; rua=mailto:dmarc@${domain}` },
    dkim: { name: "s2026._domainkey", type: "TXT", value: dkimKey, ttl: 86400 },
    "any-customer": { name: "*.customers", type: "CNAME", value: `www.${domain}`, ttl: 300 },
    sip: { name: "_sip._tcp", type: "SRV", value: `sip.${domain}`, priority: 10, weight: 60, port: 5060 },
    "sip-host": { name: "sip", type: "A", value: "192.0.2.40" },
    "shop-idn": { name: "blåbær", type: "CNAME", value: `www.${domain}` },
  };
}

/** What only Gigahost's name servers take. */
export function gigahostOnly(domain: string): Record<string, Entry> {
  return {
    "caa-issue": { type: "CAA", value: '0 issue "letsencrypt.org"' },
    "caa-report": { type: "CAA", value: `0 iodef "mailto:security@${domain}"` },
  };
}
