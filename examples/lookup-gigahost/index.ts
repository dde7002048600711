import { DnsRecord, getDnsZoneOutput, getOperatingSystemsOutput, getServerOutput, ReverseDns } from "rackform";

// The server was ordered in the panel and the zone is another team's: nothing of them is written down here but their names.
const server = getServerOutput({ vendor: "gigahost", name: "web1" });
const zone = getDnsZoneOutput({ vendor: "gigahost", domain: "example.org" });

const families = [
  { family: "ipv4", type: "A" },
  { family: "ipv6", type: "AAAA" },
] as const;
for (const { family, type } of families) {
  const value = server.addresses.apply((all) => all.find((one) => one.family === family)!.address);
  const forward = new DnsRecord(`shop-${family}`, { zone: zone.id, name: "shop", type, value });
  new ReverseDns(
    `shop-${family}`,
    { vendor: "gigahost", ip: value, hostname: "shop.example.org" },
    { dependsOn: forward },
  );
}

/** What people ask about a server. */
export const shop = server.apply(({ id, status, os, cores, ramGb }) => ({ id, status, os, cores, ramGb }));

/** What its successor would run. */
export const successor = getOperatingSystemsOutput({ vendor: "gigahost", name: "Debian", latest: true }).apply(
  ({ systems }) => systems.map(({ id, name }) => `${name} (${id})`),
);
