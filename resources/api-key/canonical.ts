import { canonicalIp, isIpv4Address, isIpv6Address } from "../net/address";
import type { ApiKeyInputs } from "./schema";

type Permissions = NonNullable<ApiKeyInputs["permissions"]>;

/** Permissions in one notation: ids as sorted texts. */
export function canonicalPermissions(permissions: Permissions | undefined): object | undefined {
  if (typeof permissions !== "object") return undefined;
  const entries = Object.entries(
    permissions as Record<string, { mode: string; ids?: (string | number)[] } | undefined>,
  );
  return Object.fromEntries(
    entries
      .flatMap(([name, may]) => (may ? [[name, plain(may)] as const] : []))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function plain({ mode, ids }: { mode: string; ids?: (string | number)[] }) {
  return ids === undefined ? { mode } : { mode, ids: [...new Set(ids.map(String))].sort() };
}

/** Unix seconds; `undefined` for never, and for what is no time. */
export function secondsOf(time: ApiKeyInputs["expiresAt"]): number | undefined {
  if (time === undefined || typeof time === "number") return time;
  const at = Date.parse(time);
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
}

/** Addresses from the first to the last, or a network. */
export interface Range {
  network?: string;
  first?: string;
  last?: string;
}

/** What an entry of a whitelist means; `undefined` when it is none. */
export function rangeOf(entry: string): Range | undefined {
  const text = entry.trim();
  const [address = "", length] = text.split("/");
  if (length !== undefined) {
    const most = isIpv4Address(address) ? 32 : isIpv6Address(address) ? 128 : -1;
    return /^\d{1,3}$/.test(length) && Number(length) <= most
      ? { network: `${canonicalIp(address)}/${Number(length)}` }
      : undefined;
  }
  const [first = "", last = first, ...more] = text.split("-").map((end) => canonicalIp(end));
  const isRange = more.length === 0 && [first, last].every((end) => isIpv4Address(end) || isIpv6Address(end));
  return isRange && first.includes(":") === last.includes(":") ? { first, last } : undefined;
}

/** An entry in one notation: `192.0.2.10`, `192.0.2.0/24`, `192.0.2.10-192.0.2.20`. */
export function entryOf({ network, first = "", last = first }: Range): string {
  if (network === undefined) return first === last ? first : `${first}-${last}`;
  const [address = "", length] = network.split("/");
  return length === (address.includes(":") ? "128" : "32") ? address : network;
}

/** A whitelist in one notation. */
export function canonicalWhitelist(entries: readonly string[] | undefined): string[] | undefined {
  return Array.isArray(entries)
    ? [...new Set(entries.map((entry) => canonicalEntry(String(entry))))].sort()
    : undefined;
}

export function canonicalEntry(entry: string): string {
  const range = rangeOf(entry);
  return range ? entryOf(range) : entry.trim();
}
