import type { gigahost } from "../../../sdk";
import { RackformError } from "../../../sdk/core";
import type { Call } from "../../contract/run";
import { ZoneNotFound } from "../zone-not-found";
import type { ZoneRef } from "../zone-ref";
import { gigahostZoneList, isReadable } from "./zone-list";

type Zone = gigahost.Zone;

/**
 * The zone, for what the vendor keeps with it besides its rows; `undefined` when it is gone, or was made anew since the state was
 * written: what the new one has is somebody else's.
 */
export async function zoneIfAny(call: Call, ref: ZoneRef, before?: string): Promise<Zone | undefined> {
  const zone = await found(call, ref, before);
  if (!zone || before === undefined || zone.zone_id === before) return zone;
  call.run.log(`${anotherZone(ref, zone, before)}; what it has is none of this stack's`);
  return undefined;
}

/** @throws not-found, or conflict where the zone is another one than the state's */
export async function zoneThere(call: Call, ref: ZoneRef, before?: string): Promise<Zone> {
  const zone = await found(call, ref, before);
  if (!zone) throw new ZoneNotFound("gigahost", ref.domain, gigahostZoneList(call.run).domains);
  if (before === undefined || zone.zone_id === before) return zone;
  throw new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    argument: "zone",
    applied: "no",
    message: `${anotherZone(ref, zone, before)}; nothing was changed. Run pulumi refresh; the next up goes on with the new one`,
  });
}

async function found(call: Call, { domain }: ZoneRef, before?: string): Promise<Zone | undefined> {
  const { run, limits } = call;
  const list = gigahostZoneList(run);
  const zone = (await list.find(domain, limits)) ?? (await list.find(domain, limits, true));
  if (zone || before === undefined) return zone;
  if (!(await isReadable(run.account("gigahost").client, before, limits))) return undefined;
  throw new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    argument: "zone",
    message: `the list of zones lacks ${domain}, yet its records can be read; the list is not believed and nothing was changed. Run again`,
  });
}

function anotherZone({ domain }: ZoneRef, { zone_id }: Zone, before: string): string {
  return `the zone ${domain} is another one now (id ${zone_id}, and it was ${before}): it was deleted and created again`;
}
