import { ReverseDns } from "rackform";

/** One line an address of our subnetwork; what changes together leaves as one edit. */
const names: Record<string, string> = {
  "198.51.100.9": "web.example.pl",
  "198.51.100.10": "mail.example.pl",
  "198.51.100.11": "vpn.example.pl",
  "198.51.100.12": "git.example.pl",
  "2001:db8:4::10": "mail.example.pl",
};

const ptrs = Object.entries(names).map(
  ([ip, hostname]) => new ReverseDns(ip, { vendor: "artnet", ip, hostname }),
);

export const ptrNames = ptrs.map(({ ptrName }) => ptrName);
