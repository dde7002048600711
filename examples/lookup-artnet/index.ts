import { type FirewallRule, FirewallRuleset, getDnsZone, getServers } from "rackform";

/** The shop's server takes web from everybody, and SSH from the virtual servers of this account, whichever there are. */
export = async () => {
  const { servers } = await getServers({ vendor: "artnet" });
  const ssh = servers
    .filter(({ type, primaryAddress }) => type === "vps" && primaryAddress !== undefined)
    .map(({ primaryAddress }): FirewallRule => ({
      policy: "ACCEPT",
      protocol: "tcp",
      source: primaryAddress,
      destinationPorts: 22,
    }));
  const web = [80, 443].map((destinationPorts): FirewallRule => ({
    policy: "ACCEPT",
    protocol: "tcp",
    destinationPorts,
  }));
  const shop = servers.find(({ type }) => type === "dedicated")!;
  const firewall = new FirewallRuleset("shop", {
    serviceId: shop.id,
    inbound: [...ssh, ...web, { policy: "DROP" }],
  });
  const { nameservers } = await getDnsZone({ vendor: "artnet", domain: "example.com" });
  return { filtered: firewall.serviceIds, nameservers };
};
