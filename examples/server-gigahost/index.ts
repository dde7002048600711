import { DnsRecord, ReverseDns, Server, SshKey } from "rackform";

const zone = "gigahost:example.org";
const hostname = "shop.example.org";

const key = new SshKey("ops", {
  vendor: "gigahost",
  name: "ops",
  publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops@example.net",
});

/** Ordered once, for no more than is said here. Add `{ protect: true }` when it has data on its disks. */
const shop = new Server("shop", {
  product: "KVM Performance VPS 4GB",
  region: "Sandefjord",
  os: "Debian 12",
  hostname,
  sshKeys: [key],
  spend: { maxMonthly: 150, maxSetup: 0, currency: "NOK" },
  // Left out, a server that the program no longer has goes on being billed.
  onDestroy: "cancel",
});

/** Receivers and visitors look both ways. */
const ipv4 = shop.ipv4.apply((address) => address ?? "");
new DnsRecord("shop", { zone, name: "shop", type: "A", value: ipv4, ttl: 300 });
new ReverseDns("shop", { vendor: "gigahost", ip: ipv4, hostname });

export const address = shop.ipv4;
export const cost = shop.monthly.apply((monthly) => `${monthly ?? "unknown"} a month`);
