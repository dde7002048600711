import type { Call } from "../contract/run";
import { openArtnetZone } from "./artnet-zone";
import { openGigahostZone } from "./gigahost-zone";
import type { ZoneDrivers, ZoneRows } from "./zone-rows";
import type { ZoneRef } from "./zone-ref";

const drivers: ZoneDrivers = { gigahost: openGigahostZone, artnet: openArtnetZone };

/** The rows of a zone, as every resource of this run shares them. */
export function openZone(call: Call, zone: ZoneRef): ZoneRows {
  return drivers[zone.vendor](call, zone.domain);
}
