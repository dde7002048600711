import ipaddr from "ipaddr.js";
import { canonicalAddress } from "../../core/addresses";
import type { Row } from "../body";
import { inCustomRange } from "../colocation/ranges";

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && canonicalAddress(value) !== undefined;

/** What is wrong with an entry: it has ipStart and ipEnd, or ipRange in CIDR form. */
export function checkRange(body: Row): string | undefined {
  const { ipRange, ipStart, ipEnd } = body;
  if (typeof ipRange === "string") return ipaddr.isValidCIDR(ipRange) ? undefined : "This range is not valid";
  if (ipStart === undefined && ipEnd === undefined && "active" in body && Object.keys(body).length < 3)
    return undefined;
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
