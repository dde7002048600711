import * as ipaddr from "ipaddr.js";

/** An address in one notation (RFC 5952 for IPv6); a text that is none comes back as it is. */
export function canonicalIp(text: string): string {
  const plain = text.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain).toString();
  if (!ipaddr.IPv6.isValid(plain) || plain.includes("%")) return plain;
  const address = ipaddr.IPv6.parse(plain);
  // ::ffff:192.0.2.10 is how some programs write an IPv4 address; its PTR is the IPv4 one.
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toString();
}

export function isIpv6(address: string): boolean {
  return address.includes(":");
}

/** What is wrong with an address, if anything. */
export function ipProblem(text: string): string | undefined {
  const address = canonicalIp(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return undefined;
  if (ipaddr.IPv6.isValid(address) && !address.includes("%")) return undefined;
  return `${JSON.stringify(text)} is not an address; examples: 192.0.2.10, 2001:db8::10`;
}

interface Subnet {
  network: ipaddr.IPv6;
  length: number;
}

function parseSubnet(text: string): Subnet | undefined {
  const [address = "", length = "", ...rest] = text.trim().split("/");
  if (rest.length > 0 || !ipaddr.IPv6.isValid(address) || address.includes("%")) return undefined;
  if (!/^\d{1,3}$/.test(length) || Number(length) > 128) return undefined;
  return { network: ipaddr.IPv6.parse(address), length: Number(length) };
}

function networkOf({ network, length }: Subnet): ipaddr.IPv6 {
  return ipaddr.IPv6.networkAddressFromCIDR(`${network.toNormalizedString()}/${length}`);
}

/** An IPv6 network in one notation, `2001:db8:100::/48`; a text that is none comes back as it is. */
export function canonicalSubnet(text: string): string {
  const subnet = parseSubnet(text);
  return subnet ? `${networkOf(subnet).toString()}/${subnet.length}` : text.trim();
}

/** What is wrong with a network, if anything. */
export function subnetProblem(text: string): string | undefined {
  const subnet = parseSubnet(text);
  if (!subnet || subnet.length === 0) {
    return `${JSON.stringify(text)} is not an IPv6 network; an example: 2001:db8:100::/48`;
  }
  if (networkOf(subnet).toString() === subnet.network.toString()) return undefined;
  return `${JSON.stringify(text)} has bits set behind its length; the network is ${canonicalSubnet(text)}`;
}

function nibbles(address: ipaddr.IPv6): string[] {
  return address.toByteArray().flatMap((byte) => [...byte.toString(16).padStart(2, "0")]);
}

/** The name that PTR queries ask for: of an address in full, of a network down to its last whole nibble. */
export function ptrNameOf(target: string): string {
  const subnet = parseSubnet(target);
  if (subnet) {
    const whole = nibbles(networkOf(subnet)).slice(0, Math.floor(subnet.length / 4));
    return `${whole.reverse().join(".")}.ip6.arpa`;
  }
  if (isIpv6(target)) return `${nibbles(ipaddr.IPv6.parse(target)).reverse().join(".")}.ip6.arpa`;
  return `${target.split(".").reverse().join(".")}.in-addr.arpa`;
}
