import { isIPv4 } from "node:net";
import * as ipaddr from "ipaddr.js";

/**
 * An address in one notation (RFC 5952 for IPv6, under which an IPv4-mapped one stays an IPv6 address); a text that is none
 * comes back as it is.
 */
export function canonicalAddress(text: string): string {
  const plain = inGroups(text.trim());
  return ipaddr.isValid(plain) ? ipaddr.parse(plain).toString() : plain;
}

/**
 * The same for an address that a PTR is about: `::ffff:192.0.2.10` is how some programs write an IPv4 address, and its PTR
 * is the IPv4 one.
 */
export function canonicalIp(text: string): string {
  const plain = text.trim();
  if (isIpv4Address(plain)) return plain;
  if (!isIpv6Address(plain)) return plain;
  const address = ipaddr.IPv6.parse(inGroups(plain));
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toString();
}

const dottedEnd = /:(\d{1,3}(?:\.\d{1,3}){3})$/;

/** ipaddr.js takes `::192.0.2.1` for `::ffff:192.0.2.1`, which is another address: a dotted end goes to it as groups. */
function inGroups(text: string): string {
  const dotted = dottedEnd.exec(text)?.[1];
  // Asking ipaddr.js about what is no address costs an error each time, and most addresses have no dotted end.
  if (dotted === undefined || !isIpv4Address(dotted)) return text;
  const [a, b, c, d] = dotted.split(".").map(Number) as [number, number, number, number];
  return `${text.slice(0, -dotted.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Four decimal numbers, and no other notation of an IPv4 address. */
export function isIpv4Address(text: string): boolean {
  // ipaddr.js tells it by an error that it makes and throws away: most of what a check of names took.
  return isIPv4(text);
}

/** Without a zone; a dotted end in octal or hexadecimal, which ipaddr.js reads and nobody else does, is none. */
export function isIpv6Address(text: string): boolean {
  return ipaddr.IPv6.isValid(text) && !text.includes("%") && !inGroups(text).includes(".");
}

/** Of which family an address is that is known to be one. */
export function isIpv6(address: string): boolean {
  return address.includes(":");
}

/** What is wrong with an address, if anything. */
export function ipProblem(text: string): string | undefined {
  const address = canonicalIp(text);
  if (isIpv4Address(address) || isIpv6Address(address)) return undefined;
  return `${JSON.stringify(text)} is not an address; examples: 192.0.2.10, 2001:db8::10`;
}
