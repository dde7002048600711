import { maxZoneFileBytes } from "../../sdk/gigahost/zone-limits";
import type { Failure } from "../contract/handler";
import { canonicalDomain, domainProblem, hostProblem } from "../dns/name";
import { isNetwork, networkProblem } from "../dns/reverse-zone";
import { canonicalAddress } from "../net/address";
import { dnsZoneArgs, type DnsZoneInputs } from "./schema";

/** A transfer goes by the plain call alone, for domains of one registry. */
function transferFailures(
  inputs: Partial<DnsZoneInputs>,
  isUnknown: (argument: keyof DnsZoneInputs) => boolean,
): Failure[] {
  const { transferDomain, authCode, keepNameservers, domain, zoneFile, type } = inputs;
  if (transferDomain !== true)
    return Object.entries({ authCode, keepNameservers })
      .filter(([, value]) => value !== undefined && value !== false && !isUnknown("transferDomain"))
      .map(([name]) => ({
        property: name === "authCode" ? "" : name,
        reason: `${name} goes with transferDomain: true; set that, or leave ${name} out`,
      }));
  const failures: Failure[] = [];
  if ((authCode === undefined || authCode.trim() === "") && !isUnknown("authCode"))
    failures.push({
      property: "transferDomain",
      reason: "needs authCode, the code that the domain's present registrar tells; add it as a secret",
    });
  if (domain !== undefined && !canonicalDomain(domain).endsWith(".no"))
    failures.push({
      property: "transferDomain",
      reason:
        "is possible for domains under .no only; leave it out, or have the domain transferred in the panel",
    });
  if (zoneFile !== undefined || (type !== undefined && type !== "NATIVE"))
    failures.push({
      property: "transferDomain",
      reason: "makes a NATIVE zone without a zoneFile; leave type and zoneFile out, and declare the records",
    });
  return failures;
}

/** What the schema cannot say: a real domain, and arguments of the vendor's only. */
export function validateZone(
  inputs: Partial<DnsZoneInputs>,
  isUnknown: (argument: keyof DnsZoneInputs) => boolean = () => false,
): Failure[] {
  const failures: Failure[] = [];
  const { vendor, domain, type, masterNameserver, defaultRecords, zoneFile } = inputs;
  const wrong =
    domain === undefined ? undefined : isNetwork(domain) ? networkProblem(domain) : domainProblem(domain);
  if (wrong) failures.push({ property: "domain", reason: wrong });
  for (const [name, schema] of Object.entries(dnsZoneArgs.shape)) {
    const vendors = schema.meta()?.vendors as string[] | undefined;
    if (vendor && vendors && inputs[name as keyof DnsZoneInputs] !== undefined && !vendors.includes(vendor)) {
      failures.push({
        property: name,
        reason: `is not possible at ${vendor}; only at ${vendors.join(", ")}`,
      });
    }
  }
  if (
    masterNameserver !== undefined &&
    canonicalAddress(masterNameserver) === masterNameserver.trim() &&
    !/^[\d.]+$|:/.test(masterNameserver)
  ) {
    const problem = hostProblem(masterNameserver);
    if (problem) failures.push({ property: "masterNameserver", reason: problem });
  }
  // A zone file makes a zone of its own kind, with its own rows: there is no field for either of these beside it.
  if (zoneFile !== undefined && type !== undefined && type !== "NATIVE") {
    failures.push({
      property: "type",
      reason: `is not possible beside zoneFile, which makes a NATIVE zone; leave one of them out`,
    });
  }
  if (zoneFile !== undefined && defaultRecords) {
    failures.push({
      property: "defaultRecords",
      reason: "have no effect beside zoneFile, which is all that the new zone holds; leave one of them out",
    });
  }
  failures.push(...transferFailures(inputs, isUnknown));
  if (zoneFile !== undefined && Buffer.byteLength(zoneFile) > maxZoneFileBytes) {
    // Named in the reason alone: beside a property engines print its value, which is the whole file here.
    failures.push({ property: "", reason: "zoneFile is larger than 2 MB" });
  }
  return failures;
}
