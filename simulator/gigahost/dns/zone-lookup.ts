import type { Call } from "../../panel/call";
import { notFound, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { Registration, Zone } from "./model";

/** The zone of the path. */
export function zoneOf(call: Call<GigahostState>): Zone {
  const zone = call.state.zones.get(call.params["id"] ?? "");
  if (!zone) throw notFound();
  return zone;
}

export function zoneByName(state: GigahostState, name: string): Zone | undefined {
  return [...state.zones.values()].find((zone) => zone.name === name);
}

export function registrationOf(zone: Zone, refusal: string, status = 400): Registration {
  if (!zone.registration) throw new Refusal(status, refusal);
  return zone.registration;
}
