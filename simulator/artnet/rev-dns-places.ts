import { canonicalAddress, dottedMask, expandIpv6, isIpv6, nibbles, reverseName } from "../core/addresses";
import type { Subnetwork } from "./model-network";
import type { ArtnetOptions } from "./options";
import type { Row } from "./state";

/** Prefix of the subclass that holds an address: three octets, or four groups without leading zeros. */
export function prefixOf(address: string): string {
  if (!isIpv6(address)) return address.split(".").slice(0, 3).join(".");
  return groups(address).slice(0, 4).join(":");
}

/** Prefixes of all subclasses of a network: one per class C, one per /64. */
export function prefixesOf(network: string, prefixLength: number): string[] {
  if (isIpv6(network)) return [prefixOf(network)];
  const count = prefixLength >= 24 ? 1 : 2 ** (24 - prefixLength);
  const [a = 0, b = 0, c = 0] = network.split(".").map(Number);
  const first = a * 65_536 + b * 256 + c;
  return Array.from({ length: count }, (_each, index) => {
    const n = first + index;
    return `${Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}`;
  });
}

const subclassNames: Record<ArtnetOptions["subclassNames"], (prefix: string) => string> = {
  arpa: (prefix) => {
    if (!isIpv6(prefix)) return reverseName(`${prefix}.0`).split(".").slice(1).join(".");
    return `${nibbles(`${prefix}::`).slice(0, 16).reverse().join(".")}.ip6.arpa`;
  },
  prefix: (prefix) => prefix,
  cidr: (prefix) => (isIpv6(prefix) ? `${canonicalAddress(`${prefix}::`)}/64` : `${prefix}.0/24`),
};

export function subclassName(options: ArtnetOptions, prefix: string): string {
  return subclassNames[options.subclassNames](prefix);
}

const ipv6Origins: Record<ArtnetOptions["ipv6OriginForm"], (address: string) => string> = {
  plain: (address) => groups(address).slice(4).join(":"),
  padded: (address) => expandIpv6(address).split(":").slice(4).join(":"),
  compressed: (address) =>
    `:${groups(address)
      .slice(4)
      .join(":")
      .replace(/^(0:)+/, "")}`,
};

/** The part of an address after its subclass' prefix and the separator. */
export function originOf(options: ArtnetOptions, address: string): string {
  return isIpv6(address) ? ipv6Origins[options.ipv6OriginForm](address) : (address.split(".")[3] ?? "");
}

/** Canonical address of an origin in a subclass; `undefined` where prefix, separator and origin make none. */
export function addressOf(prefix: string, origin: string): string | undefined {
  const separator = prefix.includes(":") ? ":" : ".";
  const address = canonicalAddress(`${prefix}${separator}${origin}`);
  return address !== undefined && prefixOf(address) === prefix ? address : undefined;
}

/** A subnetwork as several commands list it; `mask_short` is a text with a slash here. */
export function showSubnetwork({ id, ip, prefixLength, type }: Subnetwork): Row {
  const mask = type === "IPv4" ? dottedMask(prefixLength) : String(prefixLength);
  return { id, ip, mask, mask_short: `/${prefixLength}`, type };
}

function groups(address: string): string[] {
  return expandIpv6(address)
    .split(":")
    .map((group) => Number.parseInt(group, 16).toString(16));
}
