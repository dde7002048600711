import type { Find } from "../contract/kind";
import { openZone } from "../dns/drivers";
import { manageable } from "../dns/limits";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { ZoneNotFound } from "../dns/zone-not-found";
import { marksOf } from "./memory";
import type { DnsZoneFileInputs, DnsZoneFileState } from "./schema";
import { tableOf } from "./table";
import { resourceId } from "./unfinished";

/** A zone; all of its rows become the resource's own. */
export const findZoneFiles: Find<DnsZoneFileInputs, DnsZoneFileState> = async (call, vendor, id) => {
  const zone = parseZoneId(`${vendor}:${id.replace(/\/\*$/, "")}`);
  if (!zone) return [];
  try {
    const rows = manageable(await openZone(call, zone).read(call.limits), zone);
    const state = { zone: zoneId(zone), vendor, records: tableOf(rows), __managed: marksOf(rows) };
    return [{ id: resourceId(zone), state }];
  } catch (error) {
    if (error instanceof ZoneNotFound) return [];
    throw error;
  }
};
