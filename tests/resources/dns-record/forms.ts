import type { DnsRecordArgs } from "../../../index";

type Entry = Omit<DnsRecordArgs, "zone">;

const long = "v=DKIM1; k=rsa; p=" + "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A".repeat(14);

/** One of every type and odd form that both vendors take. */
export const bothVendors = (domain: string): Record<string, Entry> => ({
  apex: { type: "A", value: "192.0.2.1" },
  www: { name: "www", type: "A", value: "192.0.2.10", ttl: 300 },
  "www second": { name: "www", type: "A", value: "192.0.2.11", ttl: 300 },
  "upper case name": { name: "UPPER.Case", type: "A", value: "192.0.2.12" },
  "full name": { name: `full.${domain}.`, type: "A", value: "192.0.2.13" },
  "full name without dot": { name: `full2.${domain}`, type: "A", value: "192.0.2.13" },
  wildcard: { name: "*.dev", type: "A", value: "192.0.2.14" },
  "bare wildcard": { name: "*", type: "A", value: "192.0.2.15" },
  "aaaa long form": { name: "v6", type: "AAAA", value: "2001:0DB8:0000:0000:0000:0000:0000:0010" },
  "aaaa mapped": { name: "v6b", type: "AAAA", value: "::ffff:192.0.2.1" },
  cname: { name: "alias", type: "CNAME", value: `www.${domain}` },
  "cname dot and case": { name: "alias2", type: "CNAME", value: `WWW.${domain}.` },
  "cname to the zone": { name: "alias3", type: "CNAME", value: "@" },
  "cname outside": { name: "alias4", type: "CNAME", value: "target.example.net" },
  idn: { name: "blåbær", type: "A", value: "192.0.2.16" },
  "idn target": { name: "idn2", type: "CNAME", value: "köln.example.net." },
  mx1: { type: "MX", value: `mx1.${domain}`, priority: 10 },
  mx2: { type: "MX", value: `mx2.${domain}.`, priority: 20 },
  "mx outside": { name: "out", type: "MX", value: "mail.example.net", priority: 0 },
  spf: { type: "TXT", value: "v=spf1 mx -all" },
  dmarc: { name: "_dmarc", type: "TXT", value: "v=DMARC1; p=reject; rua=mailto:a@example.net" },
  "txt long": { name: "s1._domainkey", type: "TXT", value: long },
  "txt quotes": { name: "quoted", type: "TXT", value: 'say "hello" twice' },
  "txt half in quotes": { name: "half", type: "TXT", value: 'say "a" "b" twice' },
  "txt long with quotes": { name: "pieces", type: "TXT", value: `${"a".repeat(200)}" "${"b".repeat(100)}` },
  "txt quotes and blanks": { name: "apart", type: "TXT", value: 'a" "b' },
  "txt long with backslashes": { name: "backlong", type: "TXT", value: "y\\".repeat(150) },
  "txt backslash": { name: "back", type: "TXT", value: "C:\\path\\x" },
  "txt utf8": { name: "utf", type: "TXT", value: "blåbærsyltetøy — żółć" },
  "txt long utf8": { name: "utflong", type: "TXT", value: "żółć".repeat(60) },
  "txt semicolons": { name: "semi", type: "TXT", value: "a;b;c  two  blanks" },
  "txt 255": { name: "t255", type: "TXT", value: "x".repeat(255) },
  "txt 256": { name: "t256", type: "TXT", value: "y".repeat(256) },
  "txt form characters": { name: "form", type: "TXT", value: "a=b&c=d+e%20f#g?h" },
  srv: { name: "_sip._tcp", type: "SRV", value: `sip.${domain}`, priority: 10, weight: 60, port: 5060 },
  "srv second": {
    name: "_sip._tcp",
    type: "SRV",
    value: `sip2.${domain}.`,
    priority: 20,
    weight: 0,
    port: 5061,
  },
});

/** What only Gigahost takes. */
export const gigahostOnly = (domain: string): Record<string, Entry> => ({
  delegation: { name: "sub", type: "NS", value: "ns1.example.net." },
  "apex alias": { name: "apexlike", type: "ALIAS", value: "lb.example.net" },
  caa: { type: "CAA", value: '0 issue "letsencrypt.org"' },
  "caa without quotes": { name: "caa2", type: "CAA", value: "128 ISSUEWILD ca.example.net" },
  dname: { name: "old", type: "DNAME", value: `new.${domain}` },
  naptr: { name: "enum", type: "NAPTR", value: '10 100 "S" "SIP+D2U" "" _sip._udp.example.net.' },
  ptr: { name: "10", type: "PTR", value: "host.example.net" },
});
