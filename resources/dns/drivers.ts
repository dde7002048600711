import type { Call } from "../contract/run";
import { openArtnetZone } from "./artnet/zone";
import { openGigahostZone } from "./gigahost/zone";
import type { Row } from "./row";
import { SameZone } from "./same-zone";
import type { ZoneDrivers, ZoneRows } from "./zone-rows";
import type { ZoneRef } from "./zone-ref";

const drivers: ZoneDrivers = { gigahost: openGigahostZone, artnet: openArtnetZone };

/** What a state remembers of its zone. */
interface Memory {
  __zoneId?: string;
  /** Ids of its own rows at the vendor. */
  recordIds?: readonly string[];
}

/**
 * The rows of a zone, as every resource of this run shares them. What the state remembers of it spares a list of zones,
 * tells which rows are whose where the vendor's list does not, and a zone that was made anew from the one of the state.
 */
export function openZone(call: Call, zone: ZoneRef, state: Memory = {}, own: Iterable<Row> = []): ZoneRows {
  const rows = drivers[zone.vendor](call, zone.domain);
  if (state.__zoneId) rows.hint?.(state.__zoneId);
  if (rows.has) for (const row of own) rows.has(row, state.recordIds);
  return state.__zoneId ? new SameZone(rows, zone, state.__zoneId) : rows;
}
