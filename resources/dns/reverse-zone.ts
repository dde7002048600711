import * as ipaddr from "ipaddr.js";
import { canonicalSubnet, parseSubnet, subnetProblem } from "../net/ipv6-network";

/** A network as people write it; parts of a reverse zone (RFC 2317) have letters before their slash. */
const form = /^\s*(?:[\d.]+|[\da-f:.]*:[\da-f:.]*)\/\d{1,3}\s*$/i;

const digitsOf = (address: ipaddr.IPv6): string[] =>
  address.toByteArray().flatMap((byte) => [...byte.toString(16).padStart(2, "0")]);

/** Whether a domain is written as the network whose names it has. */
export const isNetwork = (domain: string): boolean => domain.includes("/") && form.test(domain);

/** The zone of a network's names, `192.0.2.0/24` → `2.0.192.in-addr.arpa`; any other domain comes back as it is. */
export function zoneOfNetwork(domain: string): string {
  if (!isNetwork(domain) || networkProblem(domain) !== undefined) return domain;
  const [address = "", length = ""] = domain.trim().split("/");
  if (!address.includes(":")) {
    const octets = address.split(".").slice(0, Number(length) / 8);
    return `${octets.reverse().join(".")}.in-addr.arpa`;
  }
  const digits = digitsOf(parseSubnet(domain)!.network).slice(0, Number(length) / 4);
  return `${digits.reverse().join(".")}.ip6.arpa`;
}

/** What is wrong with a network that is to have a zone of its own, if anything. */
export function networkProblem(domain: string): string | undefined {
  const [address = "", length = ""] = domain.trim().split("/");
  const bits = Number(length);
  if (address.includes(":")) {
    const problem = subnetProblem(domain);
    if (problem) return problem;
    if (bits % 4 === 0 && bits < 128) return undefined;
    const around = [bits - (bits % 4), bits - (bits % 4) + 4].filter((each) => each > 0 && each < 128);
    return `${JSON.stringify(domain)} ends within a digit, and reverse zones of IPv6 end between digits: e.g. /${around.join(" or /")}`;
  }
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) || bits > 32)
    return `${JSON.stringify(domain)} is no network; examples: 192.0.2.0/24, 2001:db8::/32`;
  const network = ipaddr.IPv4.networkAddressFromCIDR(`${address}/${length}`).toString();
  if (network !== address)
    return `${JSON.stringify(domain)} has bits set behind its length; the network is ${network}/${length}`;
  if (bits > 0 && bits <= 24 && bits % 8 === 0) return undefined;
  return bits > 24
    ? `${JSON.stringify(domain)} is a part of a reverse zone: only /8, /16 and /24 have one of their own. Set names of single addresses with ReverseDns, or name the zone as its owner delegates it (RFC 2317)`
    : `${JSON.stringify(domain)} has several reverse zones: declare one for each /${bits < 8 ? 8 : bits < 16 ? 16 : 24} in it`;
}

/** What a vendor asks of a reverse zone besides its name. */
export interface ReversePrefix {
  /** `192.0.2`, `2001:db8::`. */
  prefix: string;
  ipVersion: "ipv4" | "ipv6";
}

/** The network of a zone; `undefined` for what is no reverse zone of one. */
export function prefixOfZone(zone: string): ReversePrefix | undefined {
  const [, four, six] =
    /^((?:\d{1,3}\.){1,3})in-addr\.arpa$|^((?:[\da-f]\.){1,31})ip6\.arpa$/.exec(`${zone}`) ?? [];
  if (four !== undefined) {
    const octets = four.split(".").slice(0, -1).reverse();
    return octets.every((octet) => Number(octet) < 256)
      ? { prefix: octets.join("."), ipVersion: "ipv4" }
      : undefined;
  }
  if (six === undefined) return undefined;
  const digits = six.split(".").reverse().join("").padEnd(32, "0");
  const groups = digits.match(/.{4}/g)!.join(":");
  return { prefix: canonicalSubnet(`${groups}/128`).replace("/128", ""), ipVersion: "ipv6" };
}
