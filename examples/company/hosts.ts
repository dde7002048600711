/** A machine of the company: where it is, and under which name it is known both ways. */
export interface Host {
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
  v4: string;
  v6?: string;
}

/** Every host by its name below the company's domain. Records and PTRs are both made from this table, so they match. */
export const hosts = {
  www1: { vendor: "gigahost", v4: "192.0.2.10", v6: "2001:db8:1::10" },
  router1: { vendor: "gigahost", v4: "192.0.2.20", v6: "2001:db8:1::20" },
  db1: { vendor: "terrahost", v4: "203.0.113.10" },
  mx1: { vendor: "terrahost", v4: "203.0.113.25" },
  game1: { vendor: "i3d", v4: "198.51.100.70", v6: "2001:db8:7::1" },
  console: { vendor: "i3d", v4: "203.0.113.66" },
  shop: { vendor: "artnet", v4: "198.51.100.9", v6: "2001:db8:4::9" },
  mx2: { vendor: "artnet", v4: "198.51.100.10", v6: "2001:db8:4::10" },
  vm1: { vendor: "gigacloud", v4: "203.0.113.102", v6: "2001:db8:5::101" },
  vm2: { vendor: "gigacloud", v4: "203.0.113.103" },
} satisfies Record<string, Host>;
