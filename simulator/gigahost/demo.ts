/** A small company's account, as `demo` seeds it. */
export const demoAccount: Record<string, unknown> = {
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
  zones: [
    { name: "example.org", records: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }] },
    { id: "3101", name: "example.net", registered: true },
    { id: "3102", name: "example.info", registered: true, external: true },
    { id: "3103", name: "example.biz", registered: true },
  ],
  sshKeys: [
    {
      name: "laptop",
      data: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE demo",
    },
  ],
};
