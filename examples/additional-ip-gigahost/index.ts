import { AdditionalIp, DnsRecord, ReverseDns } from "rackform";

const zone = "gigahost:example.org";
const name = "newsletter";

/**
 * Newsletters leave by an address of their own, so that a complaint about one does not stop the company's other mail. It is
 * routed, and moves with `serverId` when another server sends them.
 */
const outgoing = new AdditionalIp("newsletter", {
  vendor: "gigahost",
  serverId: "web1",
  // It costs money every month: it goes when the program no longer has it.
  onDestroy: "release",
});

/** Receivers look both ways. */
new DnsRecord("newsletter", { zone, name, type: "A", value: outgoing.address, ttl: 300 });
new ReverseDns("newsletter", {
  vendor: "gigahost",
  ip: outgoing.address,
  hostname: `${name}.example.org`,
});

/** For the SPF record of the zone, and for the server's own configuration. */
export const mechanism = outgoing.address.apply((address) => `ip4:${address}`);
export const netmask = outgoing.netmask;
export const gateway = outgoing.gateway;
