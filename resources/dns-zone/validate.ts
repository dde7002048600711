import { maxZoneFileBytes } from "../../sdk/gigahost/zone-limits";
import type { Failure } from "../contract/handler";
import { domainProblem, hostProblem } from "../dns/name";
import { isNetwork, networkProblem } from "../dns/reverse-zone";
import { canonicalAddress } from "../net/address";
import { dnsZoneArgs, type DnsZoneInputs } from "./schema";

/** What the schema cannot say: a real domain, and arguments of the vendor's only. */
export function validateZone(inputs: Partial<DnsZoneInputs>): Failure[] {
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
  if (zoneFile !== undefined && Buffer.byteLength(zoneFile) > maxZoneFileBytes) {
    // Named in the reason alone: beside a property engines print its value, which is the whole file here.
    failures.push({ property: "", reason: "zoneFile is larger than 2 MB" });
  }
  return failures;
}
