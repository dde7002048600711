import { Simulator } from "../../simulator";

/** Accounts that have what the examples of the kinds' ids name. */
export function importAccounts(): Simulator {
  const simulator = new Simulator({ vendors: ["gigahost", "i3d", "artnet", "gigacloud"] });
  const rows = [
    { name: "www", type: "A", value: "192.0.2.10", ttl: 3600 },
    { name: "@", type: "MX", value: "mail.example.net", priority: 10, ttl: 3600 },
  ];
  const publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops";
  simulator.seed("gigahost", {
    sshKeys: [{ id: "10001", name: "pipeline", data: publicKey }],
    zones: [
      { name: "example.no", records: rows },
      { name: "example.net", registered: true, dnssec: true },
      {
        name: "example.info",
        registered: true,
        external: true,
        externalDs: [{ keyTag: 2371, alg: 13, digestType: 2, digest: "ab".repeat(32) }],
      },
      { name: "example.com", redirects: [{ source: "@" }, { source: "shop" }] },
    ],
    asns: [{ asn: "64500", name: "Example AS", prefixes: ["198.51.100.0/24", "2001:db8:100::/48"] }],
    servers: [
      {
        id: "4711",
        orderId: "35982",
        name: "web",
        type: "vps",
        ipv4: [
          { address: "192.0.2.10", reverse: "www.example.no" },
          { address: "192.0.2.77", type: "extra", routed: true },
        ],
        ipv6: ["2001:db8::10"],
        subnets: [{ cidr: "2001:db8:40::/48", nameserver: "ns1.example.no" }],
        snapshots: [{ name: "before-upgrade" }],
      },
    ],
  });
  simulator.seed("gigahost", {
    bgpSessions: [
      { asn: "64500", ip: "192.0.2.10" },
      { asn: "64500", ip: "2001:db8::10" },
    ],
  });
  simulator.seed("i3d", {
    tags: ["env:prod"],
    hosts: [
      {
        id: 7001,
        serverName: "game1",
        ipAddresses: ["198.51.100.70"],
        labels: [{ key: "role", value: "web" }],
      },
    ],
    colocations: [{ id: 1201, name: "rack1", purchaseOrder: "PO-1" }],
    sshKeys: [{ uuid: "9b1f4d62-5c8e-4f0a-8c37-2e6f1d0a7b45", name: "deploy-2026", publicKey }],
    servers: [{ uuid: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", name: "web-1" }],
    clouds: [
      {
        name: "lab",
        nodes: [{ id: "019256ab-1554-73a7-b091-f024b0a724ea", name: "proxmox-dev-1" }],
        vms: [{ id: "019d1a2b-3c4d-7e8f-9012-3456789abcde", name: "build-1" }],
      },
    ],
    apiKeys: [{ id: 912, note: "ci", category: 1 }],
    callbacks: [{ id: 3001, url: "https://ops.example.net/i3d" }],
    alerts: [{ colocationId: 1201, id: 2004, percentage: 80 }],
    triggers: [{ id: "0192a1f0-4c11-7e52-b0aa-6d1f0a7b4500", name: "cpu of all hosts" }],
  });
  simulator.seed("gigacloud", { services: [{ id: "33301", domain: "vm1.example.com" }] });
  simulator.seed("artnet", {
    instances: [{ id: 4201, name: "cloud-4201", display_name: "build" }],
    blackholes: [{ ip: "198.51.100.12", type: "customer" }],
    rulesets: [{ id: "fw-4101", services_ids_list: [4101], rules: { in: [] } }],
    services: [
      {
        id: 4102,
        type: "domain",
        name: "example.com",
        domain: { manageable: true, dns_servers: ["ns1.artnet.pl", "ns2.artnet.pl"] },
      },
      {
        id: 4101,
        type: "dedicated",
        name: "web",
        ip: "198.51.100.9",
        server: {
          firewall_ruleset_id: "fw-4101",
          ilo: { ip: "198.51.100.200", access_ip: "203.0.113.7" },
        },
      },
      {
        id: 4103,
        type: "foip",
        foip: {
          virtual_ip: "198.51.100.60",
          real_ip: "198.51.100.9",
          real_ips_allowed_list: ["198.51.100.9"],
        },
      },
    ],
  });
  return simulator;
}
