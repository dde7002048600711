import * as ipaddr from "ipaddr.js";
import type { i3d } from "../../sdk";
import { canonicalIp, isIpv6 } from "../net/address";

/** Addresses with their names, and which other addresses belong to the same owner. */
export interface OwnerView {
  /** `host:<id>` or `colocation:<id>`. */
  owner: string;
  has(address: string): boolean;
  nameOf(address: string): string | undefined;
}

/** A dedicated or FlexMetal host: its addresses are listed one by one (i3d.md section 7). */
export function hostView(host: i3d.I3dHostRow): OwnerView {
  const row = (address: string) => host.ipAddress.find(({ ipAddress }) => canonicalIp(ipAddress) === address);
  return {
    owner: `host:${host.id}`,
    has: (address) => row(address) !== undefined,
    nameOf: (address) => row(address)?.rDns || undefined,
  };
}

/** A colocation: networks in two forms, and names in either (i3d.md section 5). */
export function colocationView({ id, network }: i3d.I3dColocationRow): OwnerView {
  const ranges = network.flatMap(({ ipRange }) => ipRange);
  const custom = network.flatMap(({ ipRangeCustom }) => ipRangeCustom);
  const names = [...ranges, ...custom].flatMap(({ rDns }) => rDns);
  const rows = (address: string) => names.filter(({ ip }) => canonicalIp(ip) === address);
  return {
    owner: `colocation:${id}`,
    has: (address) =>
      rows(address).length > 0 ||
      ranges.some((range) => inRange(range, address)) ||
      custom.some(({ networkStart, networkEnd }) => isBetween(networkStart, networkEnd, address)),
    // An address may stand in both forms, with its name in one of them.
    nameOf: (address) => rows(address).find(({ hostname }) => hostname)?.hostname || undefined,
  };
}

type Range = i3d.I3dColocationRow["network"][number]["ipRange"][number];

function inRange({ network, prefix, netmask }: Range, address: string): boolean {
  const start = canonicalIp(network);
  const length = lengthOf(prefix, netmask);
  if (length === undefined || !ipaddr.isValid(start) || isIpv6(start) !== isIpv6(address)) return false;
  return ipaddr.parse(address).match(ipaddr.parse(start), length);
}

/** The prefix comes with its slash; the netmask stands in when it does not come. */
function lengthOf(prefix: string | undefined, netmask: string | undefined): number | undefined {
  const [digits] = /\d+/.exec(prefix ?? "") ?? [];
  if (digits !== undefined) return Number(digits);
  if (netmask === undefined || !ipaddr.isValid(netmask)) return undefined;
  return ipaddr.parse(netmask).prefixLengthFromSubnetMask() ?? undefined;
}

function isBetween(first: string, last: string, address: string): boolean {
  const [low, high, one] = [first, last, address].map(sortable);
  return (
    low !== undefined &&
    high !== undefined &&
    one !== undefined &&
    low.length === one.length &&
    low <= one &&
    one <= high
  );
}

/** All digits of an address, so that texts compare as addresses do. */
function sortable(address: string): string | undefined {
  const plain = canonicalIp(address);
  if (!ipaddr.isValid(plain)) return undefined;
  return ipaddr
    .parse(plain)
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
