import type { Simulator } from "../../../simulator";

const longText = `v=DKIM1; k=rsa; p=${"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A".repeat(12)}IDAQAB`;

const end = (port: number | "", ip = "0.0.0.0", mask = 0) => ({
  ip,
  mask_short: mask,
  port: { begin: port, end: port },
});

const accounts: Record<string, Record<string, unknown>> = {
  gigahost: {
    servers: [
      {
        id: "2201",
        name: "web1",
        type: "vps",
        ipv4: [{ address: "192.0.2.10", reverse: "web1.example.no" }, { address: "192.0.2.11" }],
        ipv6: [{ address: "2001:db8:1::10", reverse: "web1.example.no" }, "2001:db8:1::11"],
        subnets: [{ cidr: "2001:db8:100::/48", nameserver: "ns1.example.no" }, "2001:db8:200::/48"],
        snapshots: [
          { name: "before  upgrade", id: "9001" },
          { name: "nightly", id: "9002" },
        ],
      },
      { id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"], ipv6: ["2001:db8:1::20"] },
      {
        id: "2203",
        name: "gone",
        type: "vps",
        ipv4: [{ address: "192.0.2.30", reverse: "gone.example.no" }],
        ipv6: [],
        cancelled: true,
      },
    ],
    asns: [{ asn: "64500", name: "Example AS", prefixes: ["198.51.100.0/24"] }],
    bgpSessions: [
      { asn: "64500", ip: "192.0.2.20", router: "1", defaultRoute: true },
      { asn: "64500", ip: "192.0.2.20", router: "2", defaultRoute: true },
      { asn: "64500", ip: "2001:db8:1::20", router: "1" },
    ],
    zones: [
      {
        name: "example.no",
        registered: true,
        autoRenew: true,
        records: [
          { name: "@", type: "A", value: "192.0.2.10", ttl: 300 },
          { name: "@", type: "AAAA", value: "2001:db8:1::10", ttl: 3600 },
          { name: "www", type: "A", value: "192.0.2.10", ttl: 3600 },
          { name: "www", type: "A", value: "192.0.2.11", ttl: 3600 },
          { name: "@", type: "MX", value: "mx1.example.no", priority: 10, dotted: true },
          { name: "@", type: "MX", value: "mx2.example.no", priority: 20 },
          { name: "@", type: "TXT", value: "v=spf1 mx ip4:192.0.2.0/28 -all" },
          {
            name: "s1._domainkey",
            type: "TXT",
            value: `"${longText.slice(0, 250)}" "${longText.slice(250)}"`,
          },
          { name: "odd", type: "TXT", value: "semi;colon, comma 'single' $dollar ${brace} `tick` æøå" },
          { name: "alias", type: "ALIAS", value: "www.example.com" },
          { name: "xn--blbr-roah", type: "CNAME", value: "www.example.no", dotted: true },
          { name: "*.customers", type: "CNAME", value: "www.example.no" },
          { name: "old", type: "DNAME", value: "new.example.com" },
          { name: "@", type: "CAA", value: '0 issue "letsencrypt.org"' },
          { name: "tel", type: "NAPTR", value: '10 100 "S" "SIP+D2U" "" _sip._udp.example.no.' },
          { name: "sub", type: "NS", value: "ns1.example.com" },
          { name: "_sip._tcp", type: "SRV", value: "10 60 5060 sip.example.no" },
          { name: "ptr", type: "PTR", value: "host.example.no" },
        ],
      },
      { name: "xn--blbrsyltety-y8ao3x.no" },
      { name: "slave.example.com", type: "SLAVE" },
    ],
  },
  terrahost: {
    servers: [
      {
        id: "3301",
        name: "db1",
        type: "vps",
        ipv4: [{ address: "203.0.113.10", reverse: "db1.example.no" }],
        snapshots: [{ name: "weekly", id: "77" }],
      },
      { id: "3302", name: "mail1", type: "dedicated", ipv4: ["203.0.113.25"] },
    ],
  },
  i3d: {
    sshKeys: [
      {
        uuid: "0190a0aa-0000-7000-8000-000000000001",
        name: "ops",
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE ops",
      },
    ],
    servers: [
      { uuid: "0190b0b0-0000-7000-8000-00000000000a", name: "web-1", tags: ["web", "env:prod"] },
      { uuid: "0190b0b0-0000-7000-8000-00000000000b", name: "web-2" },
      { uuid: "0190b0b0-0000-7000-8000-00000000000c", name: "old", released: true },
    ],
    hosts: [
      {
        id: 801,
        ipAddresses: ["198.51.100.101", "2001:db8:8::1"],
        rdns: { "2001:db8:8::1": "h1.example.com" },
      },
    ],
    colocations: [
      { id: 1201, ranges: ["198.51.100.112/29"], rdns: { "198.51.100.114": "rack.example.com" } },
    ],
  },
  artnet: {
    zones: [
      {
        domain: "example.pl",
        records: [
          { name: "@", type: "A", data1: "198.51.100.9" },
          { name: "@", type: "MX", data1: 10, data2: "mail.example.pl." },
          { name: "mail", type: "A", data1: "198.51.100.10", ttl: 600 },
          { name: "mail", type: "AAAA", data1: "2001:0db8:0004::0010" },
          { name: "www", type: "CNAME", data1: "example.pl." },
          { name: "_sip._udp", type: "SRV", data1: 1, data2: 2, data3: 5060, data4: "mail.example.pl." },
          { name: "@", type: "TXT", data1: "v=spf1 mx -all" },
        ],
      },
      { domain: "backup.example.pl", type: "secoundary", master_nameserver: "ns1.example.com" },
    ],
    subnetworks: [
      { id: 401, cidr: "198.51.100.8/29", ptrs: { "198.51.100.9": "www.example.pl" } },
      { id: 402, cidr: "2001:db8:4::/64", ptrs: { "2001:db8:4::10": "mail.example.pl" } },
    ],
    rulesets: [
      {
        id: "fw-4101",
        enabled: true,
        services_ids_list: [4101, 4105],
        rules: {
          in: [
            { policy: "ACCEPT", protocol: 6, source: end("", "192.0.2.0", 24), destination: end(22) },
            { policy: "ACCEPT", protocol: 17, destination: { port: { begin: 8000, end: 8100 } } },
            { policy: "DROP" },
          ],
        },
      },
      { id: "fw-4102", services_ids_list: [4106] },
    ],
    services: [
      {
        id: 4101,
        type: "dedicated",
        name: "one",
        ip: "198.51.100.9",
        server: { subnetworks: [401, 402], firewall_ruleset_id: "fw-4101" },
      },
      {
        id: 4105,
        type: "dedicated",
        name: "two",
        ip: "198.51.100.10",
        server: { subnetworks: [401], firewall_ruleset_id: "fw-4101" },
      },
      {
        id: 4106,
        type: "dedicated",
        name: "three",
        ip: "198.51.100.11",
        server: { subnetworks: [401], firewall_ruleset_id: "fw-4102" },
      },
    ],
  },
  gigacloud: {
    services: [
      {
        id: "33301",
        ips: [
          { ipaddress: "203.0.113.101", ptrcontent: "vm1.example.com" },
          { ipaddress: "203.0.113.102" },
          { ipaddress: "2001:db8:5::101", ptrcontent: "vm1.example.com" },
        ],
      },
      {
        id: "33302",
        status: "Terminated",
        ips: [{ ipaddress: "203.0.113.103", ptrcontent: "gone.example.com" }],
      },
    ],
  },
};

/** Fills a simulator with what makes reading an account hard. */
export function seedAwkward(simulator: Simulator, vendors: readonly string[] = Object.keys(accounts)): void {
  for (const vendor of vendors) simulator.seed(vendor, accounts[vendor]!);
}
