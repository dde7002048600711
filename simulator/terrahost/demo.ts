/** A small company's account, as `demo` seeds it. */
export const demoAccount: Record<string, unknown> = {
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
};
