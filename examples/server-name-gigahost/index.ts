import { ReverseDns, ServerName } from "rackform";

const vendor = "gigahost";
const domain = "example.no";

/** One name a server, by its address: the panel, the invoice and the PTR all say the same. */
const servers: Record<string, string> = {
  "192.0.2.10": "web1",
  "192.0.2.20": "router1",
};

export const names = Object.entries(servers).map(([address, host]) => {
  const name = `${host}.${domain}`;
  new ReverseDns(host, { vendor, ip: address, hostname: name });
  return new ServerName(host, { vendor, serverId: address, name }).name;
});
