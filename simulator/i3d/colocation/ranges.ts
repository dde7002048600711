import ipaddr from "ipaddr.js";
import { isIpv6, networkHolds } from "../../core/addresses";
import type { Colocation, CustomRange, Range } from "./colocation";

/** Most addresses of a network that are ever listed one by one. */
const LISTABLE = 256;

const toNumber = (address: string): bigint =>
  ipaddr
    .parse(address)
    .toByteArray()
    .reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function fromNumber(value: bigint, six: boolean): string {
  const length = six ? 16 : 4;
  const byte = (index: number): number => Number((value >> BigInt(8 * (length - 1 - index))) & 255n);
  return ipaddr.fromByteArray(Array.from({ length }, (_, index) => byte(index))).toString();
}

export const inRange = (range: Range, address: string): boolean =>
  networkHolds(range.network, range.prefix, address);

export const inCustomRange = (range: CustomRange, address: string): boolean =>
  isIpv6(range.networkStart) === isIpv6(address) &&
  toNumber(range.networkStart) <= toNumber(address) &&
  toNumber(address) <= toNumber(range.networkEnd);

/** Whether an address belongs to a colocation; it may be in either kind of range (i3d.md section 5). */
export const owns = (colocation: Colocation, address: string): boolean =>
  colocation.networks.some(
    (network) =>
      network.ranges.some((range) => inRange(range, address)) ||
      network.customRanges.some((range) => inCustomRange(range, address)),
  );

function between(first: bigint, count: bigint, six: boolean): string[] {
  if (count > BigInt(LISTABLE)) return [];
  return Array.from({ length: Number(count) }, (_, index) => fromNumber(first + BigInt(index), six));
}

/** Every address of a network, none when there are too many to list. */
export function addressesIn(range: Range): string[] {
  const six = isIpv6(range.network);
  return between(toNumber(range.network), 1n << BigInt((six ? 128 : 32) - range.prefix), six);
}

export function addressesInCustom(range: CustomRange): string[] {
  const first = toNumber(range.networkStart);
  return between(first, toNumber(range.networkEnd) - first + 1n, isIpv6(range.networkStart));
}

/** The address one above the network's own, where gateways usually are. */
export const firstHost = (network: string): string => fromNumber(toNumber(network) + 1n, isIpv6(network));
