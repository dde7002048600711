import ipaddr from "ipaddr.js";
import { canonicalAddress } from "../../core/addresses";
import type { Row } from "../body";
import { inCustomRange } from "../colocation/ranges";

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && canonicalAddress(value) !== undefined;

/** A range given one way takes the place of one given the other way. */
export const replaceRange = ({ ipRange, ipStart }: Row): Row => ({
  ...(typeof ipRange === "string" ? { ipStart: null, ipEnd: null } : {}),
  ...(typeof ipStart === "string" ? { ipRange: null } : {}),
});

/** What is wrong with an entry: it has ipStart and perhaps ipEnd, or ipRange in CIDR form, not both. */
export function checkRange({ ipRange, ipStart, ipEnd }: Row): string | undefined {
  if (typeof ipRange === "string") return ipaddr.isValidCIDR(ipRange) ? undefined : "This range is not valid";
  if (!isAddress(ipStart)) return "Either ipRange or ipStart is required";
  return ipEnd === undefined || ipEnd === null || isAddress(ipEnd) ? undefined : "This address is not valid";
}

function holds(entry: Row, address: string): boolean {
  const { ipRange, ipStart, ipEnd } = entry;
  if (typeof ipRange === "string") {
    const [network, prefix] = ipaddr.parseCIDR(ipRange);
    const inner = ipaddr.parse(address);
    return network.kind() === inner.kind() && inner.match([network, prefix]);
  }
  if (!isAddress(ipStart)) return false;
  const networkEnd = isAddress(ipEnd) ? ipEnd : ipStart;
  return inCustomRange({ networkStart: ipStart, networkEnd, gateway: "" }, address);
}

/** Whether a whitelist lets an address in: no active entry lets everybody in. */
export function lets(whitelist: readonly Row[], address: string): boolean {
  const active = whitelist.filter((entry) => entry["active"] === 1);
  return active.length === 0 || active.some((entry) => holds(entry, address));
}
