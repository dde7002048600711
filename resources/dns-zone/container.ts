import { RackformError } from "../../sdk/core";
import type { OwnedCall, Run } from "../contract/run";
import { absoluteName } from "../dns/name";
import { rowLedgerPrefix } from "../dns/row-ledger";
import { type ZoneRef, zoneId } from "../dns/zone-ref";
import type { LiveZone, ZoneDriver } from "./driver";
import type { DnsZoneInputs } from "./schema";

/** Names in a message; there may be hundreds. */
const mostNamed = 5;

/** Resources of the program that declare rows in the zone, as far as it has been shown by now. */
export function declaredIn({ ledger }: Run, zone: ZoneRef): string[] {
  const prefix = rowLedgerPrefix(zone);
  const here = [...ledger.declaredUnder(prefix)].map(({ owner }) => owner);
  const redirects = `DnsRedirect:${zoneId(zone)}/`;
  const owners = [
    ...here,
    ...[...ledger.declaredUnder(redirects)].map(({ owner }) => owner),
    ...ledger.declaredElsewhere(prefix),
    ...ledger.declaredElsewhere(redirects),
  ];
  const file = ledger.declarerOf(`DnsZoneFile:${zoneId(zone)}`);
  return [...new Set(file === undefined ? owners : [file, ...owners])];
}

/** The error for a zone that would go while the program declares rows in it, if so. */
export function zoneInUseError(run: Run, zone: ZoneRef): RackformError | undefined {
  const inside = declaredIn(run, zone);
  return inside.length === 0
    ? undefined
    : refusal(
        zone,
        `the program declares rows in it: ${listed(inside)}`,
        "Take them out of the program in the same update; or keep the zone in the program; or, if it is to live on without it, set retainOnDelete: true on it in an update of its own first. Records that are given the DnsZone instead of its id are replaced together with it",
      );
}

/**
 * A zone that is replaced goes while the program is still being shown: rows that are left when everything that depends on
 * the zone has gone are those of records that name it by its id, or of others, and nothing would bring them back.
 */
export async function refuseLeftRows(
  call: OwnedCall,
  driver: ZoneDriver,
  zone: LiveZone,
  state: DnsZoneInputs,
): Promise<void> {
  const ref: ZoneRef = { vendor: state.vendor, domain: state.domain };
  if (call.run.allowsMassDelete(zoneId(ref))) return;
  const left = await driver.rowsBeyond(call, zone, state);
  if (left.length === 0) return;
  const names = left.map(({ name, type }) => `${absoluteName(name, state.domain)} ${type}`);
  throw refusal(
    ref,
    `replacing it would lose ${left.length} rows that do not depend on it: ${listed(names)}`,
    `Give records of the program the DnsZone instead of its id, and move or remove what others have there. If the rows may go, set RACKFORM_ALLOW_MASS_DELETE=${zoneId(ref)} for one run`,
  );
}

function refusal(zone: ZoneRef, why: string, advice: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    argument: "domain",
    applied: "no",
    message: `the zone ${zone.domain} is not deleted, and no row in it with it: ${why}. ${advice}`,
  });
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
