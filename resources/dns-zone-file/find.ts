import type { Find } from "../contract/kind";
import { openZone } from "../dns/drivers";
import { manageable } from "../dns/limits";
import { argumentsOf } from "../dns/record";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { ZoneNotFound } from "../dns/zone-not-found";
import { marksOf } from "./memory";
import type { DnsZoneFileInputs, DnsZoneFileState, ZoneRecord } from "./schema";
import { rowsOfTable, tableOf } from "./table";
import { resourceId } from "./unfinished";

/** A zone; all of its rows become the resource's own. */
export const findZoneFiles: Find<DnsZoneFileInputs, DnsZoneFileState> = async (call, vendor, id) => {
  const zone = parseZoneId(`${vendor}:${id.replace(/\/\*$/, "")}`);
  if (!zone) return [];
  try {
    const open = openZone(call, zone);
    await open.tellServices?.(call.limits);
    const rows = manageable(await open.read(call.limits), zone);
    const state = { zone: zoneId(zone), vendor, records: tableOf(rows), __managed: marksOf(rows) };
    return [{ id: resourceId(zone), state }];
  } catch (error) {
    if (error instanceof ZoneNotFound) return [];
    throw error;
  }
};

/** A list of records: the keys of the state's table are no names for programs of every language. */
export function writtenRows({ zone, records }: Partial<DnsZoneFileInputs>): Partial<DnsZoneFileInputs> {
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  if (!ref || typeof records !== "object" || Array.isArray(records)) return {};
  const rows = rowsOfTable(records).map((row) => ({ type: row.type, ...argumentsOf(row, ref.domain) }));
  return { records: rows as ZoneRecord[] };
}
