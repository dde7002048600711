import * as ipaddr from "ipaddr.js";
import { withoutEnd } from "../../sdk/core";
import { canonicalIp, isIpv6 } from "../net/address";

/** An entry of a subclass: `prefix`, separator and `origin` make the address. */
export interface KnownOrigin {
  origin: string;
  address: string;
}

/** The groups of an IPv6 address, without leading zeros. */
function groups(address: string): string[] {
  return ipaddr.IPv6.parse(address).parts.map((part) => part.toString(16));
}

/** The groups that a subclass' prefix stands for, with or without zeros and colons at the end. */
function prefixGroups(prefix: string): string[] {
  return withoutEnd(prefix, ":")
    .split(":")
    .map((group) => (/^[0-9a-f]{1,4}$/i.test(group) ? parseInt(group, 16).toString(16) : group));
}

/** Whether a subclass with this prefix ("192.0.2", "2001:db8:0:4") has the address. */
export function prefixHolds(prefix: string, address: string): boolean {
  if (!isIpv6(address)) return address.startsWith(`${prefix.replace(/\.$/, "")}.`);
  const start = prefixGroups(prefix);
  const all = groups(address);
  return start.length < all.length && start.every((group, index) => group === all[index]);
}

/** The address of an entry in one notation; the `address` field counts when it is one. */
export function addressOf(prefix: string, { origin, address }: KnownOrigin): string {
  const given = canonicalIp(address);
  if (ipaddr.isValid(given)) return given;
  return canonicalIp(`${prefix}${isIpv6(prefix) ? ":" : "."}${origin}`);
}

/** How the rest of an IPv6 address behind the prefix may be written; which one holds is not documented. */
const ipv6Forms: ((rest: string[]) => string)[] = [
  (rest) => rest.join(":"),
  (rest) => rest.map((group) => group.padStart(4, "0")).join(":"),
  (rest) => `:${rest.join(":").replace(/^(0:)+/, "")}`,
];

/**
 * Origins that an address may have in its subclass, the likeliest first; `learned` when entries of the subclass show
 * the form (artnet.md section 5).
 */
export function originsFor(
  prefix: string,
  address: string,
  known: readonly KnownOrigin[],
): { origins: string[]; learned: boolean } {
  if (!isIpv6(address))
    return { origins: [address.slice(prefix.replace(/\.$/, "").length + 1)], learned: true };
  const own = known.find((entry) => addressOf(prefix, entry) === address);
  if (own) return { origins: [own.origin], learned: true };
  const start = prefixGroups(prefix).length;
  const restOf = (text: string) => groups(text).slice(start);
  const fits = (form: (rest: string[]) => string) =>
    known.every((entry) => form(restOf(addressOf(prefix, entry))) === entry.origin);
  const forms = known.length > 0 ? ipv6Forms.filter(fits) : [];
  const ordered = [...forms, ...ipv6Forms.filter((form) => !forms.includes(form))];
  return { origins: [...new Set(ordered.map((form) => form(restOf(address))))], learned: forms.length > 0 };
}
