import type { Failure } from "../../contract/handler";
import { parseZoneId, zoneId } from "../zone-ref";

/** What is wrong with the argument `zone` of a kind that Gigahost alone has, if anything. */
export function zoneProblems({ zone }: { zone?: string }, what: string): Failure[] {
  if (zone === undefined || parseZoneId(zone)?.vendor === "gigahost") return [];
  const reason = `${JSON.stringify(zone)} is not a zone at gigahost, which alone has ${what}; give a DnsZone or its id, e.g. gigahost:example.no`;
  return [{ property: "zone", reason }];
}

/** The zone's id in one notation; what is none, as it is. */
export function canonicalZoneId(zone: string | undefined): string | undefined {
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  return ref ? zoneId(ref) : zone;
}
