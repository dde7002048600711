import { DnsRecord, DnsZone } from "rackform";

const zone = new DnsZone("example.no", { vendor: "gigahost", domain: "example.no" });

new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
new DnsRecord("www-v6", { zone, name: "www", type: "AAAA", value: "2001:db8:10::10" });
new DnsRecord("mx", { zone, type: "MX", value: "mail.example.no", priority: 10 });
new DnsRecord("mail", { zone, name: "mail", type: "A", value: "192.0.2.25" });
new DnsRecord("spf", { zone, type: "TXT", value: "v=spf1 mx -all" });
new DnsRecord("caa", { zone, type: "CAA", value: '0 issue "letsencrypt.org"' });
new DnsRecord("sip", {
  zone,
  name: "_sip._tcp",
  type: "SRV",
  value: "sip.example.no",
  priority: 10,
  weight: 60,
  port: 5060,
});

export const nameservers = zone.nameservers;
