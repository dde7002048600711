import type { SimulatorCore, VendorName } from "./core";

const v4Rule = (protocol: number, port: number) => ({
  policy: "ACCEPT",
  protocol,
  destination: { port: { begin: port, end: port } },
});

/**
 * A small company's account at each vendor: what the examples expect to find. Addresses and names are of the ranges kept
 * for documentation; the zones are none that an example creates.
 */
const accounts: Record<VendorName, Record<string, unknown>> = {
  gigahost: {
    servers: [
      {
        id: "2201",
        name: "web1",
        type: "vps",
        ipv4: [{ address: "192.0.2.10", reverse: "web1.example.no" }],
        ipv6: ["2001:db8:1::10"],
        subnets: ["2001:db8:100::/48"],
      },
      { id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"], ipv6: ["2001:db8:1::20"] },
    ],
    asns: [{ asn: "64500", name: "Example AS", prefixes: ["198.51.100.0/24", "2001:db8:100::/48"] }],
    zones: [{ name: "example.org", records: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }] }],
    sshKeys: [
      {
        name: "laptop",
        data: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExample demo",
      },
    ],
  },
  terrahost: {
    servers: [
      {
        id: "3301",
        name: "db1",
        type: "dedicated",
        ipv4: ["203.0.113.10"],
        ipv6: ["2001:db8:3::10"],
        subnets: ["2001:db8:300::/48"],
      },
      {
        id: "3302",
        name: "mail1",
        type: "vps",
        ipv4: [{ address: "203.0.113.25", reverse: "mail1.example.no" }],
      },
    ],
  },
  // The catalogue of locations, instance types and systems is there without a seed.
  i3d: {
    sshKeys: [
      {
        name: "laptop",
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExample demo",
      },
    ],
    hosts: [
      {
        id: 7001,
        serverName: "game1",
        ipAddresses: ["198.51.100.70", "198.51.100.71", "2001:db8:7::1", "2001:db8:7::2"],
      },
      { id: 7002, serverName: "game2", ipAddresses: ["198.51.100.72"] },
    ],
    colocations: [
      {
        id: 1201,
        name: "rack1",
        ranges: ["203.0.113.64/29", "2001:db8:9::/64"],
        customRanges: ["203.0.113.80-203.0.113.90"],
      },
    ],
  },
  artnet: {
    zones: [
      {
        domain: "example.com",
        records: [
          { name: "@", type: "A", data1: "198.51.100.9" },
          { name: "@", type: "MX", data1: 10, data2: "mail.example.com." },
          { name: "mail", type: "A", data1: "198.51.100.10" },
        ],
      },
    ],
    subnetworks: [
      { id: 401, cidr: "198.51.100.8/29", ptrs: { "198.51.100.9": "www.example.pl" } },
      { id: 402, cidr: "2001:db8:4::/64" },
    ],
    rulesets: [{ id: "fw-4101", services_ids_list: [4101], rules: { in: [v4Rule(6, 22), v4Rule(6, 443)] } }],
    services: [
      {
        id: 4101,
        type: "dedicated",
        name: "HP DL120 G7 198.51.100.9",
        ip: "198.51.100.9",
        server: { subnetworks: [401, 402], firewall_ruleset_id: "fw-4101" },
      },
      { id: 4102, type: "vps", name: "vps-4102", ip: "198.51.100.40" },
      {
        id: 4103,
        type: "foip",
        name: "198.51.100.60",
        foip: {
          virtual_ip: "198.51.100.60",
          real_ip: "198.51.100.9",
          real_ips_allowed_list: ["198.51.100.9", "198.51.100.40"],
        },
      },
      {
        id: 4104,
        type: "domain",
        name: "example.pl",
        domain: { manageable: true, dns_servers: ["ns1.artnet.pl", "ns2.artnet.pl"] },
      },
    ],
    instances: [{ id: 4201, name: "cloud-4201", display_name: "build", ip: "198.51.100.50" }],
  },
  gigacloud: {
    services: [
      {
        id: "33301",
        domain: "vm1.example.com",
        ips: [
          { ipaddress: "203.0.113.101", ptrcontent: "vm1.example.com" },
          { ipaddress: "203.0.113.102" },
          { ipaddress: "2001:db8:5::101" },
        ],
        upgrades: [{ id: 12, name: "RAM, GB", price: 2.5 }],
      },
      { id: "33302", domain: "vm2.example.com", ips: [{ ipaddress: "203.0.113.103" }] },
    ],
    domains: [
      {
        id: "548",
        name: "example.com",
        status: "Active",
        expires: "2030-08-04",
        period: "1",
        autorenew: "1",
      },
    ],
  },
};

/** Fills every vendor that the simulator has with a realistic account, and answers what each `seed` answered. */
export function demo(simulator: SimulatorCore): Record<string, unknown> {
  const seeded: Record<string, unknown> = {};
  for (const [vendor, objects] of Object.entries(accounts)) {
    if (Object.hasOwn(simulator.vendors, vendor)) seeded[vendor] = simulator.seed(vendor, objects);
  }
  return seeded;
}
