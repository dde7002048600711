const v4Rule = (protocol: number, port: number) => ({
  policy: "ACCEPT",
  protocol,
  destination: { port: { begin: port, end: port } },
});

/** A small company's account, as `demo` seeds it. */
export const demoAccount: Record<string, unknown> = {
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
};
