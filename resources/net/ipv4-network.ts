import * as ipaddr from "ipaddr.js";

/** An IPv4 network; prefix length 0 is any address, 32 a single one. */
export interface Network {
  ip: string;
  prefixLength: number;
}

const anywhere: Network = { ip: "0.0.0.0", prefixLength: 0 };

/** `192.0.2.0/24`, `192.0.2.7`, `any` or nothing; `undefined` for what is no IPv4 network. Host bits are cleared. */
export function parseNetwork(text: string | undefined): Network | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined || trimmed.toLowerCase() === "any") return anywhere;
  const [, ip, prefix = "32"] = /^([\d.]+)(?:\/(\d{1,2}))?$/.exec(trimmed) ?? [];
  if (ip === undefined || !ipaddr.IPv4.isValidFourPartDecimal(ip) || Number(prefix) > 32) return undefined;
  return networkOf({ ip, prefixLength: Number(prefix) });
}

/** The network an address lies in: whether host bits come back as sent is not known (artnet.md section 6). */
export function networkOf({ ip, prefixLength }: Network): Network {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) || prefixLength < 0 || prefixLength > 32)
    return { ip, prefixLength };
  return { ip: ipaddr.IPv4.networkAddressFromCIDR(`${ip}/${prefixLength}`).toString(), prefixLength };
}

/** `undefined` for any address. */
export function formatNetwork({ ip, prefixLength }: Network): string | undefined {
  if (prefixLength === 0) return undefined;
  return prefixLength === 32 ? ip : `${ip}/${prefixLength}`;
}
