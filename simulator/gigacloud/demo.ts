/** A small company's account, as `demo` seeds it. */
export const demoAccount: Record<string, unknown> = {
  services: [
    {
      id: "33301",
      domain: "vm1.example.com",
      ips: [
        { ipaddress: "203.0.113.101", ptrcontent: "vm1.example.com" },
        { ipaddress: "203.0.113.102" },
        { ipaddress: "2001:db8:5::101" },
      ],
      upgrades: [{ id: 12, name: "RAM, GB", price: 2.5, quantity: 4 }],
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
};
