import { ReverseDns } from "rackform";

/** What the servers are called; TerraHost sets names of IPv4 addresses only. */
const hosts: Record<string, string> = {
  "203.0.113.10": "db1.example.no",
  "203.0.113.25": "mx1.example.no",
};

for (const [ip, hostname] of Object.entries(hosts)) {
  new ReverseDns(hostname, { vendor: "terrahost", ip, hostname });
}

// IPv6 names come from a name server of our own, for the whole network; serverId spares looking through all servers.
const network = new ReverseDns("db1-network", {
  vendor: "terrahost",
  subnet: "2001:db8:300::/48",
  nameserver: "ns1.example.no",
  serverId: "3301",
});

/** The zone that ns1 has to serve. */
export const reverseZone = network.ptrName;
