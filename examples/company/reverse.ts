import { ReverseDns } from "rackform";
import { addressRecords, domain } from "./dns";
import { type Host, hosts } from "./hosts";

/** The way back is published when the way there is, so that no address ever points to a name that does not exist. */
const ptrs = Object.entries<Host>(hosts).flatMap(([name, { vendor, v4, v6 }]) => {
  const hostname = `${name}.${domain}`;
  const { v4: forward4, v6: forward6 } = addressRecords[name];
  const made = [new ReverseDns(`${name}-v4`, { vendor, ip: v4, hostname }, { dependsOn: forward4 })];
  if (v6) made.push(new ReverseDns(`${name}-v6`, { vendor, ip: v6, hostname }, { dependsOn: forward6 }));
  return made;
});

/** Our own IPv6 networks: names in them come from our own name server. */
const nameserver = `ns1.${domain}`;
new ReverseDns("network-gigahost", { vendor: "gigahost", subnet: "2001:db8:100::/48", nameserver });
new ReverseDns("network-terrahost", { vendor: "terrahost", subnet: "2001:db8:300::/48", nameserver });

export const ptrNames = ptrs.map(({ ptrName }) => ptrName);
