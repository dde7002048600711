import type { gigahost } from "../../sdk";
import { RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { canonicalDigest, type DsRecord, dsText } from "../dns/ds-record";
import { zoneIfAny, zoneThere } from "../dns/gigahost/zone-facts";
import { zoneOf } from "../dns/zone-ref";
import type { Place } from "../settings/remembered";
import type { DsRecordsInputs, DsRecordsState } from "./schema";

type Zone = gigahost.Zone;

/** The DS records of a domain that is hosted elsewhere, as the registry has them from the vendor. */
export async function dsRecordsOf({ run, limits }: Call, { zone_id }: Zone): Promise<DsRecord[]> {
  const rows = await run.account("gigahost").client.dns.dnssec.externalDsRecords(zone_id, limits);
  return rows.map(({ keyTag, alg, digestType, digest }) => ({
    keyTag,
    algorithm: alg,
    digestType,
    digest: canonicalDigest(digest),
  }));
}

/** Whether two lists hold the same records, in whatever order. */
export function sameRecords(a: readonly DsRecord[], b: readonly DsRecord[]): boolean {
  const texts = (records: readonly DsRecord[]) => records.map(dsText).sort().join("\n");
  return texts(a) === texts(b);
}

/** A domain that came back to the vendor's name servers has no such list: the vendor's list of zones says so. */
export async function findDsRecords(
  call: OwnedCall,
  state: DsRecordsInputs & Partial<DsRecordsState>,
): Promise<Place<DsRecordsState, DsRecord[]> | undefined> {
  const zone = await zoneIfAny(call, zoneOf(state), state.__zoneId);
  return zone?.external_dns ? placeIn(call, zone) : undefined;
}

/** @throws validation for a domain that is not hosted elsewhere */
export async function openDsRecords(
  call: OwnedCall,
  inputs: DsRecordsInputs,
  state: Partial<DsRecordsState> = {},
): Promise<Place<DsRecordsState, DsRecord[]>> {
  const zone = await zoneThere(call, zoneOf(inputs), state.__zoneId);
  if (zone.external_dns) return placeIn(call, zone);
  throw new RackformError({
    kind: "validation",
    vendor: "gigahost",
    argument: "zone",
    applied: "no",
    message: `${zone.zone_name} has the vendor's own name servers, which sign it by themselves (Dnssec); DS records are taken for domains with name servers elsewhere only, and nothing was changed. Where a DomainDelegation of this program points it there, name that in dependsOn`,
  });
}

async function placeIn(call: OwnedCall, zone: Zone): Promise<Place<DsRecordsState, DsRecord[]>> {
  return {
    now: await dsRecordsOf(call, zone),
    async write(later, records) {
      const { client } = later.run.account("gigahost");
      const rows = records.map(({ keyTag, algorithm, digestType, digest }) => ({
        keyTag,
        alg: algorithm,
        digestType,
        digest: canonicalDigest(digest),
      }));
      await client.dns.dnssec.replaceExternalDsRecords(zone.zone_id, rows, later.limits);
      const shown = await dsRecordsOf(later, zone);
      if (!sameRecords(shown, records)) throw notKept(zone, records, shown);
    },
    computed: () => Promise.resolve({ domain: zone.zone_name, __zoneId: zone.zone_id }),
  };
}

function notKept({ zone_name }: Zone, sent: readonly DsRecord[], shown: readonly DsRecord[]): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    argument: "records",
    applied: "unknown",
    message: `the vendor accepted ${sent.length} DS records of ${zone_name} and shows ${shown.length === 0 ? "none" : shown.map(dsText).join("; ")}; somebody else may have changed them at the same time. Run again`,
  });
}
