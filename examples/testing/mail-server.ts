import { DnsRecord, DnsZone, ReverseDns } from "rackform";

export interface MailServer {
  domain: string;
  /** Name of the server below the domain. */
  name: string;
  v4: string;
  v6: string;
  /** Networks that may send mail besides the server itself. */
  senders?: string[];
}

/** All that others check before they take a server's mail: MX, SPF, and names that lead there and back. */
export function mailServer({ domain, name, v4, v6, senders = [] }: MailServer) {
  const zone = new DnsZone(domain, { vendor: "gigahost", domain });
  const hostname = `${name}.${domain}`;
  new DnsRecord("mx", { zone, type: "MX", value: hostname, priority: 10 });
  new DnsRecord("spf", {
    zone,
    type: "TXT",
    value: ["v=spf1 mx", ...senders.map((network) => `ip4:${network}`), "-all"].join(" "),
  });
  const records = [
    new DnsRecord("v4", { zone, name, type: "A", value: v4 }),
    new DnsRecord("v6", { zone, name, type: "AAAA", value: v6 }),
  ];
  const ptrs = [v4, v6].map(
    (ip) => new ReverseDns(ip, { vendor: "gigahost", ip, hostname }, { dependsOn: records }),
  );
  return { names: ptrs.map(({ ptrName }) => ptrName) };
}
