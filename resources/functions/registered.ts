import type { LookUp } from "../contract/look-up";
import { getDnsRecords } from "./get-dns-records";
import { getDnsZone } from "./get-dns-zone";
import { getDnsZones } from "./get-dns-zones";

/** Every function there is, in the order of the reference; `resources/functions.ts` is made from this list. */
export const functions = [getDnsZone, getDnsZones, getDnsRecords] as unknown as LookUp<object, object>[];
