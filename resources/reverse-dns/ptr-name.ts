import * as ipaddr from "ipaddr.js";
import { isIpv6 } from "../net/address";
import { networkAddress, parseSubnet } from "../net/ipv6-network";

function nibbles(address: ipaddr.IPv6): string[] {
  return address.toByteArray().flatMap((byte) => [...byte.toString(16).padStart(2, "0")]);
}

/** The name that PTR queries ask for: of an address in full, of a network down to its last whole nibble. */
export function ptrNameOf(target: string): string {
  const subnet = parseSubnet(target);
  if (subnet) {
    const whole = nibbles(networkAddress(subnet)).slice(0, Math.floor(subnet.length / 4));
    return `${whole.reverse().join(".")}.ip6.arpa`;
  }
  if (isIpv6(target)) return `${nibbles(ipaddr.IPv6.parse(target)).reverse().join(".")}.ip6.arpa`;
  return `${target.split(".").reverse().join(".")}.in-addr.arpa`;
}
