import ipaddr from "ipaddr.js";

/** One text for one address, whatever form it was written in; `undefined` for what is no address. */
export function canonicalAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!ipaddr.IPv4.isValidFourPartDecimal(trimmed) && !ipaddr.IPv6.isValid(trimmed)) return undefined;
  const address = ipaddr.parse(trimmed);
  if (address instanceof ipaddr.IPv6 && address.zoneId) return undefined;
  return address.toString();
}

export function isIpv6(address: string): boolean {
  return address.includes(":");
}

/** The 32 nibbles of an IPv6 address, most significant first. */
export function nibbles(address: string): string[] {
  const bytes = ipaddr.IPv6.parse(address).toByteArray();
  return bytes.flatMap((byte) => byte.toString(16).padStart(2, "0").split(""));
}

/** All eight groups of four digits. */
export function expandIpv6(address: string): string {
  return (nibbles(address).join("").match(/.{4}/g) ?? []).join(":");
}

/** Reverse name without a final dot: `2.101.10.10.in-addr.arpa`. */
export function reverseName(address: string): string {
  if (isIpv6(address)) return `${nibbles(address).reverse().join(".")}.ip6.arpa`;
  return `${address.split(".").reverse().join(".")}.in-addr.arpa`;
}

/** Whether a network, e.g. 192.0.2.0 and 24, holds an address; false where the families differ. */
export function networkHolds(network: string, prefixLength: number, address: string): boolean {
  if (isIpv6(network) !== isIpv6(address)) return false;
  const [net, inner] = [ipaddr.parse(network), ipaddr.parse(address)];
  return inner.match(net, prefixLength);
}

/** Dotted mask of an IPv4 prefix length. */
export function dottedMask(prefixLength: number): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(prefixLength).toString();
}
