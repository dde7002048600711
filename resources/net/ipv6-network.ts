import * as ipaddr from "ipaddr.js";

/** An IPv6 network; host bits are as they were written. */
export interface Subnet {
  network: ipaddr.IPv6;
  length: number;
}

export function parseSubnet(text: string): Subnet | undefined {
  const [address = "", length = "", ...rest] = text.trim().split("/");
  if (rest.length > 0 || !ipaddr.IPv6.isValid(address) || address.includes("%")) return undefined;
  if (!/^\d{1,3}$/.test(length) || Number(length) > 128) return undefined;
  return { network: ipaddr.IPv6.parse(address), length: Number(length) };
}

/** The first address. */
export function networkAddress({ network, length }: Subnet): ipaddr.IPv6 {
  return ipaddr.IPv6.networkAddressFromCIDR(`${network.toNormalizedString()}/${length}`);
}

/** An IPv6 network in one notation, `2001:db8:100::/48`; a text that is none comes back as it is. */
export function canonicalSubnet(text: string): string {
  const subnet = parseSubnet(text);
  return subnet ? `${networkAddress(subnet).toString()}/${subnet.length}` : text.trim();
}

/** What is wrong with a network, if anything. */
export function subnetProblem(text: string): string | undefined {
  const subnet = parseSubnet(text);
  if (!subnet || subnet.length === 0) {
    return `${JSON.stringify(text)} is not an IPv6 network; an example: 2001:db8:100::/48`;
  }
  if (networkAddress(subnet).toString() === subnet.network.toString()) return undefined;
  return `${JSON.stringify(text)} has bits set behind its length; the network is ${canonicalSubnet(text)}`;
}
