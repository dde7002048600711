import { RackformError } from "../../sdk/core";
import { isSame } from "../contract/equality";
import type { Call, OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { zoneId } from "../dns/zone-ref";
import { canonicalZone, identity } from "./canonical";
import type { LiveZone, ZoneDriver } from "./driver";
import type { DnsZoneInputs, DnsZoneState } from "./schema";

/** A zone that is there already becomes this resource's with a proof only; what is in it does not count. */
export async function takeOver(call: OwnedCall, zone: LiveZone, inputs: DnsZoneInputs): Promise<LiveZone> {
  const what = `the zone ${inputs.domain}`;
  const different = differences(zone, inputs);
  if (different.length > 0) {
    throw conflict(call, {
      vendor: inputs.vendor,
      what,
      stands: `with ${different.join(", ")}`,
      adoptable: false,
      otherwise: "declare it as it is with adopt: true, or delete it at the vendor",
      argument: "domain",
    });
  }
  const key = `DnsZone:${zoneId(inputs)}`;
  const proof = await proofInTime(call, { key, adopt: inputs.adopt, isEqual: true });
  if (!proof) {
    throw conflict(call, {
      vendor: inputs.vendor,
      what,
      stands: `(id ${zone.zoneId}), whatever it holds`,
      otherwise: "delete the zone at the vendor",
    });
  }
  tellAdopted(call, `${zoneId(inputs)} (id ${zone.zoneId}), with all that is in it,`, proof);
  return zone;
}

/** What cannot be changed in place and is not as wanted. */
export function differences(zone: LiveZone, inputs: DnsZoneInputs): string[] {
  const wanted = canonicalZone(inputs);
  const has = canonicalZone({ ...inputs, type: undefined, masterNameserver: undefined, ...zone.fixed });
  return identity
    .filter((name) => !isSame(wanted[name], has[name]))
    .map(
      (name) =>
        `${name} ${JSON.stringify(has[name] ?? null)} instead of ${JSON.stringify(wanted[name] ?? null)}`,
    );
}

/**
 * Whether the zone of this name is another one than the state's: somebody has deleted ours and made it anew. An id that
 * can still be read says that the list is not to be believed.
 */
export async function isAnother(
  call: Call,
  driver: ZoneDriver,
  zone: LiveZone,
  state: DnsZoneInputs & Partial<DnsZoneState>,
): Promise<boolean> {
  if (!state.zoneId || zone.zoneId === state.zoneId) return false;
  if (await driver.existsById(call, state.zoneId)) {
    throw new RackformError({
      kind: "protocol",
      vendor: state.vendor,
      message: `the list of zones has ${state.domain} with the id ${zone.zoneId}, yet the zone can be read by the id of the state, ${state.zoneId}; neither is believed and nothing was changed. Run again`,
    });
  }
  return true;
}

/** What is told of such a zone, for a line or an error. */
export function anotherOne(
  zone: LiveZone,
  { domain, zoneId: before }: Partial<DnsZoneInputs & DnsZoneState>,
): string {
  return `the zone ${domain} is another one now (id ${zone.zoneId}, and ours was ${before}): somebody has deleted ours and created it again`;
}
