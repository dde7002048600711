import { canonicalDomain } from "../dns/name";
import { canonicalAddress } from "../net/address";
import type { DnsZoneInputs } from "./schema";

/** Arguments that cannot be changed in place. */
export const identity = ["vendor", "domain", "type", "masterNameserver"] as const;

/** A zone's arguments in one notation. */
export function canonicalZone({
  vendor,
  domain,
  type,
  masterNameserver,
  autoRenew,
  zoneFile,
  defaultRecords,
  transferDomain,
  authCode,
  keepNameservers,
}: Partial<DnsZoneInputs>): Record<string, unknown> {
  return {
    vendor,
    domain: domain === undefined ? undefined : canonicalDomain(domain),
    type: vendor === "gigahost" ? (type ?? "NATIVE") : type,
    masterNameserver:
      masterNameserver === undefined ? undefined : canonicalDomain(canonicalAddress(masterNameserver)),
    autoRenew,
    zoneFile,
    defaultRecords: defaultRecords ?? false,
    transferDomain: transferDomain ?? false,
    authCode,
    keepNameservers: keepNameservers ?? false,
  };
}
