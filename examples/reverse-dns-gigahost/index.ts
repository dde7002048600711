import { DnsRecord, ReverseDns } from "rackform";

// A mail server's name has to lead to its addresses and back, for both families, or others refuse its mail.
const server = { name: "mail", v4: "192.0.2.10", v6: "2001:db8:1::10" };

// The zone is there already; another stack may manage it.
const zone = "gigahost:example.org";
const hostname = `${server.name}.example.org`;

const forward4 = new DnsRecord("mail-v4", { zone, name: server.name, type: "A", value: server.v4 });
const forward6 = new DnsRecord("mail-v6", { zone, name: server.name, type: "AAAA", value: server.v6 });
new DnsRecord("mx", { zone, type: "MX", value: hostname, priority: 10 });

// The way back is published when the way there is.
const ptr4 = new ReverseDns(
  "mail-v4",
  { vendor: "gigahost", ip: server.v4, hostname },
  { dependsOn: forward4 },
);
const ptr6 = new ReverseDns(
  "mail-v6",
  { vendor: "gigahost", ip: server.v6, hostname },
  { dependsOn: forward6 },
);

// Names in the routed network come from our own name server.
new ReverseDns("network", { vendor: "gigahost", subnet: "2001:db8:100::/48", nameserver: "ns1.example.org" });

export const ptrNames = [ptr4.ptrName, ptr6.ptrName];
export const previousName = ptr4.previousHostname;
