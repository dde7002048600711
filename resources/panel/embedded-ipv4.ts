import * as ipaddr from "ipaddr.js";

/**
 * The IPv4 address that a server's IPv6 address is usually made of: the panel's template `…:{1}:{2}:{3}::{4}` writes
 * the four octets in decimal where hexadecimal stands, 185.14.97.236 in `2a03:94e0:ffff:185:14:97::236` (gigahost.md
 * section 6). A hint where to look first, never the answer.
 */
export function embeddedIpv4(address: string): string | undefined {
  if (!ipaddr.IPv6.isValid(address)) return undefined;
  const { parts } = ipaddr.IPv6.parse(address);
  const octets = [3, 4, 5, 7].map((index) => (parts[index] ?? 0).toString(16));
  return octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255)
    ? octets.join(".")
    : undefined;
}
