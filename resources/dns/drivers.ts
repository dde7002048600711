import type { Call } from "../contract/run";
import { openArtnetZone } from "./artnet-zone";
import { openGigahostZone } from "./gigahost-zone";
import type { ZoneDrivers, ZoneRows } from "./zone-rows";
import type { ZoneRef } from "./zone-ref";

const drivers: ZoneDrivers = { gigahost: openGigahostZone, artnet: openArtnetZone };

/** The rows of a zone, as every resource of this run shares them; what the state remembers of it spares a list of zones. */
export function openZone(call: Call, zone: ZoneRef, state: { __zoneId?: string } = {}): ZoneRows {
  const rows = drivers[zone.vendor](call, zone.domain);
  if (state.__zoneId) rows.hint?.(state.__zoneId);
  return rows;
}
